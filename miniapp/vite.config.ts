/** How both targets are built. The kit's icon font comes from an outside host, so its icon component is ours. */
import { fileURLToPath } from "node:url";
import uniPlugin from "@dcloudio/vite-plugin-uni";
import { defineConfig, type Plugin, type Rollup } from "vite";

// The package is CommonJS; what an ES module sees of it is the whole module.
const uni = (uniPlugin as unknown as { default: typeof uniPlugin }).default ?? uniPlugin;
type ManualChunkMeta = Rollup.ManualChunkMeta;
const kitIcon = fileURLToPath(new URL("./src/components/KitIcon.vue", import.meta.url));

/** `wd-icon` draws with a font from a content network: every place of the kit that names it gets our drawing. */
const ownIcons: Plugin = {
  name: "own-icons",
  enforce: "pre",
  resolveId: (id) => (/\/wd-icon(\.vue)?$/.test(id) ? kitIcon : null),
};

/** The framework's h5 names pictures and counters of its maker. None is of use here, and none may be asked for. */
const MAKERS_HOST = /https:\/\/[a-z0-9]+\.dcloud\.net\.cn\/[\w./-]*/g;
const noOutsideHosts: Plugin = {
  name: "no-outside-hosts",
  enforce: "post",
  generateBundle(_, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type === "chunk") part.code = part.code.replace(MAKERS_HOST, "data:,");
      else if (part.fileName.endsWith(".css")) part.source = String(part.source).replace(MAKERS_HOST, "data:,");
    }
  },
};

/** The first page, and all that it needs before anything can be tapped. */
const FIRST = /\/src\/(main\.ts|pages\/home\/index\.vue)$/;
const OURS = /\/src\/(api|components|platform|stores)\/|\/node_modules\/wot-design-uni\//;

/** Everything that is reached from the first page without being asked for later. */
function firstModules({ getModuleIds, getModuleInfo }: ManualChunkMeta): Set<string> {
  const found = new Set([...getModuleIds()].filter((id) => FIRST.test(id)));
  for (const id of found) getModuleInfo(id)?.importedIds.forEach((needed) => found.add(needed));
  return found;
}

/**
 * On a phone's network a request costs more than a few kilobytes, and the first page must not wait for what only others
 * need: so one file for the first page, one for what other pages share, and a small one for each page.
 */
let first: Set<string> | null = null;
function chunkOf(id: string, meta: ManualChunkMeta): string | undefined {
  first ??= firstModules(meta);
  if (first.has(id)) return "first";
  return OURS.test(id) ? "shared" : undefined;
}
const isH5 = process.env.UNI_PLATFORM === "h5";
const h5Output = { manualChunks: chunkOf };

export default defineConfig({
  plugins: [ownIcons, uni(), noOutsideHosts],
  build: {
    target: "es2018",
    sourcemap: false,
    reportCompressedSize: false,
    ...(isH5 ? { rollupOptions: { output: h5Output } } : {}),
  },
  css: { preprocessorOptions: { scss: { silenceDeprecations: ["legacy-js-api", "import"] } } },
});
