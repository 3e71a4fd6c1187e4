/** The WeChat mini-program. Sources: wx.login, getPhoneNumber, requestSubscribeMessage, getLocation, chooseMedia. */
import { Declined, ENDINGS, failureOf, Unsupported, type Appearance, type Consent, type Photo, type Platform } from "./types";

/** What requestSubscribeMessage answers for a template; ban and filter are the platform's own refusals of it. */
const CONSENTS = ["accept", "reject", "ban", "filter"] as const;

/** `acceptWithAudio` and its kin are an acceptance that rings; what nobody knows is none. */
function consentOf(answer = ""): Consent {
  return CONSENTS.find((one) => one === answer) ?? (answer.startsWith("accept") ? "accept" : "reject");
}

/** The callbacks of `wx` as promises, whose failures are ours. */
export function promised<Result>(start: (callbacks: { success: (result: Result) => void; fail: (error: unknown) => void }) => void): Promise<Result> {
  return new Promise((resolve, reject) => start({ success: resolve, fail: (error) => reject(failureOf(error)) }));
}

/** A document comes from a chat: that is where people in WeChat have their files. The framework has no types for it. */
interface MessageFiles {
  chooseMessageFile: (options: { count: number; type: "file"; extension: string[]; success: (result: { tempFiles: Photo[] }) => void; fail: (error: unknown) => void }) => void;
}

async function media(most: number, sourceType: ("album" | "camera")[]): Promise<Photo[]> {
  const { tempFiles } = await promised<UniApp.ChooseMediaSuccessCallbackResult>((callbacks) =>
    uni.chooseMedia({ count: most, mediaType: ["image"], sizeType: ["compressed"], sourceType, ...callbacks }),
  );
  return tempFiles.map(({ tempFilePath, size }) => ({ path: tempFilePath, size }));
}

/** Font size setting of WeChat at its normal step. */
const NORMAL_FONT = 16;

export function miniAppearance(): Appearance {
  const info = () => uni.getAppBaseInfo() as { theme?: string; fontSizeSetting?: number; fontSizeScaleFactor?: number };
  const themeOf = (theme: unknown) => (theme === "dark" ? "dark" : "light");
  return {
    theme: () => themeOf(info().theme),
    onTheme: (listener) => uni.onThemeChange(({ theme }) => listener(themeOf(theme))),
    fontScale: () => {
      const { fontSizeScaleFactor, fontSizeSetting = NORMAL_FONT } = info();
      return Math.min(1.6, Math.max(0.9, fontSizeScaleFactor ?? fontSizeSetting / NORMAL_FONT));
    },
  };
}

export function wechatPlatform(apiBase: string): Platform {
  return {
    name: "wechat",
    apiBase,
    storagePrefix: "",
    prepare: () => undefined,
    login: async () => {
      const { code } = await promised<UniApp.LoginRes>((callbacks) => uni.login({ ...callbacks }));
      return { platform: "wechat", code };
    },
    phoneNumber: {
      openType: "getPhoneNumber",
      fromTap: () => Promise.resolve(null),
      fromEvent(event) {
        const { code } = (event as { detail?: { code?: string } }).detail ?? {};
        if (!code) throw new Declined("没有关系。想好了再点一次，只有绑定后才能使用。");
        return code;
      },
    },
    position: async () => {
      const found = await promised<UniApp.GetLocationSuccess>((callbacks) =>
        uni.getLocation({ type: "gcj02", isHighAccuracy: true, ...callbacks }),
      );
      return { latitude: found.latitude, longitude: found.longitude, accuracy: Number(found.accuracy), datum: "gcj02" };
    },
    photo: async () => {
      const [taken] = await media(1, ["camera"]);
      if (!taken) throw new Declined();
      return taken;
    },
    pictures: (most) => media(most, ["album", "camera"]),
    document: async (kind) => {
      const { tempFiles } = await promised<{ tempFiles: Photo[] }>((callbacks) => (uni as unknown as MessageFiles).chooseMessageFile({ count: 1, type: "file", extension: ENDINGS[kind], ...callbacks }));
      const [chosen] = tempFiles;
      if (!chosen) throw new Declined();
      return { path: chosen.path, size: chosen.size };
    },
    openDocument: (path, kind) => promised<void>((callbacks) => uni.openDocument({ filePath: path, fileType: ENDINGS[kind][0] as "pdf" | "xlsx", showMenu: true, ...callbacks })),
    // The image component paints drawings by itself, and its own sheet keeps and forwards them.
    painted: (path) => Promise.resolve(path),
    keepPicture: (path) => promised<void>((callbacks) => uni.previewImage({ urls: [path], ...callbacks })),
    scan: async () => (await promised<UniApp.ScanCodeSuccessRes>((callbacks) => uni.scanCode({ ...callbacks }))).result,
    subscribe: async (templates) => {
      const answers = await promised<Record<string, string>>((callbacks) =>
        uni.requestSubscribeMessage({ tmplIds: templates, ...(callbacks as object) }),
      );
      return Object.fromEntries(templates.map((id): [string, Consent] => [id, consentOf(answers[id])]));
    },
    chats: false,
    openChat: () => Promise.reject(new Unsupported()),
    // The page's onShareAppMessage names the card; only a native button can open WeChat's list of friends.
    share: { openType: "share", fromTap: () => Promise.resolve(null), fromEvent: () => undefined },
    appearance: miniAppearance(),
    onWake: () => undefined,
    onNavigate: () => undefined,
  };
}
