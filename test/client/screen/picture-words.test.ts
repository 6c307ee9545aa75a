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

test("a desk hears which seat is its own, signs instead of the figures of others, and the verdict", () => {
  const room = new ClassRoom({ players: 6 }).playTo("verdict");
  const view = room.viewOf(room.at(1));
  if (view.company === undefined) throw new Error("The desk shows no company");
  const { people, trusts, verdict } = pictureWords(view, view.company);
  expect(people.map((sentence) => sentence.includes("your seat"))).toEqual([false, false, true, false, false, false]);
  const own = view.me?.name ?? "";
  for (const sentence of trusts) {
    if (sentence.startsWith(own)) expect(sentence).toMatch(/: \u2212?\d\.\d\d$/);
    else expect(sentence).toMatch(/ (dis)?trusts [^:]+$/);
  }
  expect(verdict).toMatch(/%.*Gap/);
});

test("of a department it is told how many have answered", () => {
  const room = new ClassRoom({ settings: { companies: 1, level: 1 }, players: 12 }).playTo("adjust");
  const first = room.players.find((id) => room.askOf(id) !== undefined);
  room.must(room.answer(first));
  const [company] = room.screen.companies ?? [];
  if (company === undefined) throw new Error("The screen shows no company");
  expect(pictureWords(room.screen, company).people.join()).toContain("1 of 2 answered");
});

test("without a customer nobody is said to be silent", () => {
  const { screen } = new ClassRoom({ players: 3 });
  const [company] = screen.companies ?? [];
  if (company === undefined) throw new Error("The screen shows no company");
  const { people } = pictureWords(screen, company);
  expect(people[0]).toBe(`Salesperson ${company.people[0]?.name}`);
  expect(people.join()).not.toContain("reported");
});
