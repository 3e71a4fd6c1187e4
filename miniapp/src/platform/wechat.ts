/** The WeChat mini-program. Sources: wx.login, getPhoneNumber, requestSubscribeMessage, getLocation, chooseMedia. */
import { Declined, failureOf, Unsupported, type Appearance, type Consent, type Platform } from "./types";

/** The callbacks of `wx` as promises, whose failures are ours. */
export function promised<Result>(start: (callbacks: { success: (result: Result) => void; fail: (error: unknown) => void }) => void): Promise<Result> {
  return new Promise((resolve, reject) => start({ success: resolve, fail: (error) => reject(failureOf(error)) }));
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
      const { tempFiles } = await promised<UniApp.ChooseMediaSuccessCallbackResult>((callbacks) =>
        uni.chooseMedia({ count: 1, mediaType: ["image"], sourceType: ["camera"], ...callbacks }),
      );
      const taken = tempFiles[0];
      if (!taken) throw new Declined();
      return { path: taken.tempFilePath, size: taken.size };
    },
    scan: async () => (await promised<UniApp.ScanCodeSuccessRes>((callbacks) => uni.scanCode({ ...callbacks }))).result,
    subscribe: async (templates) => {
      const answers = await promised<Record<string, string>>((callbacks) =>
        uni.requestSubscribeMessage({ tmplIds: templates, ...(callbacks as object) }),
      );
      return Object.fromEntries(
        templates.map((id): [string, Consent] => [id, answers[id] === "accept" ? "accept" : "reject"]),
      );
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
