/** Paints what stands still: graph paper, slabs with their titles, rooms, the plant and the bike. */
import { type Brush, fillBox, strokeLine, write } from "./brush.ts";
import type { Box, Point } from "./geometry.ts";
import type { StageLayout } from "./stage-layout.ts";

const gridStep = 29;
const leaf = "#8FC7AE";

export function paintGround(brush: Brush, layout: StageLayout): void {
  const { palette } = brush;
  fillBox(brush, { x: 0, y: 0, width: layout.width, height: layout.height }, { colour: palette.paper });
  if (layout.detail !== "strip") paintGrid(brush, layout);
  for (const room of layout.rooms) paintRoom(brush, room, layout);
  paintSlabs(brush, layout);
  if (layout.bike !== null) paintBike(brush, layout.bike);
  if (layout.plant !== null) paintPlant(brush, layout.plant);
}

function paintGrid(brush: Brush, layout: StageLayout): void {
  const { top, bottom } = layout.area;
  const stroke = { colour: brush.palette.grid, width: 1.5 };
  for (let x = gridStep; x < layout.width; x += gridStep) {
    strokeLine(
      brush,
      [
        { x, y: top },
        { x, y: bottom },
      ],
      stroke,
    );
  }
  for (let y = bottom - 4; y > top; y -= gridStep) {
    strokeLine(
      brush,
      [
        { x: 0, y },
        { x: layout.width, y },
      ],
      stroke,
    );
  }
}

function paintRoom(brush: Brush, room: Box, layout: StageLayout): void {
  const { palette } = brush;
  fillBox(brush, room, { colour: palette.facade });
  if (layout.detail === "full") paintBricks(brush, room);
  const wall = { colour: palette.ink, width: layout.detail === "full" ? 3 : 2.4 };
  const bottom = room.y + room.height;
  for (const x of [room.x, room.x + room.width]) {
    if (x > 1 && x < layout.width - 1)
      strokeLine(
        brush,
        [
          { x, y: room.y },
          { x, y: bottom },
        ],
        wall,
      );
  }
}

/** A few courses of brick in the corners, enough to say that this is a wall. */
function paintBricks(brush: Brush, room: Box): void {
  const right = room.x + room.width;
  const bottom = room.y + room.height;
  const courses: readonly (readonly [number, number, number])[] = [
    [room.x + 9, room.y + 17, 21],
    [room.x + 15, room.y + 25, 14],
    [right - 34, room.y + 23, 24],
    [right - 28, room.y + 31, 17],
    [right - 31, bottom - 18, 21],
    [right - 24, bottom - 10, 14],
  ];
  brush.ctx.lineCap = "round";
  for (const [x, y, length] of courses) {
    strokeLine(
      brush,
      [
        { x, y },
        { x: x + length, y },
      ],
      { colour: brush.palette.facade2, width: 2 },
    );
  }
  brush.ctx.lineCap = "butt";
}

function paintSlabs(brush: Brush, layout: StageLayout): void {
  const { palette } = brush;
  const { top, bottom } = layout.area;
  fillBox(brush, { x: 0, y: 0, width: layout.width, height: top }, { colour: palette.slab });
  fillBox(brush, { x: 0, y: bottom, width: layout.width, height: layout.height - bottom }, { colour: palette.slab });
  for (const title of layout.titles) {
    write(brush, title.text, {
      x: title.x,
      y: top / 2 + 0.35 * layout.type.title,
      size: layout.type.title,
      colour: palette.plateText,
      align: "center",
      width: title.width,
      least: layout.type.smallest,
    });
  }
}

function paintBike(brush: Brush, foot: Point): void {
  const { ctx, palette } = brush;
  const radius = 12;
  const y = foot.y - radius - 2;
  const stroke = { colour: palette.line2, width: 2.6 };
  ctx.lineCap = "round";
  ctx.lineJoin = "round";
  for (const x of [foot.x - 16, foot.x + 16]) {
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    ctx.strokeStyle = stroke.colour;
    ctx.lineWidth = stroke.width;
    ctx.stroke();
  }
  const at = (dx: number, dy: number): Point => ({ x: foot.x + dx, y: y + dy });
  strokeLine(brush, [at(-16, 0), at(-8, -15), at(8, -15), at(-2, 0), at(-16, 0)], stroke);
  strokeLine(brush, [at(-2, 0), at(-10, -20)], stroke);
  strokeLine(brush, [at(-15, -20), at(-6, -20)], stroke);
  strokeLine(brush, [at(16, 0), at(7, -22), at(14, -22)], stroke);
  ctx.lineCap = "butt";
}

function paintPlant(brush: Brush, foot: Point): void {
  const { ctx, palette } = brush;
  ctx.lineJoin = "round";
  ctx.strokeStyle = palette.ink;
  ctx.lineWidth = 1.8;
  for (const [lean, tall] of [
    [-13, 38],
    [13, 38],
    [0, 49],
  ] as const) {
    ctx.beginPath();
    ctx.moveTo(foot.x, foot.y - 16);
    ctx.quadraticCurveTo(foot.x + 0.75 * lean - 8, foot.y - 0.62 * tall, foot.x + lean, foot.y - tall);
    ctx.quadraticCurveTo(foot.x + 0.75 * lean + 8, foot.y - 0.62 * tall, foot.x, foot.y - 16);
    ctx.fillStyle = leaf;
    ctx.fill();
    ctx.stroke();
  }
  ctx.beginPath();
  ctx.moveTo(foot.x - 6, foot.y - 17);
  ctx.lineTo(foot.x + 6, foot.y - 17);
  ctx.lineTo(foot.x + 8, foot.y);
  ctx.lineTo(foot.x - 8, foot.y);
  ctx.closePath();
  ctx.fillStyle = palette.facade2;
  ctx.fill();
  ctx.stroke();
}
