/// <reference types="vite/client" />
/// <reference types="@dcloudio/types" />

declare module "*.vue" {
  import type { DefineComponent } from "vue";
  const component: DefineComponent<object, object, unknown>;
  export default component;
}

interface ImportMetaEnv {
  /** Where the API is for the mini-program, such as https://channel.example.com/api/v1; the h5 asks its own host. */
  readonly VITE_API_BASE?: string;
}
