// The words of the questions: every kind, variant, level and role has a heading, a sentence, hints and answers.
import { describe, expect, test } from "vitest";
import { scenarioNames } from "#company/scenarios.ts";
import type { Variant } from "#game/ask.ts";
import { answerWords } from "../../../client/desk/answer-words.ts";
import { answerLines, sumLines, whereToLook } from "../../../client/desk/hint-words.ts";
import { questionWords } from "../../../client/desk/question-words.ts";
import { type AskedDesk, askedDesks } from "./desks.ts";

const levels = [1, 2, 3] as const;
const desks = levels.flatMap((level) =>
  scenarioNames.flatMap((scenario, index) =>
    (["default", "article"] as const).flatMap((recipe) =>
      askedDesks({ level, recipe }, { scenario, seed: 11 + index, rounds: 2 }),
    ),
  ),
);

const variants: readonly Variant[] = [
  ...(["for-or-against", "counts-most", "without", "how-strongly", "raw-opinion"] as const),
  ...(["misled-most", "my-report", "their-report"] as const),
  ...(["which-wins", "trusted-otherwise", "blame-size", "blame"] as const),
  ...(["message-directions", "message-sizes", "message"] as const),
  ...(["directions", "direction-once", "thicker-or-thinner", "step-sizes", "step"] as const),
];

const isSentence = (text: string): boolean =>
  text.length > 1 && !/[{}]|undefined|NaN|null|\b(question|hint|report|own|pass|adjust)\.[a-z]/.test(text);

function wordsOf({ desk, ask }: AskedDesk): string[] {
  const { title, lead } = questionWords(desk, ask);
  const view = desk.me.ask;
  if (view === null) throw new Error("The desk is not asked");
  return [
    title,
    lead,
    whereToLook(desk, view),
    ...sumLines(desk, view),
    ...answerWords(desk, ask, ask.truth).map(({ word }) => word),
    ...answerLines(desk, view, ask.truth),
  ];
}

test("the desks of the games looked at are asked every variant", () => {
  expect(new Set(desks.map(({ ask }) => ask.variant))).toEqual(new Set(variants));
});

describe.each(variants)("%s", (variant) => {
  test("has words without a gap on every desk that is asked it", () => {
    const asked = desks.filter(({ ask }) => ask.variant === variant);
    const gaps = asked.flatMap(wordsOf).filter((words) => !isSentence(words));
    expect(gaps).toEqual([]);
  });
});

test("questionWords never calls a report loud or quiet", () => {
  const words = desks.flatMap(wordsOf).join(" ");
  expect(words).not.toMatch(/\b(loud|quiet)/i);
});
