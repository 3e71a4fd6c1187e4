/** Put a text where the person can paste it. */
import { toast } from "./go";

export const copy = (text: string): void =>
  void uni.setClipboardData({ data: text, showToast: false, success: () => toast("已复制"), fail: () => toast("没有复制成功，请长按文字复制") });
