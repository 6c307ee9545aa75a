import { expect, test } from "vitest";
import { bookOf } from "#company/scenarios.ts";
import { trustOf } from "#game/truth.ts";
import { refereeCosts, refereeSale } from "#game/twin/referee.ts";
import { runTwin, twinStart } from "#game/twin/twin.ts";
import { workOut } from "#game/work-out.ts";

const boldness = 3;
const book = bookOf("FIT");
const network = runTwin({
  rule: "true",
  book,
  start: twinStart(book, 4),
  boldness,
  quarters: 6,
  stopsWhenSolved: false,
}).network;

function saleOf(place: number) {
  const customer = book.customers[place];
  if (customer === undefined) throw new Error("No such customer");
  return {
    customer,
    truth: workOut({ network, customers: book.customers, customer, boldness }),
    rows: refereeSale({ network, boldness }, customer),
  };
}

test("all at once is the game's own sale, step by step", () => {
  for (const place of book.customers.keys()) {
    const { truth, rows } = saleOf(place);
    for (const { layer, person, from, old } of rows) {
      const wanted = from === null ? truth.steps.guts[layer]?.[person] : truth.steps.trusts[layer]?.[person]?.[from];
      expect(old).toBeCloseTo(wanted ?? Number.NaN, 12);
    }
  }
});

test("with the new trust the CEO's own steps are the same, and the managers' blame goes through what the CEO has just changed", () => {
  const { truth, rows } = saleOf(0);
  const ceo = truth.blames[2]?.[0] ?? 0;
  for (const { layer, person, from, old, fresh } of rows) {
    if (layer === 2) expect(fresh).toBe(old);
    if (layer !== 1 || from !== null) continue;
    const trust = trustOf(network, 2, 0, person) + (truth.steps.trusts[2]?.[0]?.[person] ?? 0);
    expect(fresh).toBeCloseTo(-boldness * trust * ceo * (truth.slopes[1]?.[person] ?? 0), 12);
    expect(fresh).not.toBeCloseTo(old, 6);
  }
});

test("quarter by quarter all at once costs what the true company costs, and the other order something else", () => {
  const plan = { network: twinStart(book, 4), boldness };
  const right = refereeCosts(plan, { book, quarters: 50, order: "all at once" });
  const other = refereeCosts(plan, { book, quarters: 50, order: "above first" });
  const twin = runTwin({ rule: "true", book, start: plan.network, boldness, quarters: 50, stopsWhenSolved: false });
  for (const [quarter, cost] of right.entries()) expect(cost).toBeCloseTo(twin.costs[quarter] ?? Number.NaN, 10);
  expect(other[0]).toBe(right[0]);
  expect(other.slice(1)).not.toEqual(right.slice(1));
});
