"""What every page of the client must bear: a very small screen, both themes, and being read while it loads."""

from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import ViewportSize, expect

from tests.scenarios.desk import Desk

VERY_SMALL: ViewportSize = {"width": 320, "height": 640}
LAPTOP: ViewportSize = {"width": 1440, "height": 940}
THEMES: tuple[Literal["dark", "light"], ...] = ("dark", "light")
#: Layout shift that nobody notices, for all pages of a home together.
SHIFT_LIMIT = 0.02
#: How much lighter text is than its ground, or the other way round; WCAG 2 asks for so much of large text and signs.
CONTRAST = 3.0

#: In every frame before its first script. Answers come one after the other, each when the one before has been painted:
#: what moves when its neighbour arrives then moves on every machine, not only on a slow one.
COUNT_SHIFTS = """
const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const { send } = XMLHttpRequest.prototype;
let turn = Promise.resolve();
window.answered = async () => { for (let last = null; last !== turn; ) { last = turn; await last; await painted(); } };
XMLHttpRequest.prototype.send = function (body) {
  const answered = new Promise((done) => this.addEventListener("loadend", done));
  turn = turn.then(() => { send.call(this, body); return answered; }).then(painted);
};
window.shift = 0;
window.moved = [];
const named = ({ node }) => `${node?.nodeName ?? "?"}.${node?.className ?? node?.parentElement?.className ?? ""}`;
const add = (one) => { window.shift += one.value; window.moved.push(...one.sources.map(named)); };
const count = (list) => list.getEntries().forEach((one) => { if (!one.hadRecentInput) add(one); });
new PerformanceObserver(count).observe({ type: "layout-shift", buffered: true });
"""

#: The texts that are hardly to be told from their ground, as `text ratio`. Grounds with a picture are left out.
_FAINT = """async (page, limit) => {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const moving = document.getAnimations().filter((one) => one.effect.getTiming().iterations !== Infinity);
  await Promise.allSettled(moving.map((one) => one.finished));
  const rgba = (color) => { const [r, g, b, a = 1] = color.match(/[\\d.]+/g).map(Number); return [r, g, b, a]; };
  const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3]));
  const part = (value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const light = ([r, g, b]) => 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  const ground = (element) => {
    const layers = [];
    for (let one = element; one; one = one.parentElement) {
      const style = getComputedStyle(one);
      if (style.backgroundImage !== "none") return null;
      layers.unshift(rgba(style.backgroundColor));
    }
    const first = matchMedia("(prefers-color-scheme: dark)").matches ? [0, 0, 0] : [255, 255, 255];
    return layers.reduce((under, top) => over(top, under), first);
  };
  const found = [];
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    const seen = element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.clientWidth !== 1;
    const unlit = element.closest("[disabled], [aria-disabled=true], .is-disabled");
    if (!text.data.trim() || !seen || unlit) continue;
    const under = ground(element);
    if (!under) continue;
    const [one, other] = [light(over(rgba(getComputedStyle(element).color), under)), light(under)];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (ratio < limit) found.push(`${text.data.trim().slice(0, 20)} ${ratio.toFixed(1)}`);
  }
  return found;
}"""
_SIZES = """async (node) => {
  await window.answered();
  const { shift, moved } = window;
  Object.assign(window, { shift: 0, moved: [] });
  return [node.scrollWidth, node.clientWidth, shift, moved];
}"""


class Looks:
    """Looks at the pages of one phone on a very small screen; keeps pictures of a usual one where wanted.

    All that is wrong with any of them is told at the end of the block.
    """

    def __init__(self, desk: Desk, slot: str, person: str, pictures: Path | None) -> None:
        desk.page.set_viewport_size(VERY_SMALL)
        desk.page.reload()
        desk.page.get_by_test_id(f"tab-{slot}").click()
        self.phone = desk.sit(slot, person)
        self.program = desk.program(self.phone) if slot == "dealer" else desk.workbench(self.phone)
        self._desk = desk
        self._pictures = pictures
        self._problems: list[str] = []
        self._shifts: dict[str, tuple[float, list[str]]] = {}

    def __enter__(self) -> "Looks":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            assert not self._problems, "\n".join(self._problems)
            jumped = sum(shift for shift, _ in self._shifts.values())
            assert jumped <= SHIFT_LIMIT, f"the pages jumped: {self._shifts}"

    def visit(self, pages: dict[str, str], facts: dict[str, Any]) -> None:
        """Open pages one after the other, by name → address with the names of facts, and look at each."""
        for name, address in pages.items():
            if not address.startswith("pages/home"):
                self._desk.follow(address.format(**facts))
            self.look(name)

    def look(self, name: str) -> None:
        """Wait until what the page shows was read, and look at it; only the page of nothing may say that it failed."""
        program = self.program
        expect(program.locator(".bones")).to_have_count(0)
        expect(program.locator(".page > *").first).to_be_visible()
        expect(program.get_by_test_id("failure")).to_have_count(1 if name == "not-found" else 0)
        width, room, shift, moved = program.locator("html").evaluate(_SIZES)
        if width > room:
            self._problems.append(f"{name} is {width} px wide on {room} px")
        if shift and not self._pictures:  # for pictures the screen is made larger and smaller, which moves everything
            self._shifts[name] = (shift, moved)
        for theme in THEMES:
            self._desk.page.emulate_media(color_scheme=theme)
            faint = program.locator("body").evaluate(_FAINT, CONTRAST)
            if faint:
                self._problems.append(f"{name} is hard to read when it is {theme}: {faint}")
        if self._pictures:
            self._keep(name, self._pictures)

    def _keep(self, name: str, folder: Path) -> None:
        page = self._desk.page
        page.set_viewport_size(LAPTOP)
        for theme in THEMES:
            page.emulate_media(color_scheme=theme)
            self.phone.locator("iframe").screenshot(path=folder / f"{name}-{theme}.png", animations="disabled")
        page.set_viewport_size(VERY_SMALL)
        self.program.locator("html").evaluate(_SIZES)
