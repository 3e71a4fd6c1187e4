/** uni.request as the request layer wants it: an answer with its status, or a rejection when none came. */
import type { Transport } from "./request";

export const transport: Transport = (call) =>
  new Promise((resolve, reject) => {
    uni.request({
      url: call.url,
      method: call.method,
      header: call.headers,
      timeout: call.timeout,
      dataType: "text",
      ...(call.body === undefined ? {} : { data: call.body }),
      success: ({ statusCode, data }) => resolve({ status: statusCode, body: parse(data) }),
      fail: reject,
    });
  });

function parse(data: unknown): unknown {
  if (typeof data !== "string") return data;
  try {
    return data ? JSON.parse(data) : null;
  } catch {
    return null;
  }
}
