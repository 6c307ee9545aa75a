// What an answer says in words: for buttons, hints and marks.
import type { AskView } from "#game/views/ask-view.ts";
import { percent, plain, signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import type { Desk, Values } from "./desk.ts";
import { gutOf, ownPerson, type Source, sourcesOf } from "./people.ts";

export type Asked = Pick<AskView, "kind" | "variant" | "about" | "size">;

export interface ValueWords {
  /** whose value it is; empty where there is only one */
  readonly name: string;
  readonly word: string;
}

/** Every value that is not null, with the name of its arrow where there are several. */
export function answerWords(desk: Desk, ask: Asked, values: Values): ValueWords[] {
  const sources = [...sourcesOf(desk), gutOf(desk)];
  const isByArrow = (ask.kind === "pass" || ask.kind === "adjust") && ask.variant !== "direction-once";
  return values.flatMap((value, position) =>
    value === null
      ? []
      : [{ name: isByArrow ? (sources[position]?.name ?? "") : "", word: valueWord(desk, ask, value) }],
  );
}

/** A whole answer in one line: "Ann: up, Bo: leave". */
export const answerLine = (desk: Desk, ask: Asked, values: Values): string =>
  answerWords(desk, ask, values)
    .map(({ name, word }) => (name === "" ? word : say("hint.answer.reads", { name, word })))
    .join(", ");

/** What one has answered for this arrow, while the truth is closed; nothing where it was not asked. */
export function mineWords(desk: Desk, { index }: Source): string | undefined {
  const { ask, answer } = desk.me;
  const value = answer?.values[index];
  if (ask === null || ask.variant === "direction-once" || typeof value !== "number") return undefined;
  return say("answer.byArrow", { word: valueWord(desk, ask, value) });
}

/** One value of an answer. */
export function valueWord(desk: Desk, ask: Asked, value: number): string {
  switch (ask.variant) {
    case "for-or-against":
      return three(value, [say("report.against"), say("report.torn"), say("report.for")]);
    case "without":
      return ask.kind === "report"
        ? say(value > 0 ? "report.higher" : "report.lower")
        : say(value > 0 ? "verdict.closer" : "verdict.farther");
    case "how-strongly":
      return ownPerson(desk)?.meter === "percent" ? percent(value) : signed(value, 2);
    case "raw-opinion":
      return plain(value, 2);
    case "combination":
      return signed(value, 1);
    case "counts-most":
    case "misled-most":
      return sourcesOf(desk)[value]?.name ?? "";
    case "my-report":
    case "their-report":
      return three(value, [say("verdict.lower"), say("verdict.fine"), say("verdict.higher")]);
    case "which-wins":
    case "trusted-otherwise":
      return say(value > 0 ? "own.goLower" : "own.goHigher");
    case "blame-size":
      return blameWord(value);
    case "message-directions":
      return three(value, [say("pass.higher"), say("pass.nothing"), say("pass.lower")]);
    case "message-sizes":
      return messageWord(value);
    case "directions":
    case "direction-once":
    case "nudge":
      return three(value, [say("adjust.down"), say("adjust.leave"), say("adjust.up")]);
    case "thicker-or-thinner":
      return three(value, [say("adjust.thinner"), say("adjust.asIs"), say("adjust.thicker")]);
    case "step-sizes":
      return stepWord(value);
    case "blame":
    case "message":
    case "step":
      return signed(value, 3);
  }
}

const three = (value: number, [low, middle, high]: readonly [string, string, string]): string =>
  value < 0 ? low : value > 0 ? high : middle;

const quarters = ["own.nothing", "own.share1", "own.share2", "own.share3", "own.share4"] as const;

/** "about ½": a share to the nearest quarter. */
export function shareWord(value: number): string {
  return say(quarters[Math.min(4, Math.round(Math.abs(value) * 4))] ?? "own.nothing");
}

const isNothing = (value: number): boolean => Math.round(Math.abs(value) * 4) === 0;

/** "too high, about ½" */
export function blameWord(value: number): string {
  if (isNothing(value)) return say("own.fine");
  return say("own.about", { word: say(value > 0 ? "own.tooHigh" : "own.tooLow"), share: shareWord(value) });
}

/** "go lower, about ½" */
export function messageWord(value: number): string {
  if (isNothing(value)) return say("pass.nothing");
  return say(value > 0 ? "pass.mildLower" : "pass.mildHigher", { share: shareWord(value) });
}

/** "down, about ½" */
export function stepWord(value: number): string {
  if (isNothing(value)) return say("adjust.leave");
  return say("adjust.value", { word: say(value > 0 ? "adjust.up" : "adjust.down"), share: shareWord(value) });
}
