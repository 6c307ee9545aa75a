// The company on which a device measures itself.
import { expect, test } from "vitest";
import { startTrying, trainToGoal, trustsOfCompany, tryCombinations } from "#game/lab/measured-company.ts";

test("the measured company has 13 trusts", () => {
  const { weights } = startTrying().network;
  expect(weights.reduce((sum, layer) => sum + layer.length, 0)).toBe(trustsOfCompany);
});

test("trainToGoal brings the cost to 0.001 in 93 adjustments, 1,116 sales", () => {
  expect(trainToGoal()).toEqual({ adjustments: 93, sales: 93 * 2 * 6 });
});

test("tryCombinations draws as many combinations as it is told to, the same ones for one seed", () => {
  const [one, other] = [startTrying(), startTrying()];
  for (const search of [one, other]) tryCombinations(search, 200, 4);
  expect(one.network.weights).toEqual(other.network.weights);
  expect(one.network.weights).not.toEqual(startTrying().network.weights);
});
