/**
 * Calls to the sandbox that stand behind the page. Everything a finger does on a
 * phone is one of these, so a journey can be scripted without a browser as well.
 */

/** The sandbox refused, or could not be reached (`status` 0). */
export class SandboxError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function call(method, path, body) {
  const options = { method, headers: {} };
  if (body !== undefined) {
    options.headers["Content-Type"] = "application/json";
    options.body = JSON.stringify(body);
  }
  let response;
  try {
    response = await fetch(`/sandbox/${path}`, options);
  } catch {
    throw new SandboxError(0, "连接不到沙盒，请确认它还在运行。");
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new SandboxError(response.status, `沙盒：${answer.error || response.status}`);
  return answer;
}

/**
 * A tap that made the platform call back: the sandbox tells how the delivery ended. When
 * the product was not there, the person is told as WeCom tells it.
 */
async function heard(promise) {
  const { delivery } = await promise;
  if (delivery?.state === "failed") throw new SandboxError(200, "应用暂时没有响应，请稍后再试。");
  return delivery;
}

const phone = (id) => `phones/${encodeURIComponent(id)}`;

export const sandbox = {
  phones: async () => (await call("GET", "phones")).phones,
  phone: (id) => call("GET", phone(id)),
  text: (id, content) => heard(call("POST", `${phone(id)}/text`, { content })),
  tap: (id, tap) => heard(call("POST", `${phone(id)}/tap`, tap)),
  menu: (id, key) => heard(call("POST", `${phone(id)}/menu`, { key })),
  enter: (id) => call("POST", `${phone(id)}/enter`, {}),
  approval: (id, number, verb, body = {}) => heard(call("POST", `${phone(id)}/approvals/${encodeURIComponent(number)}/${verb}`, body)),
  location: (id, place) => call("POST", `${phone(id)}/location`, place),
  login: (id) => call("POST", `${phone(id)}/wechat/login`, {}),
  oauth: (id) => call("POST", `${phone(id)}/wecom/oauth`, {}),
  phoneNumber: (id) => call("POST", `${phone(id)}/wechat/phone`, {}),
  subscribe: (id, templates) => call("POST", `${phone(id)}/wechat/subscribe`, { templates }),
  unsubscribe: (id, templates) => call("POST", `${phone(id)}/wechat/unsubscribe`, { templates }),
  calls: () => call("GET", "calls"),
  deliveries: () => call("GET", "deliveries"),
  addFault: (fault) => call("POST", "faults", fault),
  faults: async () => (await call("GET", "faults")).faults,
  clearFaults: () => call("DELETE", "faults"),
  callbackMode: () => call("GET", "callbacks/mode"),
  setCallbackMode: (mode) => call("POST", "callbacks/mode", mode),
  healCallbacks: () => call("DELETE", "callbacks/mode"),
  clock: () => call("GET", "clock"),
  expireTokens: () => call("POST", "tokens/expire", {}),
  advanceClock: (seconds) => call("POST", "clock", { advance_s: seconds }),
  verify: () => call("POST", "verify", {}),
};
