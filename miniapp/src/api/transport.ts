/** uni.request and its kin as the request layer wants them: an answer with its status, or a rejection when none came. */
import type { Files, Transport } from "./request";

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

export const files: Files = {
  send: ({ url, headers, file, form, timeout, onProgress }) =>
    new Promise((resolve, reject) => {
      const task = uni.uploadFile({
        url,
        header: headers,
        filePath: file,
        name: "file",
        ...(form ? { formData: form } : {}),
        timeout,
        success: ({ statusCode, data }) => resolve({ status: statusCode, body: parse(data) }),
        fail: reject,
      });
      task.onProgressUpdate(({ progress }) => onProgress(progress));
    }),
  fetch: ({ url, headers, timeout }) =>
    new Promise((resolve, reject) => {
      uni.downloadFile({
        url,
        header: headers,
        timeout,
        success: ({ statusCode, tempFilePath }) => {
          if (statusCode < 400) resolve({ status: statusCode, file: tempFilePath });
          else void textOf(tempFilePath).then((text) => resolve({ status: statusCode, file: "", body: parse(text) }));
        },
        fail: reject,
      });
    }),
};

/** What a downloaded file says: a refusal comes as one as well. "" when it cannot be read. */
async function textOf(path: string): Promise<string> {
  try {
    if (typeof uni.getFileSystemManager !== "function") return await (await fetch(path)).text();
    return String(uni.getFileSystemManager().readFileSync(path, "utf8"));
  } catch {
    return "";
  }
}

function parse(data: unknown): unknown {
  if (typeof data !== "string") return data;
  try {
    return data ? JSON.parse(data) : null;
  } catch {
    return null;
  }
}
