// What the teacher chooses is what the server reads.
import { expect, test } from "vitest";
import { isRefusal } from "#game/refusal.ts";
import { parseCreation } from "#protocol/parse-creation.ts";
import {
  bodyOf,
  boldnessOf,
  type ClassPlan,
  changedPlan,
  rehearsalOf,
  usualPlan,
} from "../../../client/host/class-plan.ts";

function read(plan: ClassPlan) {
  const creation = parseCreation(JSON.parse(JSON.stringify(bodyOf(plan))), { maySeed: false });
  if (isRefusal(creation)) throw new Error(creation.message);
  return creation;
}

test("the usual plan is the server’s own default", () => {
  const server = parseCreation({}, { maySeed: false });
  expect(read(usualPlan)).toEqual(server);
});

test("the boldness on the page is the one in force, for both recipes and when it is chosen", () => {
  for (const plan of [usualPlan, { ...usualPlan, recipe: "article" }, { ...usualPlan, boldness: 0.5 }] as const) {
    expect(read(plan).settings.boldness).toBe(boldnessOf(plan));
  }
  expect(boldnessOf({ ...usualPlan, recipe: "article" })).toBe(10);
});

test("every other choice arrives", () => {
  const plan: ClassPlan = {
    ...usualPlan,
    scenario: "CAT",
    shape: "enterprise",
    level: 3,
    applied: "players",
    names: "free",
    door: "ask",
    companies: 7,
    rotation: false,
    realNames: true,
  };
  const { settings, book, shape } = read(plan);
  expect(settings).toMatchObject({
    level: 3,
    applied: "players",
    names: "free",
    door: "ask",
    companies: 7,
    rotation: false,
    realNames: true,
  });
  expect(book.id).toBe("CAT");
  expect(shape.layers).toEqual([4, 5, 1]);
});

test("a dress rehearsal is the same class with five companies", () => {
  const { settings } = read(rehearsalOf({ ...usualPlan, level: 2 }));
  expect(settings).toMatchObject({ level: 2, companies: 5 });
});

test("whatever was chosen before, a race that is chosen can be opened", () => {
  for (const before of [{ companies: 2 }, { companies: 7 }, { tables: true }, { level: 3 }] as const) {
    const plan = changedPlan(changedPlan(usualPlan, before), { method: "race" });
    expect(read(plan).settings.method).toBe("race");
    expect(read(rehearsalOf(plan)).settings.companies).toBe(3);
  }
  expect(changedPlan({ ...usualPlan, companies: 7 }, { method: "race" }).companies).toBe(7);
});
