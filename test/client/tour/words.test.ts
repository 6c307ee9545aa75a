// The words of the tour: short sentences, and few of them on one screen.
import { expect, test } from "vitest";
import { screensOf, stepIds } from "../../../client/tour/steps.ts";
import { tour } from "../../../client/words/en/tour.ts";

const longestSentence = 20; // words
const fullScreen = 60;

const entries: readonly (readonly [key: string, text: string])[] = Object.entries(tour);

const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}{]/u.test(word)).length;

const sentencesOf = (text: string): string[] => text.split(/(?<=[.?!:])\s+/);

const screens = stepIds.flatMap((step) =>
  Array.from({ length: screensOf[step] }, (_, screen) => `tour.${step}.${screen + 1}.`),
);

test("every sentence of the tour has 20 words at most", () => {
  const long = entries.flatMap(([, text]) => sentencesOf(text)).filter((one) => wordsOf(one) > longestSentence);
  expect(long).toEqual([]);
});

test.each(screens)("%s has a title and 60 words at most, the longest reply among them", (screen) => {
  const own = entries.filter(([key]) => key.startsWith(screen));
  const isReply = ([key]: readonly [string, string]) => key.startsWith(`${screen}reply.`);
  const replies = own.filter(isReply).map(([, text]) => wordsOf(text));
  const others = own.filter((entry) => !isReply(entry)).map(([, text]) => wordsOf(text));
  expect(own.map(([key]) => key)).toContain(`${screen}title`);
  expect(others.reduce((sum, words) => sum + words, 0) + Math.max(0, ...replies)).toBeLessThanOrEqual(fullScreen);
});

test("every key belongs to a screen or to the frame of the tour", () => {
  const frame = entries.filter(([key]) => !screens.some((screen) => key.startsWith(screen)));
  expect(frame.map(([key]) => key).filter((key) => /\.\d\./.test(key))).toEqual([]);
});

test("no figure of the company is typed into a sentence", () => {
  const typed = entries.filter(([, text]) => /\d[.,]\d/.test(text) || /\d\s?%/.test(text));
  expect(typed).toEqual([]);
});
