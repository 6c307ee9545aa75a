// Where names are hidden, everybody on the projector is called by a title, and nothing but the name changes.
import { expect, test } from "vitest";
import type { View } from "#game/view.ts";
import { withTitles } from "../../../client/screen/names-at-door.ts";
import { pictureWords } from "../../../client/screen/picture-words.ts";
import { classView } from "./class-views.ts";

const namesOf = ({ companies = [] }: View) => companies.map(({ people }) => people.map(({ name }) => name));

const titles = ["Salesperson 1", "Salesperson 2", "Sales Manager", "Operations Manager", "Design Manager", "CEO"];

test("salespeople are numbered, whoever is the only one of a kind is not, in every company alike", () => {
  const view = withTitles(classView({ companies: 2, hideNames: true, players: 12, step: "report/0" }));
  expect(namesOf(view).map((names) => names.toSorted())).toEqual([titles.toSorted(), titles.toSorted()]);
});

test("a free seat stays nameless", () => {
  const view = withTitles(classView({ companies: 1, hideNames: true, players: 2 }));
  const people = view.companies?.[0]?.people ?? [];
  expect(people.filter(({ isFree }) => isFree)).toHaveLength(4);
  expect(people.every(({ isFree, name }) => isFree === (name === ""))).toBe(true);
});

test("a department says how many more there are", () => {
  const [names = []] = namesOf(withTitles(classView({ companies: 1, hideNames: true, players: 18 })));
  expect(names).toContain("Salesperson 1 +2");
  expect(names).toContain("CEO +2");
});

test("names that are not hidden are left alone", () => {
  const view = classView({ companies: 2 });
  expect(withTitles(view)).toBe(view);
});

test("the picture in words goes on with the titles", () => {
  const view = withTitles(classView({ companies: 1, hideNames: true, step: "report/1" }));
  const [company] = view.companies ?? [];
  if (company === undefined) throw new Error("The screen shows no company");
  expect(pictureWords(view, company).trusts.some((sentence) => sentence.includes("Salesperson 2"))).toBe(true);
});
