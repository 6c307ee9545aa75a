// The sums on the desk: whoever works them out from the figures as they stand there gets it right.
import { expect, test } from "vitest";
import { isRightAt } from "#game/questions/ask-for.ts";
import type { EquationItem } from "../../../client/components/equation-line.tsx";
import { pointOnCurve } from "../../../client/desk/curve-of.ts";
import {
  blameLine,
  blameSum,
  messageLine,
  messageSum,
  opinionLine,
  opinionSum,
  stepLine,
  stepSum,
} from "../../../client/desk/formulas.ts";
import { sourceAsked } from "../../../client/desk/question-words.ts";
import { type AskedDesk, askedDesks } from "./desks.ts";

const typed = ["raw-opinion", "blame", "message", "step"];
const desks = (["BUY", "XOR", "CAT"] as const)
  .flatMap((scenario, seed) => askedDesks({ level: 3 }, { scenario, seed: 3 + seed, rounds: 6 }))
  .filter(({ ask }) => typed.includes(ask.variant));

function lineOf({ desk, ask }: AskedDesk): EquationItem[] {
  const source = sourceAsked(desk, ask);
  switch (ask.variant) {
    case "raw-opinion":
      return opinionLine(desk);
    case "blame":
      return blameLine(desk, null);
    case "message":
      return messageLine(desk, source, null);
    default:
      return stepLine(desk, source, null);
  }
}

function sumOf({ desk, ask }: AskedDesk) {
  const source = sourceAsked(desk, ask);
  switch (ask.variant) {
    case "raw-opinion":
      return opinionSum(desk);
    case "blame":
      return blameSum(desk);
    case "message":
      return messageSum(desk, source);
    default:
      return stepSum(desk, source);
  }
}

/** Works out what stands on the left of "=", as a calculator would. */
function workedOut(line: readonly EquationItem[]): number {
  const end = line.findIndex(({ kind, text }) => kind === "operator" && text === "=");
  const left = line
    .slice(0, end < 0 ? line.length : end)
    .map(({ text }) => text)
    .join(" ");
  return sumOfTerms(left.replaceAll("\u2212", "-").replaceAll("×", "*").replace(/\s/g, ""));
}

function sumOfTerms(sum: string): number {
  const inside = /\(([^()]*)\)/.exec(sum);
  if (inside !== null) return sumOfTerms(sum.replace(inside[0], String(sumOfTerms(inside[1] ?? ""))));
  const terms = sum.match(/[+-]*[^+*-]+(?:\*[+-]*[^+*-]+)*/g) ?? [];
  return terms.reduce((total, term) => total + product(term), 0);
}

const product = (term: string): number => term.split("*").reduce((value, factor) => value * signedNumber(factor), 1);

/** "+-0.15" is −0.15, "--0.15" is not. */
const signedNumber = (text: string): number =>
  (text.match(/-/g) ?? []).length % 2 === 1 ? -Number(text.replace(/[+-]/g, "")) : Number(text.replace(/[+-]/g, ""));

test("the games looked at ask for every figure that is typed", () => {
  expect(new Set(desks.map(({ ask }) => ask.variant))).toEqual(new Set(typed));
});

test("a figure worked out from the line on the desk counts as right", () => {
  const wrong = desks.filter(({ desk, ask }) => {
    const position = ask.slots[0]?.position ?? 0;
    const decimals = ask.variant === "raw-opinion" ? 2 : 3;
    const answer = Number(workedOut(lineOf({ desk, ask })).toFixed(decimals));
    return !isRightAt(ask, position, answer);
  });
  expect(wrong.map(({ desk, ask }) => [ask.variant, lineOf({ desk, ask }).map(({ text }) => text), ask.right])).toEqual(
    [],
  );
});

test("every figure of the sum lies on the tray, and other figures too, and the slots are empty", () => {
  for (const asked of desks) {
    const sum = sumOf(asked);
    const texts = sum.tray.map(({ text }) => text);
    const slots = sum.line.filter(({ kind }) => kind === "slot");
    expect(slots.every(({ text }) => text === undefined)).toBe(true);
    expect(texts.length).toBeGreaterThanOrEqual(slots.length);
    const wanted = lineOf(asked).filter(({ kind }) => kind !== "operator" && kind !== "unknown");
    for (const { text } of wanted) for (const figure of (text ?? "").split(/\s×\s/)) expect(texts).toContain(figure);
  }
});

test("pointOnCurve prints the report and the slope that the view has", () => {
  for (const { desk } of desks.filter(({ ask }) => ask.variant === "blame")) {
    const { activation, report, slope } = desk.knowledge;
    const z = pointOnCurve(desk.knowledge);
    const a = activation === "tanh" ? Math.tanh(z) : 1 / (1 + Math.exp(-z));
    expect(a.toFixed(2)).toBe(report?.toFixed(2));
    expect((activation === "tanh" ? 1 - a * a : a * (1 - a)).toFixed(2)).toBe(slope?.toFixed(2));
  }
});
