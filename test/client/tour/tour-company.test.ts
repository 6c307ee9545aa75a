// The company of the tour: what its screens claim must be true of its numbers.
import { expect, test } from "vitest";
import { curatedStarts } from "#company/curated-starts.ts";
import { bookOf } from "#company/scenarios.ts";
import { drawnArrows, lockCount, yearsToTry } from "../../../client/tour/lock.ts";
import {
  afterOne,
  atStart,
  best,
  between,
  blameAt,
  boldness,
  book,
  ceoArrows,
  ceoLayer,
  costOf,
  customer,
  isRight,
  least,
  market,
  messageAt,
  nameAt,
  nudged,
  people,
  quarters,
  reportAt,
  saidBy,
  sale,
  seatAt,
  slopeAt,
  start,
  trained,
  trustAt,
  trustCount,
} from "../../../client/tour/tour-company.ts";

test("the company is the article's, with a curated start", () => {
  expect(people).toEqual([2, 3, 1]);
  expect(curatedStarts.AND.map(({ network }) => network)).toContainEqual(start);
  expect(book).toBe(bookOf("AND"));
});

test("the CEO listens most to the Design Manager, and distrusts the Sales Manager", () => {
  expect(seatAt(ceoLayer - 1, best.from).title).toBe("design-manager");
  expect(seatAt(ceoLayer - 1, least.from).title).toBe("sales-manager");
  expect(least.trust).toBeLessThan(0);
  const widths = ceoArrows.map((arrow) => Math.abs(trustAt(start, arrow)));
  expect(Math.max(...widths)).toBe(best.trust);
  expect(widths.filter((width) => width > best.trust / 2)).toHaveLength(1); // one can see it
});

test("at the start half of the answers are right, which is chance, and the tour's customer is answered wrongly", () => {
  expect(2 * atStart.right).toBe(book.customers.length);
  expect(isRight(reportAt(ceoLayer, 0), customer.outcome)).toBe(false);
  expect(reportAt(ceoLayer, 0)).toBeGreaterThan(0.6);
  expect(customer.signals).toEqual([1, 0]);
});

test("messages are blame times trust, and through the distrust the sign turns", () => {
  for (const arrow of ceoArrows) expect(messageAt(arrow)).toBeCloseTo(blameAt(ceoLayer, 0) * trustAt(start, arrow), 12);
  expect(blameAt(ceoLayer, 0)).toBeGreaterThan(0);
  expect(messageAt(least.arrow)).toBeLessThan(0);
  const own = messageAt(least.arrow) * slopeAt(ceoLayer - 1, least.from);
  expect(blameAt(ceoLayer - 1, least.from)).toBeCloseTo(own, 12);
});

test("the CEO's steps go both ways, and a silent signal gets none", () => {
  const steps = sale.steps.trusts[ceoLayer]?.[0] ?? [];
  steps.forEach((step, from) => {
    expect(step).toBeCloseTo(-boldness * blameAt(ceoLayer, 0) * reportAt(ceoLayer - 1, from), 12);
  });
  expect(Math.max(...steps)).toBeGreaterThan(0);
  expect(Math.min(...steps)).toBeLessThan(0);
  const silent = customer.signals.indexOf(0);
  for (const row of sale.steps.trusts[0] ?? []) expect(Math.abs(row[silent] ?? 1)).toBe(0);
});

test("a nudge moves one trust and nothing else", () => {
  const [arrow] = ceoArrows;
  if (arrow === undefined) throw new Error("no arrow");
  const moved = nudged(start, arrow, 0.5);
  expect(trustAt(moved, arrow)).toBeCloseTo(trustAt(start, arrow) + 0.5, 12);
  expect(moved.weights.slice(0, ceoLayer)).toEqual(start.weights.slice(0, ceoLayer));
  expect(costOf(moved)).not.toBe(costOf(start));
});

test("between two companies the trusts are on their way from one to the other", () => {
  const [arrow] = ceoArrows;
  if (arrow === undefined) throw new Error("no arrow");
  const [from, to] = [trustAt(start, arrow), trustAt(afterOne.network, arrow)];
  expect(trustAt(between(start, afterOne.network, 0), arrow)).toBe(from);
  expect(trustAt(between(start, afterOne.network, 0.5), arrow)).toBeCloseTo((from + to) / 2, 12);
  expect(trustAt(between(start, afterOne.network, 1), arrow)).toBeCloseTo(to, 12);
});

test("one of the CEO's nudges helps and one harms, so that keeping and putting back both make sense", () => {
  const costs = ceoArrows.flatMap((arrow) => [0.5, -0.5].map((by) => costOf(nudged(start, arrow, by))));
  expect(Math.min(...costs)).toBeLessThan(atStart.cost);
  expect(Math.max(...costs)).toBeGreaterThan(atStart.cost);
});

test("the cost falls with every quarter; after the first one an answer that was right is wrong", () => {
  quarters.slice(1).forEach(({ cost }, before) => {
    expect(cost).toBeLessThan(quarters[before]?.cost ?? 0);
  });
  const [was, is] = [saidBy(start), saidBy(afterOne.network)];
  const lost = book.customers.filter(
    ({ outcome }, index) => isRight(was[index] ?? 0, outcome) && !isRight(is[index] ?? 0, outcome),
  );
  expect(lost).toHaveLength(1);
});

test("the cost goes on falling when all answers are right already", () => {
  const solved = quarters.findIndex(({ right }) => right === book.customers.length);
  expect(solved).toBeGreaterThan(0);
  expect(trained.right).toBe(book.customers.length);
  expect(trained.cost).toBeLessThan((quarters[solved]?.cost ?? 0) / 2);
});

test("of the sealed customers most are answered rightly, but not all", () => {
  const right = market.filter(({ isRight: isSo }) => isSo).length;
  expect(market).toHaveLength(book.sealed.length);
  expect(right).toBeLessThan(market.length);
  expect(right).toBeGreaterThan(market.length / 2);
});

test("the combination lock counts trusts, and the article's company takes 31.7 billion years", () => {
  expect(lockCount).toBe(125);
  expect(drawnArrows(people)).toBe(9);
  expect(trustCount).toBe(9 + book.signals.length * 2);
  expect(yearsToTry(2) * 365.25 * 24 * 3600).toBeCloseTo(0.001, 9);
  expect(yearsToTry(9) / 1e9).toBeCloseTo(31.7, 1);
});

test("everybody has a name of their own", () => {
  const names = people.flatMap((count, layer) => Array.from({ length: count }, (_, index) => nameAt(layer, index)));
  expect(new Set(names).size).toBe(6);
});
