/** The API of this client: the request layer, put together with this platform, this storage and this network. */
import { taken } from "@/early/taken";
import { platform } from "@/platform";
import { online } from "@/stores/online";
import { storage } from "@/stores/storage";
import { createApi } from "./request";
import { files, transport } from "./transport";
import type { Me } from "./types";

const listeners: ((me: Me) => void)[] = [];

/** Be told who logged in. */
export const onSession = (listener: (me: Me) => void) => listeners.push(listener);

export const api = createApi({
  base: () => platform.apiBase,
  transport: (call) => taken.answer(call) ?? transport(call),
  files,
  credentials: () => taken.credentials() ?? platform.login(),
  token: {
    get: () => storage.get<string>("token") ?? "",
    set: (token) => storage.set("token", token),
    clear: () => storage.remove("token"),
  },
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  heard: online.heard,
  onSession: (me) => listeners.forEach((listener) => listener(me)),
});
