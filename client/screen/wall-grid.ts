// How many tiles stand beside each other on the wall, and how much there is room for on each.

export interface WallGrid {
  readonly columns: number;
  readonly rows: number;
  readonly size: "large" | "medium" | "small";
}

export interface WallBox {
  readonly width: number; // in units of 1/16 rem
  readonly height: number;
}

const liked = { width: 170, height: 86 }; // a tile that is wide enough for a name and high enough for three lines
const least = { large: { width: 290, height: 140 }, medium: { width: 190, height: 104 } };

/** The grid whose tiles come nearest to the shape of a tile, for a count of at least 1. */
export function wallGrid(count: number, box: WallBox): WallGrid {
  const grids = Array.from({ length: count }, (_, place) => {
    const columns = place + 1;
    const rows = Math.ceil(count / columns);
    const tile = { width: box.width / columns, height: box.height / rows };
    return { columns, rows, tile, fit: Math.min(tile.width / liked.width, tile.height / liked.height) };
  });
  const best = grids.reduce((one, other) => (other.fit > one.fit ? other : one));
  return { columns: best.columns, rows: best.rows, size: sizeOf(best.tile) };
}

function sizeOf(tile: WallBox): WallGrid["size"] {
  const holds = ({ width, height }: WallBox) => tile.width >= width && tile.height >= height;
  return holds(least.large) ? "large" : holds(least.medium) ? "medium" : "small";
}
