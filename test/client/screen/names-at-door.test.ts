// Where names are hidden, everybody on the projector is called by a title, and nothing but the name changes.
import { expect, test } from "vitest";
import type { PersonView, View } from "#game/view.ts";
import { withTitles } from "../../../client/screen/names-at-door.ts";
import { pictureWords } from "../../../client/screen/picture-words.ts";
import { classView } from "./class-views.ts";

function hidden(view: View, change: (person: PersonView) => Partial<PersonView> = () => ({})): View {
  const companies = (view.companies ?? []).map((company) => ({
    ...company,
    people: company.people.map((person) => ({ ...person, name: "", ...change(person) })),
  }));
  return { ...view, companies, namesHidden: true };
}

const namesOf = ({ companies = [] }: View) => companies.map(({ people }) => people.map(({ name }) => name));

const titles = [
  "Salesperson 1",
  "Salesperson 2",
  "Sales Manager",
  "Operations Manager",
  "Design Manager",
  "CEO",
] as const;

test("salespeople are numbered, whoever is the only one of a kind is not, in every company alike", () => {
  const view = withTitles(hidden(classView({ companies: 2, step: "report/0" })));
  expect(namesOf(view).map((names) => names.toSorted())).toEqual([titles.toSorted(), titles.toSorted()]);
});

test("a free seat stays nameless, and a name that was sent stays", () => {
  const view = hidden(classView({ companies: 1 }), ({ seat }) =>
    seat.layer === 0 ? { isFree: true } : seat.layer === 2 ? { name: "Bo" } : {},
  );
  const [names = []] = namesOf(withTitles(view));
  expect(names.slice(0, 2)).toEqual(["", ""]);
  expect(names.at(-1)).toBe("Bo");
});

test("a department says how many more there are", () => {
  const [names = []] = namesOf(withTitles(hidden(classView({ companies: 1 }), () => ({ members: 3 }))));
  expect(names).toContain("Salesperson 1 +2");
  expect(names).toContain("CEO +2");
});

test("names that are not hidden are left alone", () => {
  const view = classView({ companies: 2 });
  expect(withTitles(view)).toBe(view);
});

test("the picture in words goes on with the titles", () => {
  const view = withTitles(hidden(classView({ companies: 1, step: "report/1" })));
  const [company] = view.companies ?? [];
  if (company === undefined) throw new Error("The screen shows no company");
  expect(pictureWords(view, company).trusts.some((sentence) => sentence.includes("Salesperson 2"))).toBe(true);
});
