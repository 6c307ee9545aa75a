import { expect, test } from "vitest";
import { seatId, seatsOf } from "#company/seats.ts";
import { shapeOf } from "#company/shape.ts";
import {
  floors,
  isOpen,
  learnt,
  type Mastery,
  nothingKnown,
  openLevel,
  practiceNext,
  practicePlan,
  windowsLit,
} from "#game/mastery/progress.ts";
import type { TracedSkill } from "#game/mastery/skills.ts";

/** Somebody who has answered rightly so many times, in two companies in turn. */
function having(right: Readonly<Partial<Record<TracedSkill, number>>>, level: 1 | 2 | 3 = 1): Mastery {
  return (Object.keys(right) as TracedSkill[]).reduce((mastery, skill) => {
    const answers = Array.from({ length: right[skill] ?? 0 }, (_, place) => ({
      skill,
      isRight: true,
      guess: 1 / 3,
      level,
      place: `BUY ${place % 2}`,
    }));
    return answers.reduce(learnt, mastery);
  }, nothingKnown);
}

const floor = (name: string) => floors.find((each) => each.name === name) ?? floors[0] ?? fail();

function fail(): never {
  throw new Error("There are no floors");
}

test("windowsLit rises with every right answer, to five when the skill is mastered", () => {
  const lit = [0, 1, 2, 3, 4, 5].map((count) => windowsLit(having({ sum: count }), floor("sum")));
  expect(lit).toEqual([0, 1, 3, 4, 5, 5]);
});

test("windowsLit of a floor with three skills is full only when all three are mastered", () => {
  const almost = having({ adjustment: 6, "told-apart": 6, "silent-reporter": 2 });
  expect(windowsLit(almost, floor("adjust"))).toBe(4);
  expect(windowsLit(having({ adjustment: 6, "told-apart": 6, "silent-reporter": 6 }), floor("adjust"))).toBe(5);
});

test("isOpen: the ground floor at first, the next with three windows below it, and what is not measured always", () => {
  const openTo = (mastery: Mastery) => floors.filter((each) => isOpen(mastery, each)).map(({ name }) => name);
  expect(openTo(nothingKnown)).toEqual(["sum", "beyond"]);
  expect(openTo(having({ sum: 1 }))).toEqual(["sum", "beyond"]);
  expect(openTo(having({ sum: 2 }))).toEqual(["sum", "gap", "beyond"]);
  expect(openTo(having({ sum: 6, responsiveness: 1 }, 2))).toEqual(["sum", "gap", "slope", "beyond"]);
});

test("openLevel goes from directions to sizes to figures as a floor is mastered", () => {
  expect(openLevel(nothingKnown, floor("sum"))).toBe(1);
  expect(openLevel(having({ sum: 6 }), floor("sum"))).toBe(2);
  expect(openLevel(having({ sum: 6 }, 2), floor("sum"))).toBe(3);
  expect(openLevel(nothingKnown, floor("slope"))).toBe(2);
  expect(openLevel(having({ boldness: 6 }, 3), floor("boldness"))).toBe(3);
});

test("practiceNext is the weakest skill that is open and not mastered", () => {
  expect(practiceNext(nothingKnown).skill).toBe("sum");
  expect(practiceNext(having({ sum: 2 })).skill).toBe("gap");
  expect(practiceNext(having({ sum: 6, gap: 1 })).skill).toBe("gap");
  expect(practiceNext(having({ sum: 6, gap: 6 })).skill).toBe("ceo-blame");
  expect(practiceNext(having({ sum: 6 }), true).skill).toBe("gap");
});

test("practicePlan goes from role to role, and sits on seats that there are", () => {
  const seats = seatsOf(shapeOf("article")).map(({ layer, index }) => seatId(layer, index));
  const plans = [0, 2, 4].map((count) => practicePlan(having({ gap: count }), { floor: floor("gap"), skill: "gap" }));
  expect(plans.map(({ seat, scenario }) => `${seat} ${scenario}`)).toEqual(["2.0 BUY", "0.1 CAT", "1.1 XOR"]);
  for (const each of floors)
    for (const skill of each.skills) expect(seats).toContain(practicePlan(nothingKnown, { floor: each, skill }).seat);
});
