/**
 * What a build is made of, as one hash. tests/client/test_build.py counts the same way without Node: the sha256 of
 * the lines `<sha256 of the file>  <path>`, sorted by path, of everything under src/ and the files named here.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const TOP = [".npmrc", "index.html", "openapi.json", "package-lock.json", "package.json", "tsconfig.json", "vite.config.ts"];

export const sha256 = (content) => createHash("sha256").update(content).digest("hex");

/** Every file below a folder, as sorted POSIX paths relative to `base`. */
export function filesBelow(folder, base = folder) {
  return readdirSync(folder)
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesBelow(path, base) : [relative(base, path).split(sep).join("/")];
    })
    .sort();
}

/** The hash of the sources. */
export function sourcesHash() {
  const files = [...TOP, ...filesBelow(join(root, "src"), root)].sort();
  return sha256(files.map((path) => `${sha256(readFileSync(join(root, path)))}  ${path}\n`).join(""));
}
