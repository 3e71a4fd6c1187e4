/**
 * One move after the other. A page is there when its code has come; until then the framework calls the page before it
 * the open one, so two notifications tapped in a row would be compared with the wrong page and laid in the wrong order.
 */

/** Begins to move; `fail` tells that nothing will move. */
export type Move = (fail: () => void) => void;

/** A move that has not arrived by then lets the next one begin, in ms: no page stays locked for want of a network. */
const PATIENCE = 3000;
const LOOK_EVERY = 20;

const waiting: { move: Move; to: string }[] = [];
let moving = "";

/** Begin when all moves before have arrived; a second tap on what is on its way is the first tap. */
export function inTurn(to: string, move: Move): void {
  if ((waiting[waiting.length - 1]?.to ?? moving) === to) return;
  waiting.push({ move, to });
  if (!moving) next();
}

function next(): void {
  const first = waiting.shift();
  moving = first?.to ?? "";
  if (!first) return;
  const before = getCurrentPages();
  const until = Date.now() + PATIENCE;
  let failed = false;
  const look = (): void => {
    if (failed || arrived(before) || Date.now() > until) next();
    else setTimeout(look, LOOK_EVERY);
  };
  first.move(() => (failed = true));
  look();
}

/** Another page is on top: a new one, or one that was below when pages have only gone. */
function arrived(before: object[]): boolean {
  const pages: object[] = getCurrentPages();
  const top = pages[pages.length - 1];
  if (!top || top === before[before.length - 1]) return false;
  return !before.includes(top) || moving === BACK;
}

/** Where `back` leads, for there is no address to say. */
export const BACK = "back";
