// The text twin of the picture: everything the canvas shows, and no more than the view holds.
import { expect, test } from "vitest";
import { pictureWords } from "../../../client/screen/picture-words.ts";
import { ClassRoom } from "../../support/class-room.ts";

function wordsAt(step: string, level: 1 | 3) {
  const { screen } = new ClassRoom({ players: 3, settings: { level } }).playTo(step);
  const [company] = screen.companies ?? [];
  if (company === undefined) throw new Error("The screen shows no company");
  return { company, words: pictureWords(screen, company) };
}

test("every person is named, with a report once the layer has closed", () => {
  const { company, words } = wordsAt("report/1", 1);
  expect(words.people).toHaveLength(6);
  company.people.forEach(({ name }, index) => {
    expect(words.people[index]).toContain(name);
  });
  expect(words.people.slice(0, 2).every((sentence) => /reported [+\u2212]\d\.\d\d/.test(sentence))).toBe(true);
  expect(words.people.slice(2).every((sentence) => sentence.includes("has not reported"))).toBe(true);
});

test("messages are figures at level 3 and directions at level 1", () => {
  const figures = wordsAt("feedback/1/own", 3).words.messages;
  const directions = wordsAt("feedback/1", 1).words.messages;
  expect(figures).toHaveLength(3);
  expect(figures.every((sentence) => /: [+\u2212]\d\.\d{3}$/.test(sentence))).toBe(true);
  expect(directions).toHaveLength(3);
  expect(directions.every((sentence) => /go (lower|higher)$/.test(sentence))).toBe(true);
});
