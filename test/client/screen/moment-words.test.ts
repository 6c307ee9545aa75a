// What the projector says about the moment to many companies at once.
import { expect, test } from "vitest";
import { momentWords, saleLine } from "../../../client/screen/moment-words.ts";
import { featuredLine, mathsLine } from "../../../client/screen/round-words.ts";
import { classView } from "./class-views.ts";

test("the sale is told by its quarter while all companies are in the same one, else by its number", () => {
  const view = classView({ companies: 3, step: "report/0" });
  expect(saleLine(view)).toMatch(/^Quarter 1 · /);
  const [first, ...others] = view.companies ?? [];
  if (first === undefined) throw new Error("The screen shows no company");
  const apart = { ...view, companies: [{ ...first, quarters: 9 }, ...others] };
  expect(saleLine(apart)).toMatch(/^Sale 1 · /);
});

test("the outcome is not said before the verdict is open, and is said then", () => {
  const lineAt = (step: string) => saleLine(classView({ companies: 3, step }));
  expect(lineAt("report/2")).not.toMatch(/bought|did not buy/);
  expect(lineAt("verdict")).toMatch(/: (bought|did not buy)$/);
});

test("the sentence names who is on turn, even where no company is drawn", () => {
  expect(momentWords(classView({ companies: 3, step: "report/0" }))).toContain("salespeople");
  expect(momentWords(classView({ companies: 3, step: "report/1" }))).toContain("managers");
  expect(momentWords(classView({ companies: 3, step: "report/2" }))).toContain("CEOs");
  expect(momentWords(classView({ companies: 9, step: "report/2" }))).toContain("CEOs");
});

test("the customer's signals are named when a sale opens, unless the line would be too long or no company is drawn", () => {
  const view = classView({ companies: 3, step: "briefing" });
  const values = view.companies?.[0]?.customer?.signals ?? [];
  expect(values).toHaveLength(view.scenario.signals.length);
  for (const [place, { name }] of view.scenario.signals.entries()) {
    expect(momentWords(view)).toContain(`${name}\u00a0${values[place]?.toFixed(2)}`);
  }
  const signals = view.scenario.signals.map((signal) => ({ ...signal, name: "a signal with a very long name" }));
  expect(momentWords({ ...view, scenario: { ...view.scenario, signals } })).toMatch(/^Every company/);
  expect(momentWords(classView({ companies: 9, step: "briefing" }))).toMatch(/^Every company/);
});

test("a sale that has become too small to work out says so, on every picture", () => {
  const far = { ...classView({ companies: 3, step: "feedback/1" }), isFar: true };
  expect(momentWords(far)).toContain("too small");
  expect(mathsLine(far)).toBe(momentWords(far));
  expect(mathsLine({ ...far, isFar: false })).not.toContain("too small");
});

test("a featured company says which of how many it is, the only one says nothing", () => {
  const featured = classView({ companies: 5, step: "report/0", featured: 1 });
  const [company] = featured.companies ?? [];
  const only = classView({ companies: 1, step: "report/0" });
  const [first] = only.companies ?? [];
  if (company === undefined || first === undefined) throw new Error("The screen shows no company");
  expect(featuredLine(featured, company)).toBe(`Company 2 of 5: ${company.name}`);
  expect(featuredLine(only, first)).toBe("");
});
