/**
 * The mini-program's page stack. A page is `{title, load(params), draw(data, nav)}`:
 * while `load` runs a skeleton stands there, when it fails a way on does, so no page
 * is ever blank. `live` pages read again when the phone says that something happened, and
 * now and then while `waits(data)` says that somebody else's decision is awaited.
 */

import { fill, h } from "../js/dom.js";
import { NetworkError, Problem } from "./http.js";
import { placeOf } from "./links.js";
import { bind, dealers, member } from "./pages/entry.js";
import { detail } from "./pages/detail.js";
import { home } from "./pages/home.js";
import { inbox } from "./pages/inbox.js";
import { register } from "./pages/register.js";
import { result } from "./pages/result.js";
import { gate, reloadMe, session, start } from "./session.js";
import { failure, navBar, skeleton } from "./ui.js";
import { isInPhone, wx } from "./wx.js";

const PAGES = { bind, dealers, detail, home, inbox, member, register, result };

const app = document.querySelector("#app");
const stack = [];
const WATCH_MS = 12000;
let watch = null;
// Counts the pages shown; an answer that arrives for an earlier one is thrown away.
let shown = 0;

const nav = {
  go: (page, params = {}) => (stack.push({ page, params }), render()),
  replace: (page, params = {}) => (stack.pop(), nav.go(page, params)),
  back: () => (stack.length > 1 ? stack.pop() : null, render()),
  reset: (page, params = {}) => ((stack.length = 0), nav.go(page, params)),
  /** Read the page again without a skeleton. */
  refresh: () => render({ quiet: true }),
  /** After the person behind the session changed: to the page they belong on. */
  enter: () => nav.reset(gate(session.me) || "home"),
};

async function render({ quiet = false } = {}) {
  const { page, params } = stack.at(-1);
  const definition = PAGES[page];
  const mine = ++shown;
  clearTimeout(watch);
  const body = h("main", { class: `page ${page}` });
  const back = stack.length > 1 ? nav.back : null;
  const scroll = quiet ? app.querySelector("main")?.scrollTop || 0 : 0;
  const put = (...content) => {
    if (mine !== shown) return;
    fill(body, ...content);
    if (!body.isConnected) fill(app, navBar(definition.title, back), body);
    body.scrollTop = scroll;
  };
  if (!quiet) put(skeleton());
  try {
    const data = definition.load ? await definition.load(params) : null;
    put(definition.draw(data, nav, params));
    if (mine === shown && definition.waits?.(data)) watch = setTimeout(look, WATCH_MS);
  } catch (error) {
    if (await movedAway(error)) return;
    // A quiet re-read that failed leaves the page as it was: what is shown is still true.
    if (!quiet) put(failure(error, () => render()));
    if (isBug(error)) throw error;
  }
}

/** Refusals and networks are part of life; anything else belongs in the console as well. */
const isBug = (error) => !(error instanceof Problem || error instanceof NetworkError);

/** A page nobody looks at has no width, as its frame is hidden; it waits without asking. */
function look() {
  if (document.hidden || window.innerWidth === 0) watch = setTimeout(look, WATCH_MS);
  else nav.refresh();
}

/** A 403 may mean that this person is somebody else by now: unbound, or of another dealer. */
async function movedAway(error) {
  if (!(error instanceof Problem) || error.status !== 403) return false;
  const me = await reloadMe().catch(() => null);
  const page = me && gate(me);
  if (page) nav.reset(page);
  return Boolean(page);
}

function openLink(link) {
  if (!session.me || gate(session.me)) return;
  const { page, params } = placeOf(link);
  nav.reset("home");
  if (page !== "home") nav.go(page, params);
}

async function boot() {
  fill(app, navBar("", null), h("main", { class: "page" }, skeleton()));
  try {
    await start();
  } catch (error) {
    fill(app, navBar("", null), h("main", { class: "page" }, failure(error, boot)));
    return;
  }
  nav.enter();
  const page = new URLSearchParams(location.search).get("page");
  if (page) openLink(page);
}

wx.on("wake", () => PAGES[stack.at(-1)?.page]?.live && nav.refresh());
wx.on("navigate", ({ page }) => openLink(page));

if (isInPhone) boot();
else fill(app, h("main", { class: "page" }, failure(new Error("这是小程序的页面，请从手机里打开。"), () => location.assign("/"))));
