/**
 * The h5 inside WeCom: OAuth tells who the member is, the JS-SDK gives the abilities. Its script is in our own build
 * (npm: @wecom/jssdk), the signatures for config and agentConfig come from `GET /js-config`, and it is loaded when an
 * ability is first asked for. Sources: WeCom "构造网页授权链接", "JS-SDK 使用说明".
 */
import { webApiBase } from "./choose";
import { failureOf, Unsupported, type Platform, type Position } from "./types";
import { settleHash, webAppearance, webFiles } from "./web";

type Sdk = typeof import("@wecom/jssdk");

interface Signature {
  timestamp: number | string;
  nonceStr: string;
  signature: string;
}

interface JsConfig {
  corp_id: string;
  agent_id: number | string;
  config: Signature;
  agent_config: Signature;
}

const ABILITIES = ["getLocation", "scanQRCode", "chooseImage", "getLocalImgData", "openEnterpriseChat", "shareAppMessage"];
const USED = "oauth:used";

export function wecomPlatform(page: Window): Platform {
  const apiBase = webApiBase("wecom", page.location.origin);
  let sdk: Promise<Sdk> | null = null;

  /** The signed address is the page's without the hash. */
  async function config(): Promise<JsConfig> {
    const url = page.location.href.split("#")[0] ?? "";
    const answer = await page.fetch(`${apiBase}/js-config?url=${encodeURIComponent(url)}`);
    if (!answer.ok) throw new Error("企业微信暂时没有回应，请稍后再试。");
    return (await answer.json()) as JsConfig;
  }

  async function register(): Promise<Sdk> {
    const [loaded, first] = await Promise.all([import("@wecom/jssdk"), config()]);
    const signed = ({ timestamp, nonceStr, signature }: Signature) => ({ timestamp: Number(timestamp), nonceStr, signature });
    loaded.register({
      corpId: first.corp_id,
      agentId: first.agent_id,
      jsApiList: ABILITIES as never[],
      getConfigSignature: async () => signed((await config()).config),
      getAgentConfigSignature: async () => signed((await config()).agent_config),
    });
    return loaded;
  }

  async function use<T>(ability: (sdk: Sdk) => Promise<T>): Promise<T> {
    try {
      sdk ??= register();
      return await ability(await sdk);
    } catch (error) {
      sdk = null;
      throw failureOf(error);
    }
  }

  return {
    name: "wecom",
    apiBase,
    storagePrefix: "",
    prepare() {
      page.document.documentElement.classList.add("bare");
      settleHash();
    },
    login: async () => ({ platform: "wecom_web", code: await oauthCode(page, config) }),
    phoneNumber: { openType: "", fromTap: () => Promise.reject(new Unsupported()), fromEvent: () => "" },
    position: () =>
      use(async (ww): Promise<Position> => {
        const found = await ww.getLocation({ type: "gcj02" as never });
        return { latitude: Number(found.latitude), longitude: Number(found.longitude), accuracy: Number(found.accuracy), datum: "gcj02" };
      }),
    photo: () =>
      use(async (ww) => {
        const { localIds } = await ww.chooseImage({ count: 1, sizeType: ["compressed"] as never, sourceType: ["camera"] as never });
        const { localData } = await ww.getLocalImgData({ localId: localIds[0] ?? "" });
        return { path: localData.startsWith("data:") ? localData : `data:image/jpeg;base64,${localData}`, size: Math.round(localData.length * 0.75) };
      }),
    ...webFiles,
    scan: () => use(async (ww) => (await ww.scanQRCode({ needResult: true, scanType: ["qrCode", "barCode"] as never })).resultStr ?? ""),
    subscribe: () => Promise.reject(new Unsupported()),
    chats: true,
    openChat: (userid) => use(async (ww) => void (await ww.openEnterpriseChat({ userIds: [userid], groupName: "", chatId: "" } as never))),
    share: {
      openType: "",
      fromTap: ({ title, path }) =>
        use(async (ww) => void (await ww.shareAppMessage({ title, desc: "渠道", link: `${page.location.href.split("#")[0]}#${path}`, imgUrl: "" }))),
      fromEvent: () => undefined,
    },
    appearance: webAppearance(),
    onWake: (listener) => page.document.addEventListener("visibilitychange", () => page.document.hidden || listener()),
    onNavigate: () => undefined,
  };
}

/** The code WeCom put into the address, once; without one we go and fetch it, and come back with it. */
export async function oauthCode(page: Window, config: () => Promise<{ corp_id: string; agent_id: number | string }>): Promise<string> {
  const code = new URLSearchParams(page.location.search).get("code");
  if (code && page.sessionStorage.getItem(USED) !== code) {
    page.sessionStorage.setItem(USED, code);
    return code;
  }
  const { corp_id, agent_id } = await config();
  const back = `${page.location.origin}${page.location.pathname}${page.location.hash}`;
  const query = `appid=${corp_id}&redirect_uri=${encodeURIComponent(back)}&response_type=code&scope=snsapi_base&state=qudao&agentid=${agent_id}`;
  page.location.replace(`https://open.weixin.qq.com/connect/oauth2/authorize?${query}#wechat_redirect`);
  return new Promise(() => undefined); // The page is about to leave.
}
