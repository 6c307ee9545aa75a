import { expect, test } from "vitest";
import { type Book, type Customer, samplesOf } from "#company/book.ts";
import { curatedStarts } from "#company/curated-starts.ts";
import { recipeNames, recipeOf } from "#company/recipe.ts";
import { bookOf, scenarioNames } from "#company/scenarios.ts";
import { shapeNames, shapeOf } from "#company/shape.ts";
import { drawStart, type StartPlan, solvedWithin } from "#company/start.ts";
import { isSolved, trainBatch } from "#engine/batch.ts";
import { forward } from "#engine/forward.ts";
import { fromPlain, type PlainNetwork } from "#engine/network.ts";
import { createTrace } from "#engine/trace.ts";

const seeds = Array.from({ length: 20 }, (_, index) => index * 7919);
const article = (name: (typeof scenarioNames)[number]): StartPlan => {
  return { shape: shapeOf("article"), recipe: "default", book: bookOf(name) };
};
const drawn = shapeNames.flatMap((shape) =>
  recipeNames.flatMap((recipe) =>
    scenarioNames.map((name) => {
      const plan: StartPlan = { shape: shapeOf(shape), recipe, book: bookOf(name) };
      return { label: `${shape} ${recipe} ${name}`, starts: seeds.slice(0, 5).map((seed) => drawStart(plan, seed)) };
    }),
  ),
);

const peopleOf = ({ sizes, weights }: PlainNetwork) =>
  weights.flatMap((layer, index) => {
    const incoming = sizes[index] ?? 0;
    return Array.from({ length: layer.length / incoming }, (_, to) => layer.slice(to * incoming, (to + 1) * incoming));
  });

const answersOf = (start: PlainNetwork, customers: readonly Customer[]) => {
  const network = fromPlain(start);
  const trace = createTrace(network);
  return customers.map(({ signals }) => forward(network, trace, signals)[0] ?? Number.NaN);
};

test("drawStart gives the same start for the same seed and another for another", () => {
  expect(drawStart(article("BUY"), 5)).toEqual(drawStart(article("BUY"), 5));
  expect(drawStart(article("BUY"), 5)).not.toEqual(drawStart(article("BUY"), 6));
});

test.each(drawn)("drawStart for $label: everybody has somebody to trust and to distrust", ({ starts }) => {
  for (const trusts of starts.flatMap(peopleOf).filter(({ length }) => length > 1)) {
    expect(Math.min(...trusts)).toBeLessThan(-0.15);
    expect(Math.max(...trusts)).toBeGreaterThan(0);
  }
});

test.each(drawn)("drawStart for $label: the CEO trusts the managers in ascending order", ({ starts }) => {
  for (const { weights } of starts) {
    const trusts = weights.at(-1) ?? [];
    expect(trusts).toEqual(trusts.toSorted((one, other) => one - other));
  }
});

test.each(scenarioNames)("drawStart for %s gives starts that solve it within 400 quarters", (name) => {
  const { book } = article(name);
  for (const seed of seeds) {
    const network = fromPlain(drawStart(article(name), seed));
    trainBatch(network, samplesOf(book.customers), { cost: "quadratic", rate: 3, updates: 400, until: solvedWithin });
    expect(isSolved(network, samplesOf(book.customers), solvedWithin)).toBe(true);
  }
});

test("drawStart avoids a CEO who answers all customers alike, even where they hardly differ", () => {
  const customers: readonly Customer[] = [
    { name: "Rose", signals: [0.5, 0.5], outcome: 1 },
    { name: "Tom", signals: [0.505, 0.495], outcome: 0 },
  ];
  for (const seed of seeds) {
    const answers = answersOf(drawStart({ ...article("AND"), book: { ...bookOf("AND"), customers } }, seed), customers);
    expect(new Set(answers.map((answer) => answer.toFixed(3))).size).toBe(2);
  }
});

test("drawStart still gives a start where a book contradicts itself", () => {
  const customers: readonly Customer[] = [
    { name: "Rose", signals: [1, 0], outcome: 1 },
    { name: "Tom", signals: [1, 0], outcome: 0 },
  ];
  const start = drawStart({ ...article("AND"), book: { ...bookOf("AND"), customers } }, 1);
  expect(fromPlain(start).sizes).toEqual([2, 2, 3, 1]);
});

test("drawStart serves the largest company and the largest book", () => {
  const customers = Array.from({ length: 64 }, (_, index) => {
    const signals = Array.from({ length: 8 }, (_, signal) => ((index * (signal + 3)) % 17) / 17);
    return { name: `Customer ${index + 1}`, signals, outcome: index % 3 === 0 ? (1 as const) : (0 as const) };
  });
  const signals = Array.from({ length: 8 }, (_, index) => ({ name: `Signal ${index + 1}`, icon: "tag" }));
  const book: Book = { ...bookOf("AND"), signals, customers, sealed: [] };
  const start = drawStart({ shape: shapeOf([8, 8, 8, 1]), recipe: "article", book }, 3);
  expect(start.sizes).toEqual([8, 8, 8, 8, 1]);
});

test.each(scenarioNames)(
  "each curated start of %s solves it within the updates stated beside it, and not before",
  (name) => {
    const book = bookOf(name);
    const { sizes, activations, cost, boldness } = recipeOf("default", shapeOf("article"), book.signals.length);
    expect(curatedStarts[name]).toHaveLength(3);
    for (const { updates, network } of curatedStarts[name]) {
      expect({ sizes: network.sizes, activations: network.activations }).toEqual({ sizes, activations });
      const training = { cost, rate: boldness, updates: 400, until: solvedWithin };
      expect(trainBatch(fromPlain(network), samplesOf(book.customers), training)).toEqual({ updates, solved: true });
    }
  },
);
