/** Where both targets begin. The platform is chosen, and the address settled, before the router looks at it. */
import { createSSRApp } from "vue";
import App from "./App.vue";
import { platform } from "./platform";

platform.prepare();

export function createApp() {
  return { app: createSSRApp(App) };
}
