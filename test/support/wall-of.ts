// What stands on the projector's wall, tile by tile, as the class reads it.
import type { Page } from "playwright-core";

/** Name, who has answered, the CEO's report and the cost of every company; lamps are counted into words. */
export function wallOf(page: Page): Promise<readonly (readonly string[])[]> {
  return page.evaluate(() => {
    const textOf = (tile: Element, part: string) =>
      (tile.querySelector(part)?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
    const answeredOf = (tile: Element) => {
      const lamps = tile.querySelectorAll(".tile-answered .lamp");
      if (lamps.length === 0) return textOf(tile, ".tile-answered");
      const lit = tile.querySelectorAll(".tile-answered .lamp-lit").length;
      return lit === lamps.length ? "all in" : `${lit} of ${lamps.length}`;
    };
    return [...document.querySelectorAll(".tiles .tile")].map((tile) => [
      textOf(tile, ".tile-name"),
      answeredOf(tile),
      textOf(tile, ".tile-said"),
      textOf(tile, ".tile-cost"),
    ]);
  });
}
