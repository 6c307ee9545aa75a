// What stands beside a company's row on the projector, from the verdict to the next customer.
import { expect, test } from "vitest";
import type { View } from "#game/view.ts";
import { costFrom, noteWords } from "../../../client/screen/row-figures.tsx";
import { classView } from "./class-views.ts";

function firstOf(view: View) {
  const [company] = view.companies ?? [];
  if (company === undefined) throw new Error("The screen shows no company");
  return { view, company };
}

const at = (step: string) => firstOf(classView({ companies: 2, step }));

test("the row says nothing of the verdict before it is open, then the gap in a word", () => {
  const before = at("report/2");
  expect(noteWords(before.view, before.company)).toBe("");
  const open = at("verdict");
  expect(noteWords(open.view, open.company)).toMatch(/^(Too high|Too low|About right)$/);
});

test("after the quarter the row says what the CEO would say now, and what the cost was before", () => {
  const { view, company } = at("reveal/all/quarter");
  const { outcome, costs } = company;
  expect(noteWords(view, company)).toBe(`Now says ${Math.round(100 * (outcome?.saidNow ?? 0))}\u202f%`);
  expect(costFrom(view, company)).toBe(outcome?.bookBefore);
  expect(costs.at(-1)?.cost).toBe(outcome?.book);
});

test("once the engine has played on the row counts its quarters, and the cost is compared with before them", () => {
  const { view, company } = at("play-on");
  const { outcome } = company;
  const quarters = outcome?.playedOn?.quarters ?? 0;
  expect(quarters).toBeGreaterThan(0);
  expect(noteWords(view, company)).toContain("more quarter");
  expect(costFrom(view, company)).toBe(outcome?.book);
});

test("no cost of before is shown before there is a step, nor while or after the engine goes on by itself", () => {
  const open = at("verdict");
  expect(costFrom(open.view, open.company)).toBeNull();
  const { view, company } = at("play-on");
  expect(costFrom({ ...view, fastForward: { done: 1, of: 10 } }, company)).toBeNull();
  const later = { ...company, costs: [...company.costs, { quarter: 400, cost: 0.001 }] };
  expect(costFrom(view, later)).toBeNull();
  expect(noteWords(view, { ...later, quarters: 400 })).toBe("After 400 quarters");
});
