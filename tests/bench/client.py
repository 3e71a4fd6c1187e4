"""`client-first-load` and `client-scroll`: the h5 in Chromium, on a phone's network and with a long list.

The pages come from the sandbox, the answers from a real web process on SQLite. The page around the frame is empty and
only plays the phone that knows who holds it, so the figures are the client's own.
"""

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, CDPSession, Frame, Page, Playwright, Route, sync_playwright

from models import Database, migrations
from tests.bench.lines import emit, ensure, left_out, median
from tests.conftest import CHROMIUM, FIELD_KEYS
from tests.scenarios.desk import ARGUMENTS
from tests.scenarios.processes import running_stack
from tests.scenarios.stack import DealerPhone, Stack

ROUNDS = 9
#: Registrations of the dealer, as many as a level B dealer may well have in progress.
OWN = 20
#: "Fast 3G": 1.6 Mbit/s down, 750 kbit/s up, 150 ms for each round trip.
FAST_3G = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
SLOW_DOWN = 4
PHONE = {"width": 390, "height": 800}
NARROW = {"width": 320, "height": 640}
TARGET_INTERACTIVE_MS, TARGET_KB, TARGET_SHIFT, TARGET_FRAME_MS = 1500, 300, 0.02, 50
ROWS = 1000
_PAGE = 50

#: In every frame before its first script. Interactive: the home's first button is painted and a task of ours got its
#: turn after it, which a long task would have kept waiting.
WATCH = """
window.figures = { paint: 0, shift: 0, interactive: 0, rows: 0, frames: [] };
const watch = (type, each) =>
  new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
watch("paint", (entry) => { if (entry.name === "first-contentful-paint") figures.paint = entry.startTime; });
watch("layout-shift", (entry) => { if (!entry.hadRecentInput) figures.shift += entry.value; });
const wanted = { interactive: "[data-testid=mp-register]", rows: "[data-testid^=mp-item-]" };
const look = () => Object.entries(wanted).forEach(([name, selector]) => {
  if (figures[name] || !document.querySelector(selector)) return;
  figures[name] = -1;
  requestAnimationFrame(() => setTimeout(() => (figures[name] = performance.now())));
});
new MutationObserver(look).observe(document, { childList: true, subtree: true });
"""

#: A phone around a frame, which answers who holds it and nothing else.
OPEN = """([address, code]) => {
  document.body.replaceChildren();
  document.body.style.margin = 0;
  const frame = document.createElement("iframe");
  frame.style = "width: 100vw; height: 100vh; border: 0";
  addEventListener("message", ({ data }) => {
    if (data?.method === "login") frame.contentWindow.postMessage({ wx: 1, id: data.id, result: { code } }, origin);
  });
  frame.src = address;
  document.body.append(frame);
}"""

#: Flick through everything, a screen in each frame, and note how long each frame took.
FLICK = """() => new Promise((resolve) => {
  let last = 0;
  const step = (now) => {
    if (last) figures.frames.push(now - last);
    last = now;
    const before = window.scrollY;
    window.scrollBy(0, 640);
    if (window.scrollY > before) requestAnimationFrame(step);
    else resolve(figures.frames);
  };
  requestAnimationFrame(step);
})"""


def client_first_load() -> None:
    """What a dealer waits for who opens the mini-program for the first time, with registrations to show."""
    if not CHROMIUM:
        left_out("client-first-load", "interactive", "no Chromium")
        return
    with _stage() as (playwright, stack, dealer):
        for n in range(OWN):
            dealer.register(f"天津海河{n}号酒店管理有限公司", "客房与大堂照明改造")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        rounds = [_first_load(browser.new_context(viewport=PHONE), stack, dealer) for _ in range(ROUNDS)]  # type: ignore[arg-type]
        narrow = _first_load(browser.new_context(viewport=NARROW), stack, dealer)  # type: ignore[arg-type]
        browser.close()
    under = {"network": "fast 3G", "cpu_slow_down": SLOW_DOWN, "rounds": ROUNDS}
    _emit_load(rounds, under)
    shift = narrow["shift"]
    emit(
        "client-first-load",
        "layout shift at 320 px",
        shift,
        "",
        target={"at_most": TARGET_SHIFT},
        met=shift <= TARGET_SHIFT,
    )


def client_scroll() -> None:
    """A flick through a thousand registrations, which were read page by page before."""
    if not CHROMIUM:
        left_out("client-scroll", "slowest frame", "no Chromium")
        return
    with _stage() as (playwright, stack, dealer):
        made = dealer.register("天津千条酒店管理有限公司", "照明改造")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
        context.route("**/api/v1/opportunities?*", lambda route: _answer(route, made))
        page = context.new_page()
        frame = _opened(page, stack, dealer, "#/pages/opportunities/list")
        while frame.locator(".row").count() < ROWS:
            frame.evaluate("() => { window.scrollBy(0, -200); setTimeout(() => window.scrollTo(0, 1e9), 60) }")
            page.wait_for_timeout(400)
        rounds = []
        for _ in range(ROUNDS):
            frame.evaluate("() => { window.scrollTo(0, 0); figures.frames = [] }")
            page.wait_for_timeout(500)
            rounds.append(frame.evaluate(FLICK))
        browser.close()
    _emit_scroll(rounds)


@contextmanager
def _stage() -> Iterator[tuple[Playwright, Stack, DealerPhone]]:
    """A product with demo data, and a dealer who has bound his phone."""
    with tempfile.TemporaryDirectory(prefix="qudao-bench-") as folder:
        database = Database(f"sqlite:///{folder}/qudao.db", field_keys=FIELD_KEYS)
        migrations.upgrade(database)
        with running_stack(database, Path(folder), parts=("web",)) as stack, sync_playwright() as playwright:
            dealer = stack.dealer("+8613800001701")
            dealer.bind()
            yield playwright, stack, dealer
        database.close()


def _opened(page: Page, stack: Stack, dealer: DealerPhone, hash: str = "") -> Frame:
    """The client in a frame of an otherwise empty page, logged in as the dealer."""
    page.add_init_script(WATCH)
    # Any page of the sandbox will do as the ground; this one has no scripts.
    page.goto(f"{stack.platform}/sandbox/phones")
    address = f"/static/client/index.html?phone={dealer.person}&as=wechat{hash}"
    page.evaluate(OPEN, [address, dealer.native("login")["code"]])
    holder = page.wait_for_selector("iframe")
    frame = holder.content_frame() if holder is not None else None
    ensure(frame is not None, "no frame")
    return frame  # type: ignore[return-value]


def _first_load(context: BrowserContext, stack: Stack, dealer: DealerPhone) -> dict[str, Any]:
    page = context.new_page()
    received: list[float] = []
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    _throttle(session)
    frame = _opened(page, stack, dealer)
    frame.wait_for_function("figures.rows > 0", timeout=60_000)
    # What shifts, shifts soon afterwards.
    page.wait_for_timeout(1000)
    figures: dict[str, Any] = frame.evaluate("figures")
    figures["requests"] = frame.evaluate("performance.getEntriesByType('resource').length + 1")
    figures["kb"] = sum(received) / 1024
    context.close()
    return figures


def _throttle(session: CDPSession) -> None:
    session.send("Network.emulateNetworkConditions", FAST_3G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOW_DOWN})


def _answer(route: Route, made: dict[str, Any]) -> None:
    start = int(re.search(r"cursor=(\d+)", route.request.url + "cursor=0")[1])  # type: ignore[index]
    rows = [{**made, "number": f"BB261121-{n:05d}", "customer": f"第{n}家酒店"} for n in range(start, start + _PAGE)]
    route.fulfill(json={"items": rows, "next_cursor": str(start + _PAGE) if start + _PAGE < ROWS else None})


def _emit_load(rounds: list[dict[str, Any]], under: dict[str, Any]) -> None:
    interactive = median([one["interactive"] for one in rounds])
    best = round(min(one["interactive"] for one in rounds))
    target, met = {"below": TARGET_INTERACTIVE_MS}, interactive < TARGET_INTERACTIVE_MS
    emit("client-first-load", "interactive", interactive, "ms", **under, best=best, target=target, met=met)
    emit("client-first-load", "first contentful paint", median([one["paint"] for one in rounds]), "ms", **under)
    emit("client-first-load", "own registrations painted", median([one["rows"] for one in rounds]), "ms", **under)
    size = median([one["kb"] for one in rounds])
    target, met = {"below": TARGET_KB}, size < TARGET_KB
    emit("client-first-load", "transferred, compressed", size, "KB", target=target, met=met)
    emit("client-first-load", "requests", median([one["requests"] for one in rounds]), "requests")


def _emit_scroll(rounds: list[list[float]]) -> None:
    ensure(all(len(frames) > ROWS // 20 for frames in rounds), "the list did not scroll")
    slowest = median([max(frames) for frames in rounds])
    more = {"rows": ROWS, "rounds": ROUNDS, "frames": len(rounds[0]), "worst_round": round(max(map(max, rounds)))}
    target, met = {"at_most": TARGET_FRAME_MS}, slowest <= TARGET_FRAME_MS
    emit("client-scroll", "slowest frame", slowest, "ms", **more, target=target, met=met)
    over = sum(frame > TARGET_FRAME_MS for frames in rounds for frame in frames)
    emit("client-scroll", "frames over 50 ms", over, f"of {sum(map(len, rounds))} frames")
