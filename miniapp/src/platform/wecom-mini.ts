/** The same mini-program opened inside WeCom: wx.qy knows who the member is and opens chats. */
import { promised, wechatPlatform } from "./wechat";
import { Unsupported, type Platform } from "./types";

interface Callbacks {
  success: (result: never) => void;
  fail: (error: unknown) => void;
}

interface Qy {
  login: (options: Callbacks) => void;
  openEnterpriseChat: (options: Callbacks & { userIds: string; externalUserIds: string; groupName: string; chatId: string }) => void;
}

export function wecomMiniPlatform(apiBase: string, qy: Qy): Platform {
  return {
    ...wechatPlatform(apiBase),
    name: "wecom-mini",
    login: async () => {
      const { code } = await promised<{ code: string }>((callbacks) => qy.login(callbacks));
      return { platform: "wecom", code };
    },
    phoneNumber: { openType: "", fromTap: () => Promise.reject(new Unsupported()), fromEvent: () => "" },
    subscribe: () => Promise.reject(new Unsupported()),
    chats: true,
    openChat: (userid) =>
      promised<void>((callbacks) =>
        qy.openEnterpriseChat({ userIds: userid, externalUserIds: "", groupName: "", chatId: "", ...callbacks }),
      ),
  };
}
