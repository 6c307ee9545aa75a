// The numbers of a sale: against numbers that another program worked out.
import { expect, test } from "vitest";
import { bookOf } from "#company/scenarios.ts";
import { workOut } from "#game/work-out.ts";
import { golden, goldenCustomer, msGarcia, pictured } from "../support/known-companies.ts";

const near = (actual: readonly number[] | undefined, expected: readonly number[], digits: number): void => {
  expect(actual).toHaveLength(expected.length);
  actual?.forEach((value, index) => {
    expect(value).toBeCloseTo(expected[index] ?? Number.NaN, digits);
  });
};

test("workOut gives the golden reports, blames and cost", () => {
  const truth = workOut({ network: golden, customers: [goldenCustomer], customer: goldenCustomer, boldness: 3 });
  near(truth.reports[0], [0.53705, 0.099668], 6);
  near(truth.reports[1], [0.153789, 0.458862, -0.208192], 6);
  near(truth.reports[2], [0.382572], 6);
  near(truth.blames[2], [-0.145843], 6);
  near(truth.blames[1], [-0.085436, 0.046054, -0.125569], 6);
  near(truth.blames[0], [0.025428, -0.002289], 6);
  expect(truth.cost).toBeCloseTo(0.5 * (1 - 0.382572) ** 2, 6);
});

test("workOut gives messages of blame times trust and steps of blame times report, row by row", () => {
  const truth = workOut({ network: golden, customers: [goldenCustomer], customer: goldenCustomer, boldness: 3 });
  near(truth.messages[1]?.[1], [0.7 * 0.046054, 0.2 * 0.046054], 6);
  near(
    truth.steps.trusts[2]?.[0],
    [0.153789, 0.458862, -0.208192].map((report) => 3 * 0.145843 * report),
    6,
  );
  near(
    truth.steps.guts[1],
    [0.085436, -0.046054, 0.125569].map((blame) => 3 * blame),
    5,
  );
});

test("workOut gives the numbers of the pictures", () => {
  const truth = workOut({ network: pictured, customers: [msGarcia], customer: msGarcia, boldness: 3 });
  near(truth.reports.flat(), [0.638, -0.317, -0.154, -0.282, 0.89, 0.737], 2);
  near(truth.blames.flat(), [0.056, -0.088, -0.13, 0.029, 0.038, 0.143], 2);
});

test("workOut takes the mean of the book's own steps for the quarter", () => {
  const { customers } = bookOf("XOR");
  const network = { ...golden, biases: [[0.1, -0.2], [0, 0.1, -0.1], [0.3]] };
  const sales = customers.map((customer) => workOut({ network, customers, customer, boldness: 3 }));
  const mean = (pick: (index: number) => number) =>
    customers.reduce((sum, _, index) => sum + pick(index), 0) / customers.length;
  const [first] = sales;
  expect(first?.quarter.trusts[1]?.[2]?.[0]).toBeCloseTo(mean((index) => sales[index]?.steps.trusts[1]?.[2]?.[0] ?? 0));
  expect(first?.quarter.guts[0]?.[1]).toBeCloseTo(mean((index) => sales[index]?.steps.guts[0]?.[1] ?? 0));
  expect(first?.bookCost).toBeCloseTo(mean((index) => sales[index]?.cost ?? 0));
});
