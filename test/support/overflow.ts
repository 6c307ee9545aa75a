// Finds text that sticks out of a page, of its plate, or into the text of somebody else.
import type { Page } from "playwright-core";

/** Boxes that no text may leave. */
const frames =
  ".lobby-plate, .tower-plate, .waited-name, .seat-tile, .company-seats, .card, .banner, .desk-head, button, li, td, th";

/**
 * What sticks out, in words; an empty list where all is well. Text that is cut off with an ellipsis sticks out nowhere.
 *
 * @param names only text with one of these in it is looked at
 */
export async function sticksOut(page: Page, names: readonly string[]): Promise<string[]> {
  return page.evaluate(
    ({ names, frames }) => {
      const room = document.documentElement;
      const faults = room.scrollWidth > room.clientWidth ? [`the page is ${room.scrollWidth} wide`] : [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.textContent ?? "";
        const parent = node.parentElement;
        if (parent === null || !names.some((name) => text.includes(name))) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        let { left, right } = range.getBoundingClientRect();
        let isHidden = right - left < 1;
        for (let box: Element | null = parent; box !== null && box !== document.body; box = box.parentElement) {
          const style = getComputedStyle(box);
          isHidden ||= style.visibility === "hidden" || box.classList.contains("visually-hidden");
          if (style.overflowX === "visible") continue;
          const edge = box.getBoundingClientRect();
          left = Math.max(left, edge.left);
          right = Math.min(right, edge.right);
        }
        if (isHidden) continue;
        const closest = parent.closest(frames)?.getBoundingClientRect();
        const frame = closest?.width === 0 ? undefined : closest; // a row of a grid has no box of its own
        const ends = { left: Math.max(0, frame?.left ?? 0), right: Math.min(innerWidth, frame?.right ?? innerWidth) };
        if (left < ends.left - 1 || right > ends.right + 1)
          faults.push(`${parent.tagName}.${parent.className} ${text}: ${left}–${right} in ${ends.left}–${ends.right}`);
      }
      return faults;
    },
    { names: [...names], frames },
  );
}
