// The lines of a race: the cost of each company against the sales that it has spent; many companies are one line per method.
import type { CompanyMethod } from "#game/method-run.ts";
import type { CostPoint } from "#game/state.ts";
import type { View } from "#game/view.ts";

export interface SalesPoint {
  readonly sales: number;
  readonly cost: number;
}

export interface RaceLine {
  readonly method: CompanyMethod;
  readonly companies: readonly { readonly index: number; readonly name: string }[];
  readonly points: readonly SalesPoint[]; // of one company, or the mean of several
  readonly band: readonly (readonly [low: number, high: number])[] | null; // of several, at each of the points
}

const mostAlone = 3; // companies that have a line each
const methods: readonly CompanyMethod[] = ["backprop", "one-weight-at-a-time", "weight-combinations"];

interface Runner {
  readonly index: number;
  readonly name: string;
  readonly method: CompanyMethod;
  readonly points: readonly SalesPoint[];
}

/** The newest cost stands at the end of each line. */
export function raceLines(view: View): readonly RaceLine[] {
  const runners = runnersOf(view);
  if (runners.length <= mostAlone)
    return runners.map(({ index, name, method, points }) => ({
      method,
      companies: [{ index, name }],
      points,
      band: null,
    }));
  return methods.flatMap((method) => {
    const together = runners.filter((runner) => runner.method === method);
    return together.length === 0 ? [] : [meanLine(method, together)];
  });
}

/** A view holds whole curves of a few companies, and of many some points each. */
function runnersOf({ companies = [], wall = [], scenario }: View): readonly Runner[] {
  const curves = (costs: readonly CostPoint[]) =>
    costs.map(({ quarter, cost }) => ({ sales: quarter * scenario.customers, cost }));
  if (companies.length > 0)
    return companies.flatMap(({ index, name, method, costs }) =>
      method === null ? [] : [{ index, name, method: method.name, points: curves(costs) }],
    );
  return wall.flatMap(({ index, name, method, costs }) =>
    method === null ? [] : [{ index, name, method, points: curves(costs) }],
  );
}

function meanLine(method: CompanyMethod, runners: readonly Runner[]): RaceLine {
  const at = [...new Set(runners.flatMap(({ points }) => points.map(({ sales }) => sales)))].sort(
    (one, other) => one - other,
  );
  const costs = at.map((sales) => runners.map(({ points }) => costAt(points, sales)));
  return {
    method,
    companies: runners.map(({ index, name }) => ({ index, name })),
    points: at.map((sales, place) => ({ sales, cost: meanOf(costs[place] ?? []) })),
    band: costs.map((each) => [Math.min(...each), Math.max(...each)] as const),
  };
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** On the way from one point to the next; before the first and after the last it stands still. */
export function costAt(points: readonly SalesPoint[], sales: number): number {
  const next = points.findIndex((point) => point.sales >= sales);
  const [from, to] = [points[next - 1], points[next]];
  if (to === undefined) return points.at(-1)?.cost ?? 0;
  if (from === undefined || to.sales === sales) return to.cost;
  return from.cost + ((to.cost - from.cost) * (sales - from.sales)) / (to.sales - from.sales);
}

/** How many sales the farthest has spent, and how many there will be at the end of what is under way. */
export function salesOf({ fastForward, scenario }: View, lines: readonly RaceLine[]): { spent: number; of: number } {
  const spent = Math.max(0, ...lines.map(({ points }) => points.at(-1)?.sales ?? 0));
  const left = fastForward === null ? 0 : (fastForward.of - fastForward.done) * scenario.customers;
  return { spent, of: spent + left };
}

const alike = 0.001; // costs that are written nearly alike

/** Who is lowest; null where two are, and at the start. */
export function leaderOf(lines: readonly RaceLine[]): RaceLine | null {
  const [first, second] = lines.toSorted((one, other) => endOf(one) - endOf(other));
  if (first === undefined || second === undefined || endOf(second) - endOf(first) < alike) return null;
  return first;
}

const learnt = 0.1; // of the cost at the start that is left

/** Who has brought the cost down to a tenth with the fewest sales; null where nobody has. */
export function firstDown(lines: readonly RaceLine[]): { method: CompanyMethod; sales: number } | null {
  const [first] = lines
    .flatMap(({ method, points }) => {
      const down = points.find(({ cost }) => cost <= learnt * (points[0]?.cost ?? 0));
      return down === undefined ? [] : [{ method, sales: down.sales }];
    })
    .sort((one, other) => one.sales - other.sales);
  return first ?? null;
}

export const endOf = ({ points }: RaceLine): number => points.at(-1)?.cost ?? 0;
