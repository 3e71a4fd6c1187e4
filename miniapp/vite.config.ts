/** How both targets are built. The kit's icon font comes from an outside host, so its icon component is ours. */
import { fileURLToPath } from "node:url";
import uniPlugin from "@dcloudio/vite-plugin-uni";
import { defineConfig, type Plugin } from "vite";

// The package is CommonJS; what an ES module sees of it is the whole module.
const uni = (uniPlugin as unknown as { default: typeof uniPlugin }).default ?? uniPlugin;
const kitIcon = fileURLToPath(new URL("./src/components/KitIcon.vue", import.meta.url));

/** `wd-icon` draws with a font from a content network: every place of the kit that names it gets our drawing. */
const ownIcons: Plugin = {
  name: "own-icons",
  enforce: "pre",
  resolveId: (id) => (/\/wd-icon(\.vue)?$/.test(id) ? kitIcon : null),
};

export default defineConfig({
  plugins: [ownIcons, uni()],
  build: { target: "es2018", sourcemap: false, reportCompressedSize: false },
  css: { preprocessorOptions: { scss: { silenceDeprecations: ["legacy-js-api", "import"] } } },
});
