import { expect, test } from "vitest";
import { seatId, seatsOf } from "#company/seats.ts";
import { shapeOf } from "#company/shape.ts";

const titles = (layers: readonly number[]) =>
  seatsOf(shapeOf(layers)).map(({ title, number }) => (number === null ? title : `${title} ${number}`));

test("seatsOf lists the article's company from the salespeople to the CEO", () => {
  const seats = seatsOf(shapeOf("article"));
  expect(seats.map(({ id }) => id)).toEqual(["0.0", "0.1", "1.0", "1.1", "1.2", "2.0"]);
  expect(seats.map(({ icon }) => icon)).toEqual(["phone", "phone", "bike", "sliders", "palette", "crown"]);
  expect(titles([2, 3, 1])).toEqual([
    "salesperson 1",
    "salesperson 2",
    "sales-manager",
    "operations-manager",
    "design-manager",
    "ceo",
  ]);
});

test("seatsOf gives each layer its role", () => {
  const roles = seatsOf(shapeOf([1, 2, 1, 1])).map(({ role }) => role);
  expect(roles).toEqual(["salesperson", "manager", "manager", "manager", "ceo"]);
});

test("seatsOf numbers only titles that occur more than once, and the Design Manager is always the last manager", () => {
  expect(titles([1, 1, 1])).toEqual(["salesperson", "manager", "ceo"]);
  expect(titles([1, 2, 1])).toEqual(["salesperson", "sales-manager", "design-manager", "ceo"]);
  expect(titles([1, 5, 1]).slice(1, -1)).toEqual([
    "sales-manager",
    "operations-manager",
    "manager 1",
    "manager 2",
    "design-manager",
  ]);
  expect(titles([1, 2, 3, 1]).slice(1, 3)).toEqual(["manager 1", "manager 2"]);
});

test("seatsOf gives every seat of the largest company an id of its own", () => {
  const ids = seatsOf(shapeOf([8, 8, 8, 1])).map(({ id }) => id);
  expect(new Set(ids).size).toBe(25);
  expect(ids.at(-1)).toBe(seatId(3, 0));
});
