import { expect, test } from "vitest";
import { samplesOf } from "#company/book.ts";
import { recipeOf } from "#company/recipe.ts";
import { buyRule } from "#company/scenarios/buy.ts";
import { catRule } from "#company/scenarios/cat.ts";
import { fitRule } from "#company/scenarios/fit.ts";
import { andRule, orRule, xorRule } from "#company/scenarios/gates.ts";
import { bookOf, type ScenarioName, scenarioNames } from "#company/scenarios.ts";
import { shapeOf } from "#company/shape.ts";
import { drawStart, solvedWithin } from "#company/start.ts";
import { trainBatch } from "#engine/batch.ts";
import { forward } from "#engine/forward.ts";
import { fromPlain } from "#engine/network.ts";
import { createTrace } from "#engine/trace.ts";

const rules: Readonly<Record<ScenarioName, (signals: readonly number[]) => boolean>> = {
  AND: andRule,
  OR: orRule,
  XOR: xorRule,
  BUY: buyRule,
  CAT: catRule,
  FIT: fitRule,
};

test.each(scenarioNames)("the written rule of %s labels its old customers and its sealed ones", (name) => {
  const { customers, sealed } = bookOf(name);
  for (const customer of [...customers, ...sealed]) {
    expect([customer.name, rules[name](customer.signals)]).toEqual([customer.name, customer.outcome === 1]);
  }
});

test.each(scenarioNames)("%s has six sealed customers, with both outcomes, whom nobody has met in training", (name) => {
  const { customers, sealed } = bookOf(name);
  const met = new Set(customers.map(({ signals }) => signals.join()));
  expect(sealed).toHaveLength(6);
  expect(new Set(sealed.map(({ outcome }) => outcome)).size).toBe(2);
  expect(sealed.filter(({ signals }) => met.has(signals.join()))).toEqual([]);
  expect(new Set([...customers, ...sealed].map((customer) => customer.name)).size).toBe(customers.length + 6);
});

test("bookOf gives each book the name it is asked by, and the default first", () => {
  expect(scenarioNames[0]).toBe("BUY");
  for (const name of scenarioNames) expect(bookOf(name).id).toBe(name);
});

test.each(scenarioNames)("a trained company gets most sealed customers of %s right, but not always all", (name) => {
  const rights = Array.from({ length: 40 }, (_, seed) => rightSealed(name, seed));
  const share = rights.reduce((sum, right) => sum + right, 0) / (6 * rights.length);
  expect(share).toBeGreaterThanOrEqual(0.6);
  expect(share).toBeLessThanOrEqual(0.99);
  expect(rights.some((right) => right < 6)).toBe(true);
});

function rightSealed(name: ScenarioName, seed: number): number {
  const book = bookOf(name);
  const shape = shapeOf("article");
  const { cost, boldness } = recipeOf("default", shape, book.signals.length);
  const network = fromPlain(drawStart({ shape, recipe: "default", book }, seed));
  trainBatch(network, samplesOf(book.customers), { cost, rate: boldness, updates: 2000, until: solvedWithin / 2 });
  const trace = createTrace(network);
  return book.sealed.filter(({ signals, outcome }) => {
    const answer = forward(network, trace, signals)[0] ?? Number.NaN;
    return answer > 0.5 === (outcome === 1);
  }).length;
}
