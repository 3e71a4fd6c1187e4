/** The surrounding of this start. Conditional compilation stands here and nowhere else. */
import type { Platform } from "./types";
// #ifdef MP-WEIXIN
import { wechatPlatform } from "./wechat";
import { wecomMiniPlatform } from "./wecom-mini";
// #endif
// #ifdef H5
import { browserPlatform } from "./browser";
import { webName } from "./choose";
import { sandboxPlatform } from "./sandbox";
import { wecomPlatform } from "./wecom";
// #endif

export { Declined, Unsupported } from "./types";
export { HOME, LOST, pageOf } from "./pages";
export type { Consent, Photo, Platform, Position } from "./types";

function choose(): Platform {
  // #ifdef MP-WEIXIN
  const base = import.meta.env.VITE_API_BASE || "https://channel.example.com/api/v1";
  const wx = uni as unknown as { qy?: Parameters<typeof wecomMiniPlatform>[1] };
  const { environment } = uni.getSystemInfoSync() as { environment?: string };
  return environment === "wxwork" && wx.qy ? wecomMiniPlatform(base, wx.qy) : wechatPlatform(base);
  // #endif
  // #ifdef H5
  const page = { inFrame: window.parent !== window, search: window.location.search, userAgent: navigator.userAgent };
  const make = { sandbox: sandboxPlatform, wecom: wecomPlatform, browser: browserPlatform };
  return make[webName(page)](window);
  // #endif
}

export const platform: Platform = choose();
