/**
 * `npm run build`: both targets, then the h5 to where the sandbox serves it, with the hash of what it was made of.
 * `npm run build -- --check` builds the h5 and only compares it, byte by byte, with what is committed.
 * `npm run build -- h5` (or mp-weixin) builds one target.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { filesBelow, root, sha256, sourcesHash } from "./sources.mjs";

const SERVED = join(root, "../sandbox/static/client");
const RECORD = "build.json";
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
  preload(folder);
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
 * What the first page needs besides the entry: its chunk and what that imports, in the order of Vite's own list. Named
 * in the HTML, all of it is on its way before the entry has run.
 */
function firstPage(folder) {
  const entry = filesBelow(folder).find((path) => /^assets\/index-.*\.js$/.test(path));
  const code = readFileSync(join(folder, entry), "utf8");
  const all = JSON.parse(/viteFileDeps\s*=\s*(\[[^\]]*\])/.exec(code)[1].replaceAll("'", '"'));
  const indexes = /import\("\.\/pages-home-[^"]*"\),__vite__mapDeps\(\[([\d,]+)\]/.exec(code)[1];
  return indexes.split(",").map((index) => all[Number(index)].replace(/^\.?\//, "")).map((path) => (path.startsWith("assets/") ? path : `assets/${path}`));
}

function preload(folder) {
  const html = join(folder, "index.html");
  const link = (path) => (path.endsWith(".css") ? `<link rel="stylesheet" crossorigin href="./${path}">` : `<link rel="modulepreload" crossorigin href="./${path}">`);
  const links = firstPage(folder).map((path) => `  ${link(path)}`);
  writeFileSync(html, readFileSync(html, "utf8").replace("  <!--preload-links-->", links.join("\n")).replace("<!--app-html-->", ""));
}

/** What tests/client/test_build.py reads: the sources, every file, and the size of the first load. */
function record(folder) {
  const files = filesBelow(folder).filter((path) => path !== RECORD);
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
      return readFileSync(join(folder, path)).toString("base64");
    } catch {
      return null;
    }
  };
  return [...paths].filter((path) => read(built, path) !== read(committed, path));
}
