/**
 * How much of a text was read, honestly: the text is cut into parts, and a part counts when it stood on the screen at
 * the moments somebody looks (`reading.ts`). Who flicks to the end has not seen what flew by.
 */

/** Two percent each. */
export const PARTS = 50;

export interface Place {
  /** Of the text, from the upper edge of the screen; less than 0 when it begins above. */
  top: number;
  height: number;
}

export function createSeen() {
  const parts = new Array<boolean>(PARTS).fill(false);
  return {
    /** Note what stands on the screen between its upper edge and `bottom`; the share seen so far, in percent. */
    note({ top, height }: Place, bottom: number): number {
      for (let at = 0; height > 0 && at < PARTS; at += 1) {
        const middle = top + ((at + 0.5) / PARTS) * height;
        if (middle >= 0 && middle <= bottom) parts[at] = true;
      }
      return Math.floor((parts.filter(Boolean).length / PARTS) * 100);
    },
  };
}

/** After so much more the product is told, besides the beginning, the end and the leaving. */
const STEP = 25;

/** Whether the product has to be told a share, after it was told another; -1: nothing yet. */
export function worthTelling(share: number, told: number, leaving: boolean, end: number): boolean {
  if (told < 0) return true;
  if (share <= told) return false;
  return leaving || share === 100 || (share >= end && told < end) || share - told >= STEP;
}
