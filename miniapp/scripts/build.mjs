/**
 * `npm run build`: both targets, then the h5 to where the sandbox serves it, with the hash of what it was made of.
 * `npm run build -- --check` builds the h5 and only compares it, byte by byte, with what is committed.
 * `npm run build -- h5` (or mp-weixin) builds one target.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { filesBelow, root, sha256, sourcesHash } from "./sources.mjs";

const SERVED = join(root, "../sandbox/static/client");
const RECORD = "build.json";
/** Beside every large text, for servers that send it to browsers that take it; another Node may pack otherwise. */
const PACKED = ".br";
const LARGE = 4096;
/** Chromium then compiles the first page's script while it arrives, beside the thread that is to run it. */
const COMPILE_EARLY = "//# allFunctionsCalledOnLoad\n";
/** A folder of our own for everything that is not asked for: adverts, update checks, caches. */
const QUIET = { UNI_CLI_SKIP_UPDATE: "1", CI: "1" };

const args = process.argv.slice(2);
const isCheck = args.includes("--check");
const targets = args.filter((name) => !name.startsWith("--"));

for (const target of targets.length ? targets : isCheck ? ["h5"] : ["h5", "mp-weixin"]) {
  const started = Date.now();
  const folder = isCheck ? mkdtempSync(join(tmpdir(), "client-")) : join(root, "dist/build", target);
  build(target, folder);
  if (target === "h5") finishH5(folder);
  console.log(`${target}: built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

function build(target, folder) {
  rmSync(folder, { recursive: true, force: true });
  const command = [join(root, "node_modules/@dcloudio/vite-plugin-uni/bin/uni.js"), "build", "-p", target];
  const env = { ...process.env, ...QUIET, NODE_ENV: "production", UNI_OUTPUT_DIR: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, env, encoding: "utf8" });
  if (status !== 0) {
    process.stderr.write(stdout + stderr);
    process.exit(status ?? 1);
  }
}

function finishH5(folder) {
  finishPage(folder);
  pack(folder);
  writeFileSync(join(folder, RECORD), record(folder));
  if (!isCheck) {
    rmSync(SERVED, { recursive: true, force: true });
    mkdirSync(SERVED, { recursive: true });
    cpSync(folder, SERVED, { recursive: true });
    return;
  }
  const differing = differences(folder, SERVED);
  rmSync(folder, { recursive: true, force: true });
  if (differing.length) {
    console.error(`sandbox/static/client is not what these sources build: ${differing.join(", ")}\nRun \`make client\`.`);
    process.exit(1);
  }
}

/**
 * Into the page's head goes the script that asks who is here before the others have come (src/early). Everything the
 * first page needs must be named in the HTML, so that all of it is on its way at once.
 */
function finishPage(folder) {
  const path = join(folder, "index.html");
  const entryPoints = [join(root, "src/early/index.ts")];
  const options = { bundle: true, format: "iife", minify: true, target: "es2018", write: false, logLevel: "error" };
  const early = buildSync({ entryPoints, ...options }).outputFiles[0].text.trim();
  const html = readFileSync(path, "utf8");
  // The large script is asked for first of all; a script after a style sheet would wait for it.
  const [, sheet] = /<head>\s*(<link [^>]*>)\s*/.exec(html) ?? [];
  const [, preload] = /\s*(<link rel="modulepreload"[^>]*>)/.exec(html) ?? [];
  const finished = html
    .replace(/<head>\s*<link [^>]*>\s*/, "<head>\n  ")
    .replace(`  ${preload}\n`, "")
    .replace("<!--early-->", () => `${preload}\n  <script>${early}</script>\n  ${sheet}`)
    .replace("<!--app-html-->", "");
  const first = filesBelow(folder).filter((name) => /^assets\/(first|index)[.-]/.test(name));
  if (!sheet || !preload || !finished.includes(early) || first.length < 3 || !first.every((name) => finished.includes(name))) {
    console.error(`index.html does not name all that the first page needs: ${first.join(", ")}`);
    process.exit(1);
  }
  writeFileSync(path, finished);
  const script = join(folder, first.find((name) => /first.*\.js$/.test(name)));
  writeFileSync(script, COMPILE_EARLY + readFileSync(script, "utf8"));
}

function pack(folder) {
  for (const path of filesBelow(folder).filter((name) => /\.(js|css)$/.test(name))) {
    const content = readFileSync(join(folder, path));
    if (content.length >= LARGE) writeFileSync(join(folder, path + PACKED), brotliCompressSync(content));
  }
}

/** What tests/client/test_build.py reads: the sources, every file, and the size of the first load. */
function record(folder) {
  const files = filesBelow(folder).filter((path) => path !== RECORD && !path.endsWith(PACKED));
  const bytes = (path) => readFileSync(join(folder, path));
  const html = bytes("index.html").toString();
  const first = ["index.html", ...files.filter((path) => html.includes(path))];
  const content = {
    sources: sourcesHash(),
    files: Object.fromEntries(files.map((path) => [path, sha256(bytes(path))])),
    first_load: first,
    first_load_gzip_bytes: first.reduce((sum, path) => sum + gzipSync(bytes(path), { level: 9 }).length, 0),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function differences(built, committed) {
  const paths = new Set([...filesBelow(built), ...filesBelow(committed)]);
  const read = (folder, path) => {
    try {
      const content = readFileSync(join(folder, path));
      return (path.endsWith(PACKED) ? brotliDecompressSync(content) : content).toString("base64");
    } catch {
      return null;
    }
  };
  return [...paths].filter((path) => read(built, path) !== read(committed, path));
}
