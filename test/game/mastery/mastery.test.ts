import { expect, test } from "vitest";
import { isDiagnosticFor } from "#game/mastery/evidence.ts";
import { exercisesOf } from "#game/mastery/exercises.ts";
import { type TracedSkill, tracedSkills } from "#game/mastery/skills.ts";
import { isMastered, isMasteredAt, noTrace, traced } from "#game/mastery/tracing.ts";
import { answerAs } from "#game/questions/answer-by.ts";
import { waysIn } from "#game/questions/ladder.ts";
import { afterAnswer, type Mind, type Put, practise, questionsAt } from "./students.ts";

const students = 200;
const telling = 8; // answers that can tell, which each of them gives
const heaps = { 1: questionsAt(1), 2: questionsAt(2), 3: questionsAt(3) } as const;

/** Where a skill can be seen at all: no size is asked at level 1, no boldness before the figures of level 3. */
const seenAt: Readonly<Record<TracedSkill, readonly (1 | 2 | 3)[]>> = {
  sum: [1, 2, 3],
  curve: [2],
  gap: [1, 2, 3],
  "ceo-blame": [2, 3],
  "back-through-trust": [1, 2, 3],
  "sum-of-messages": [1, 2, 3],
  responsiveness: [2, 3],
  adjustment: [1, 2, 3],
  "silent-reporter": [1, 2, 3],
  "gut-feeling": [1, 2, 3],
  boldness: [3],
  "told-apart": [1, 2, 3],
};

/** Per cent of so many students who stand as masters after their answers. */
function mastersOf(
  heap: readonly Put[],
  skill: TracedSkill,
  { mind, slips = 0 }: { mind: Mind; slips?: number },
): number {
  const all = Array.from({ length: students }, (_, place) =>
    practise(heap, { skill, mind, slips, seed: place + 1, telling }),
  );
  return (100 * all.filter(isMastered).length) / students;
}

for (const skill of tracedSkills) {
  for (const level of seenAt[skill]) {
    test(`${skill} at level ${level}: those who can master it, those who guess do not`, () => {
      const heap = heaps[level].filter((put) => exerciseIn(put, skill) !== undefined);
      expect(mastersOf(heap, skill, { mind: "able" })).toBeGreaterThanOrEqual(99);
      expect(mastersOf(heap, skill, { mind: "able", slips: 5 })).toBeGreaterThanOrEqual(90);
      expect(mastersOf(heap, skill, { mind: "guessing" })).toBeLessThanOrEqual(5);
    });

    test(`${skill} at level ${level}: nobody masters it who follows one of its wrong rules`, () => {
      const rules = new Set(heaps[level].flatMap((put) => exerciseIn(put, skill)?.rules ?? []));
      for (const rule of rules) {
        // Where a wrong rule has no place, its follower answers rightly; such questions say nothing of the rule.
        const arising = heaps[level].filter(
          (put) => exerciseIn(put, skill)?.rules.includes(rule) && waysIn(put.ask.kind, put.ask.variant).includes(rule),
        );
        if (arising.some(({ ask, isCeo }) => isDiagnosticFor(ask, isCeo, skill)))
          expect(mastersOf(arising, skill, { mind: rule }), rule).toBeLessThanOrEqual(3);
      }
    });
  }
}

const exerciseIn = ({ ask, isCeo }: Put, skill: TracedSkill) =>
  exercisesOf(ask, isCeo).find((exercise) => exercise.skill === skill);

test("an answer moves nothing, exactly, where the skill's wrong rule coincides with the truth", () => {
  let met = 0;
  for (const put of Object.values(heaps).flat()) {
    for (const { skill, rules } of exercisesOf(put.ask, put.isCeo)) {
      const coinciding = waysIn(put.ask.kind, put.ask.variant).filter(
        (way) =>
          rules.some((code) => code === way) && !put.ask.rules.some(({ code, isUsual }) => isUsual && code === way),
      );
      if (coinciding.length === 0) continue;
      met += 1;
      for (const mind of ["true", ...rules] as const)
        expect(afterAnswer(noTrace, skill, put, answerAs(put.ask, put.knowledge, mind))).toBe(noTrace);
    }
  }
  expect(met).toBeGreaterThan(1000);
});

test("the probability follows the formula of knowledge tracing", () => {
  const answer = { guess: 1 / 3, level: 1, place: "BUY 1.0 0" } as const;
  const right = traced(noTrace, { ...answer, isRight: true });
  const known = (0.2 * 0.9) / (0.2 * 0.9 + 0.8 / 3);
  expect(right.probability).toBeCloseTo(known + 0.15 * (1 - known), 12);
  const wrong = traced(noTrace, { ...answer, isRight: false });
  const stillKnown = (0.2 * 0.1) / (0.2 * 0.1 + (0.8 * 2) / 3);
  expect(wrong.probability).toBeCloseTo(stillKnown + 0.15 * (1 - stillKnown), 12);
});

test("four answers in one role of one company are no mastery, a fifth elsewhere makes it one", () => {
  const answer = { isRight: true, guess: 0.05, level: 2, place: "BUY 1.0 0" } as const;
  const four = [answer, answer, answer, answer].reduce(traced, noTrace);
  expect(four.probability).toBeGreaterThan(0.95);
  expect(isMastered(four)).toBe(false);
  const five = traced(four, { ...answer, place: "BUY 1.0 1" });
  expect(isMastered(five)).toBe(true);
  expect([isMasteredAt(five, 2), isMasteredAt(five, 3)]).toEqual([true, false]);
});

test("a right answer after a hint proves nothing, a wrong one counts as any", () => {
  const put = heaps[1].find(({ ask, isCeo }) => isDiagnosticFor(ask, isCeo, "back-through-trust"));
  if (put === undefined) throw new Error("No question can tell");
  const [right, wrong] = (["true", "lost-trust-sign"] as const).map((mind) => answerAs(put.ask, put.knowledge, mind));
  expect(afterAnswer(noTrace, "back-through-trust", put, right ?? [], 1)).toBe(noTrace);
  expect(afterAnswer(noTrace, "back-through-trust", put, wrong ?? [], 1)).toEqual(
    afterAnswer(noTrace, "back-through-trust", put, wrong ?? []),
  );
});
