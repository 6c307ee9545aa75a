// Where the points of all companies' cost curves lie on one axis: a step for every round, a wide one for a fast-forward.
import type { CompanyReport, CostMark } from "#game/report/report.ts";

/** A stretch of the axis that all companies share. */
export interface Stretch {
  readonly kind: CostMark["kind"];
  readonly round: number;
  readonly from: number; // in steps of the axis
  readonly to: number;
  readonly quarters: number; // the most that a company played in it
}

export interface Spot {
  readonly x: number; // in steps of the axis
  readonly cost: number;
}

export interface Curves {
  readonly stretches: readonly Stretch[];
  readonly width: number; // in steps
  readonly lines: readonly (readonly Spot[])[]; // per company
  readonly mean: readonly Spot[]; // at the start and at the end of each stretch
}

const widthOf = { round: 1, "fast-forward": 2 } as const satisfies Record<CostMark["kind"], number>;

const keyOf = ({ kind, round }: Pick<CostMark, "kind" | "round">): string => `${kind} ${round}`;

export function curvesOf(companies: readonly CompanyReport[]): Curves {
  const stretches = stretchesOf(companies);
  const lines = companies.map((company) => lineOf(company, stretches));
  const ends = [0, ...stretches.map(({ to }) => to)];
  return { stretches, width: Math.max(1, ends.at(-1) ?? 1), lines, mean: ends.flatMap((x) => meanAt(lines, x)) };
}

/** Every stretch that some company has, round by round; a fast-forward comes after the sale of its round. */
function stretchesOf(companies: readonly CompanyReport[]): Stretch[] {
  const longest = new Map<string, CostMark>();
  for (const mark of companies.flatMap(({ marks }) => marks)) {
    const known = longest.get(keyOf(mark));
    if (known === undefined || mark.to - mark.from > known.to - known.from) longest.set(keyOf(mark), mark);
  }
  const order = (mark: CostMark) => 2 * mark.round + (mark.kind === "round" ? 0 : 1);
  let x = 0;
  return [...longest.values()]
    .sort((one, other) => order(one) - order(other))
    .map(({ kind, round, from, to }) => {
      const start = x;
      x += widthOf[kind];
      return { kind, round, from: start, to: x, quarters: to - from };
    });
}

function lineOf({ costs, marks }: CompanyReport, stretches: readonly Stretch[]): Spot[] {
  const places = new Map(stretches.map((stretch) => [keyOf(stretch), stretch]));
  const [start] = costs;
  const first = marks[0] === undefined ? undefined : places.get(keyOf(marks[0]));
  const spots: Spot[] = start === undefined ? [] : [{ x: first?.from ?? 0, cost: start.cost }];
  for (const mark of marks) {
    const place = places.get(keyOf(mark));
    const inside = costs.filter(({ quarter }) => quarter > mark.from && quarter <= mark.to);
    for (const [index, { quarter, cost }] of inside.entries()) {
      const share = mark.kind === "round" ? (index + 1) / inside.length : logShare(quarter - mark.from, mark);
      if (place !== undefined) spots.push({ x: place.from + (place.to - place.from) * share, cost });
    }
  }
  return spots;
}

/** The first quarters of a fast-forward do most, so they have most of the room. */
const logShare = (quarters: number, { from, to }: CostMark): number =>
  Math.log(1 + quarters) / Math.log(1 + Math.max(1, to - from));

/** The mean of the companies that have a point there. */
function meanAt(lines: readonly (readonly Spot[])[], x: number): Spot[] {
  const costs = lines.flatMap((line) => line.findLast((spot) => Math.abs(spot.x - x) < 1e-9)?.cost ?? []);
  return costs.length === 0 ? [] : [{ x, cost: costs.reduce((sum, cost) => sum + cost, 0) / costs.length }];
}
