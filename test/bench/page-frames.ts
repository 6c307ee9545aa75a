// Counts inside a page: frames, the longest time between two of them, and in how many of them the wall was another one.
import type { Page } from "playwright-core";

export interface PageFrames {
  readonly frames: number;
  readonly seconds: number;
  readonly longest: number; // ms from one frame to the next
  readonly drawn: number; // frames before which a tile has changed
}

interface Counting {
  frames: number;
  longest: number;
  drawn: number;
  from: number;
  last: number;
  hasChanged: boolean;
}

type Watched = typeof globalThis & { benchOfWall?: Counting };

/** From now on frames are counted. */
export async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const now = performance.now();
    const count: Counting = { frames: 0, longest: 0, drawn: 0, from: now, last: now, hasChanged: false };
    (globalThis as Watched).benchOfWall = count;
    const tiles = document.querySelector(".tiles");
    if (tiles === null) throw new Error("The wall must be there");
    new MutationObserver(() => {
      count.hasChanged = true;
    }).observe(tiles, { subtree: true, childList: true, characterData: true, attributes: true });
    requestAnimationFrame(function next(at) {
      count.frames += 1;
      count.longest = Math.max(count.longest, at - count.last);
      count.last = at;
      if (count.hasChanged) count.drawn += 1;
      count.hasChanged = false;
      requestAnimationFrame(next);
    });
  });
}

/** What was counted since the last time; from here it is counted anew. */
export function takeFrames(page: Page): Promise<PageFrames> {
  return page.evaluate(() => {
    const count = (globalThis as Watched).benchOfWall;
    if (count === undefined) throw new Error("The frames of this page must be watched");
    const now = performance.now();
    const { frames, longest, drawn, from } = count;
    Object.assign(count, { frames: 0, longest: 0, drawn: 0, from: now });
    return { frames, longest, drawn, seconds: (now - from) / 1000 };
  });
}
