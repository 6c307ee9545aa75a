// The words of the quiz: every question and option of both forms is a sentence of its own, and gives nothing away.
import { expect, test } from "vitest";
import { isQuizOnly, quizForms, quizItems } from "#game/quiz/items.ts";
import { sheetOf } from "#game/quiz/sheet.ts";
import { quizView } from "#game/views/quiz-view.ts";
import { optionWords, questionWords } from "../../../client/quiz/quiz-words.ts";
import { say } from "../../../client/words/words.ts";
import { ClassRoom } from "../../support/class-room.ts";

const isSentence = (text: string): boolean =>
  text.length > 0 && !/[{}]|undefined|NaN|null|-\d|\bquiz\.[a-z]/.test(text);

/** The eight items of every player, who between them have both forms. */
function itemsOnDesks() {
  const room = new ClassRoom({ settings: { quiz: true }, players: 6 });
  room.must(room.host({ type: "Start" }));
  return room.players.flatMap((id) => quizView(room.session, id)?.items ?? []);
}

test("every question and every option is a sentence, and no two options of a question say the same", () => {
  for (const item of itemsOnDesks()) {
    const options = item.options.map((option) => optionWords(item.item, option));
    expect([questionWords(item), ...options].filter((text) => !isSentence(text))).toEqual([]);
    expect(new Set(options).size).toBe(options.length);
  }
});

test("figures are written as short as they go, changes and blames with their sign", () => {
  const items = itemsOnDesks();
  const told = (item: string, figure: number) => {
    const view = items.find((each) => each.item === item && each.figures[0] === figure);
    return view === undefined ? [] : [questionWords(view), ...view.options.map((each) => optionWords(view.item, each))];
  };
  expect(told("sum-up", 0.5)[0]).toContain("with 0.5, −0.5 and 0.2. Their blames are +0.2, +0.1 and +0.1.");
  expect(told("sum-up", 0.6).slice(1).sort()).toEqual(["+0.04", "+0.12", "+0.18", "+0.28", "+0.7"]);
  expect(told("two-arrows", -0.3).slice(1)).toContain("A +0.18, B 0");
  expect(told("who-much", 0.8).slice(1)).toContain("In the ratio 4 : 1 : 0");
  expect(told("which-slope", 0.98).slice(1)).toContain("The one with 0.40");
  expect(told("too-bold", 3)[0]).toContain("from 3 to 100");
});

test("the right option is not to be told by its length", () => {
  const room = new ClassRoom({ settings: { quiz: true }, players: 2 });
  room.must(room.host({ type: "Start" }));
  const [mia] = room.players;
  const sheet = mia === undefined ? [] : sheetOf(room.session, mia, "before");
  const isLongest = sheet.map((question) => {
    const lengths = question.options.map((option) => optionWords(question.item, option).length);
    const right = question.options.findIndex(({ says }) => says === "right");
    return lengths.every((length, place) => place === right || length < (lengths[right] ?? 0));
  });
  expect(isLongest.filter(Boolean).length).toBeLessThanOrEqual(3);
});

test("every item and every misconception has a name in the report", () => {
  for (const item of quizItems) expect(isSentence(say(`report.quiz.item.${item}`))).toBe(true);
  for (const { options } of quizForms.A) {
    for (const { says } of options) {
      if (says === "right") continue;
      expect(isSentence(isQuizOnly(says) ? say(`quiz.code.${says}`) : say(`rule.${says}`))).toBe(true);
    }
  }
});
