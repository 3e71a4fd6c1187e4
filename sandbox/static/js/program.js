/**
 * The client on a phone: our h5 in a frame, as WeChat opens a mini-program or WeCom a page of an app. It is started
 * once, stays alive behind the other screens, and can be sent to another page.
 */

import { fill, h } from "./dom.js";
import { createBridge } from "../bridge.js";
import { ownHosts } from "./links.js";

const CLIENT = "/static/client/index.html";

/** Whether an address is a page of the client, and which: "" for its first page, null for another address. */
export function clientPage(address) {
  try {
    const url = new URL(address, window.location.href);
    const here = window.location;
    // The address in a message names this machine in one way, the address bar perhaps in another.
    const own = url.port === here.port && ownHosts.has(url.hostname) && url.pathname.startsWith("/static/client/");
    return own ? url.hash.replace(/^#/, "") : null;
  } catch {
    return null;
  }
}

/** `phone`: what the bridge needs, and `layer`, the element the frame lives in; `around` are drawn over the frame. */
export function createProgram(phone, { layer, around }) {
  let running = null;

  function start(page) {
    const query = new URLSearchParams({ phone: phone.id, as: phone.app });
    const iframe = h("iframe", {
      class: "mini-frame",
      title: phone.appName(),
      src: `${CLIENT}?${query}${page ? `#${page}` : ""}`,
    });
    running = { iframe, bridge: createBridge(iframe, phone) };
    fill(layer, around(iframe));
  }

  return {
    get isRunning() {
      return running !== null;
    },
    /** Show it; with a page, that page, also when it is running already. */
    open(page = "") {
      if (running && page) running.bridge.tell("navigate", { page });
      // The page may be the one that is open: then it reads again.
      if (running) running.bridge.tell("wake");
      else start(page);
      layer.hidden = false;
    },
    /** Something happened on this phone. */
    wake: () => running?.bridge.tell("wake"),
    /** The app's own key for going back. */
    back: () => running?.bridge.tell("back"),
    stop() {
      running?.bridge.close();
      running = null;
      layer.hidden = true;
      fill(layer);
    },
  };
}
