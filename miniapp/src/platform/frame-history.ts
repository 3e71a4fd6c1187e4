/**
 * A history of its own for a page in a frame. Browsers keep one history for a window and all frames in it: going back
 * on the dealer's phone would turn the page of whichever phone was touched last. Here each frame remembers its own
 * entries, and the browser's only ever sees the current one.
 */
export function ownHistory(frame: Window): void {
  const { history } = frame;
  const replace = history.replaceState.bind(history);
  const entries: { state: unknown; url: string }[] = [{ state: history.state, url: frame.location.href }];
  let at = 0;

  const remember = (index: number, state: unknown, url: string | URL | null | undefined) => {
    replace(state, "", url);
    entries.splice(index, entries.length, { state, url: frame.location.href });
    at = index;
  };

  history.pushState = (state, _unused, url) => remember(at + 1, state, url);
  history.replaceState = (state, _unused, url) => {
    replace(state, "", url);
    entries[at] = { state, url: frame.location.href };
  };
  history.go = (delta = 0) => {
    const target = entries[at + delta];
    if (!target || !delta) return;
    at += delta;
    replace(target.state, "", target.url);
    // The browser, too, tells about it later.
    frame.setTimeout(() => frame.dispatchEvent(new PopStateEvent("popstate", { state: target.state })));
  };
  history.back = () => history.go(-1);
  history.forward = () => history.go(1);
}
