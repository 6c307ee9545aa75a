// The wall holds up to fifty tiles that can be read from the last row.
import { expect, test } from "vitest";
import { wallGrid } from "../../../client/screen/wall-grid.ts";

// In units of 1/16 rem: what head and bar leave of 1280 × 720, of 1024 × 600 and of 4 to 3.
const walls = [
  { width: 1248, height: 584 },
  { width: 1248, height: 614 },
  { width: 1248, height: 820 },
];
const leastTile = { width: 150, height: 76 }; // three lines of 17 px, a name of fourteen letters

test("every company has a place, and no row or column stays empty", () => {
  for (const box of walls) {
    for (let count = 1; count <= 50; count += 1) {
      const { columns, rows } = wallGrid(count, box);
      expect(columns * rows).toBeGreaterThanOrEqual(count);
      expect(columns * (rows - 1)).toBeLessThan(count);
    }
  }
});

test("a tile always has room for three lines and a name", () => {
  for (const box of walls) {
    for (let count = 6; count <= 50; count += 1) {
      const { columns, rows } = wallGrid(count, box);
      expect(box.width / columns).toBeGreaterThanOrEqual(leastTile.width);
      expect(box.height / rows).toBeGreaterThanOrEqual(leastTile.height);
    }
  }
});

test("the smaller the tiles, the less is on them", () => {
  const sizes = [6, 12, 24, 50].map((count) => wallGrid(count, { width: 1248, height: 584 }).size);
  expect(sizes).toEqual(["large", "large", "medium", "small"]);
});
