import { expect, test } from "vitest";
import { samplesOf } from "#company/book.ts";
import { recipeNames, recipeOf } from "#company/recipe.ts";
import { bookOf, scenarioNames } from "#company/scenarios.ts";
import { shapeNames, shapeOf } from "#company/shape.ts";
import { trainBatch } from "#engine/batch.ts";
import { centralDifference } from "#engine/gradient-check.ts";
import { fromPlain, type PlainNetwork, toPlain } from "#engine/network.ts";
import { randomStart } from "#engine/start.ts";
import { agrees, auditSale } from "#game/audit.ts";
import { workOut } from "#game/work-out.ts";

/** Fresh starts, and the same companies after a few quarters. */
function networksOf(recipe: ReturnType<typeof recipeOf>, samples: ReturnType<typeof samplesOf>): PlainNetwork[] {
  return [1, 2, 3, 4].flatMap((seed) => {
    const network = randomStart(recipe, seed);
    const start = toPlain(network);
    trainBatch(network, samples, { cost: "quadratic", rate: recipe.boldness, updates: 5 * seed });
    return [start, toPlain(network)];
  });
}

for (const name of recipeNames) {
  test.each(scenarioNames)(`every number of every sale agrees with a nudge: recipe ${name}, %s`, (scenario) => {
    const book = bookOf(scenario);
    const samples = samplesOf([...book.customers, ...book.sealed]);
    let checked = 0;
    for (const shape of shapeNames) {
      const recipe = recipeOf(name, shapeOf(shape), book.signals.length);
      for (const network of networksOf(recipe, samples)) {
        for (const sample of samples) {
          for (const { layer, person, from, perUnit, backprop } of auditSale({ network, sample })) {
            const place = { layer, to: person };
            const parameter =
              from === null ? { kind: "bias" as const, ...place } : { kind: "weight" as const, ...place, from };
            const byEngine = centralDifference(fromPlain(network), parameter, { sample, cost: "quadratic" });
            if (!agrees(perUnit, backprop) || !agrees(byEngine, backprop))
              expect.fail(
                `${scenario} ${shape} ${layer}.${person} ← ${from}: ${perUnit} and ${byEngine}, backprop ${backprop}`,
              );
            checked += 1;
          }
        }
      }
    }
    expect(checked).toBeGreaterThan(3000);
  });
}

test("the audit's numbers are the blames of the game, and arrows carry the step divided by −η", () => {
  const { customers, signals } = bookOf("BUY");
  const recipe = recipeOf("default", shapeOf("article"), signals.length);
  const network = toPlain(randomStart(recipe, 11));
  const [customer] = customers;
  if (customer === undefined) throw new Error("The book is empty");
  const truth = workOut({ network, customers, customer, boldness: 3 });
  const [sample] = samplesOf([customer]);
  if (sample === undefined) throw new Error("No sample");
  const audits = auditSale({ network, sample });
  expect(audits).toHaveLength(3 * 2 + 2 + 2 * 3 + 3 + 3 + 1);
  for (const { layer, person, from, backprop } of audits) {
    if (from === null) expect(backprop).toBe(truth.blames[layer]?.[person]);
    else expect(-3 * backprop).toBe(truth.steps.trusts[layer]?.[person]?.[from]);
  }
});

test("two numbers agree to three digits or to a millionth, and otherwise do not", () => {
  expect(agrees(0.12345, 0.12348)).toBe(true);
  expect(agrees(0.1234, 0.1244)).toBe(false);
  expect(agrees(2e-7, -3e-7)).toBe(true);
  expect(agrees(-0.02, 0.02)).toBe(false);
});

test("a nudge that is too large or too small no longer agrees", () => {
  const { customers, signals } = bookOf("XOR");
  const network = toPlain(randomStart(recipeOf("default", shapeOf("article"), signals.length), 3));
  const [sample] = samplesOf(customers);
  if (sample === undefined) throw new Error("No sample");
  for (const nudge of [1, 1e-15]) {
    expect(auditSale({ network, sample, nudge }).every(({ perUnit, backprop }) => agrees(perUnit, backprop))).toBe(
      false,
    );
  }
});
