/**
 * `npm run check:weixin`: what WeChat's upload and review would refuse, found here. All pages listed and built, the
 * main package small and every noun in a package of its own, no code made from text, and exactly the permissions
 * declared that the code uses. Sources: 分包加载, 地理位置接口权限, 运行环境 in the mini-program documentation.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { filesBelow, root } from "./sources.mjs";

const BUILT = join(root, "dist/build/mp-weixin");
const MAIN_LIMIT = 1.5 * 1024 * 1024;
const PACKAGE_LIMIT = 2 * 1024 * 1024;

/** Abilities that must be declared in app.json: who calls them without is refused, who declares without calling, too. */
const PRIVATE_INFOS = ["getLocation", "getFuzzyLocation", "chooseLocation", "choosePoi", "chooseAddress", "onLocationChange", "startLocationUpdate", "startLocationUpdateBackground"];
const SCOPES = { "scope.userLocation": ["getLocation", "chooseLocation", "startLocationUpdate"] };

const problems = [];
const demand = (holds, problem) => holds || problems.push(problem);

const read = (path) => readFileSync(join(BUILT, path), "utf8");
const app = JSON.parse(read("app.json"));
const wanted = JSON.parse(readFileSync(join(root, "src/pages.json"), "utf8"));
const files = filesBelow(BUILT);
const scripts = files.filter((path) => path.endsWith(".js"));
const size = (paths) => paths.reduce((sum, path) => sum + statSync(join(BUILT, path)).size, 0);

checkPages();
checkSizes();
checkCode();
checkPermissions();

const subRoots = (app.subPackages ?? []).map((one) => one.root);
const main = files.filter((path) => !subRoots.some((sub) => path.startsWith(`${sub}/`)));
if (problems.length) {
  console.error(problems.map((problem) => `mp-weixin: ${problem}`).join("\n"));
  process.exit(1);
}
console.log(`mp-weixin: ${allPages(app).length} pages, main package ${(size(main) / 1024).toFixed(0)} KB, all ${(size(files) / 1024).toFixed(0)} KB`);

function allPages(from) {
  const paths = from.pages.map((page) => (typeof page === "string" ? page : page.path));
  const below = (from.subPackages ?? []).flatMap((sub) => sub.pages.map((page) => `${sub.root}/${typeof page === "string" ? page : page.path}`));
  return [...paths, ...below];
}

function checkPages() {
  const listed = allPages(app);
  for (const page of allPages(wanted)) demand(listed.includes(page), `${page} is not in app.json`);
  for (const page of listed) {
    for (const end of ["js", "json", "wxml"]) demand(existsSync(join(BUILT, `${page}.${end}`)), `${page}.${end} was not built`);
  }
}

function checkSizes() {
  const roots = (app.subPackages ?? []).map((one) => one.root);
  const nouns = new Set(allPages(app).map((page) => page.split("/").slice(0, 2).join("/")));
  nouns.delete("pages/home");
  for (const noun of nouns) demand(roots.includes(noun), `${noun} has no sub-package of its own`);
  const rest = files.filter((path) => !roots.some((sub) => path.startsWith(`${sub}/`)));
  demand(size(rest) < MAIN_LIMIT, `the main package is ${size(rest)} bytes`);
  for (const sub of roots) demand(size(files.filter((path) => path.startsWith(`${sub}/`))) < PACKAGE_LIMIT, `${sub} is too large`);
}

function checkCode() {
  for (const path of scripts) {
    const code = read(path);
    demand(!/\beval\s*\(/.test(code), `${path} uses eval`);
    demand(!/\bnew\s+Function\b|[^.\w]Function\s*\(\s*["'`]/.test(code), `${path} makes a function from text`);
    demand(!/https?:\/\/[^\s"'`]*dcloud/.test(code), `${path} names a host of the framework's maker`);
  }
}

function checkPermissions() {
  const code = scripts.filter((path) => !path.startsWith("common/vendor")).map(read).join("\n");
  const isUsed = (ability) => new RegExp(`\\.${ability}\\s*\\(`).test(code);
  const declared = app.requiredPrivateInfos ?? [];
  for (const ability of PRIVATE_INFOS) {
    demand(isUsed(ability) === declared.includes(ability), `${ability} is ${isUsed(ability) ? "used but not declared" : "declared but not used"}`);
  }
  for (const [scope, abilities] of Object.entries(SCOPES)) {
    const needs = abilities.some(isUsed);
    demand(needs === Boolean(app.permission?.[scope]), `${scope} is ${needs ? "used but not explained" : "explained but not used"}`);
  }
  demand(app.__usePrivacyCheck__ === true, "the privacy check is off");
}
