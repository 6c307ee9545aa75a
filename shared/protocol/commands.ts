/** Every command of players and hosts as a schema; the README's table is written from this one. */
import * as z from "zod";
import type { HostCommand, PlayerCommand } from "#game/command.ts";
import { mostOptions, quizItems } from "#game/quiz/items.ts";
import { confidences } from "#game/quiz/taken.ts";
import { reasonCodes } from "#game/reasons.ts";
import { mostQuarters } from "#game/rules/fast-forward.ts";
import { mostCompanies } from "#game/seat-plan.ts";
import type { Habit } from "#game/state.ts";
import { cleanName } from "./clean-name.ts";
import { commandId, figure, figures, nameText, playerIdField, seat, seconds, turn } from "./fields.ts";
import { changeable } from "./settings-fields.ts";

/** Every way a simulated teammate can think. */
const habits = {
  expert: "expert",
  rounding: "rounding",
  "flipped-sign": "flipped-sign",
  "lost-trust-sign": "lost-trust-sign",
  "no-slope": "no-slope",
  "blame-as-step": "blame-as-step",
  "equal-split": "equal-split",
  "no-trust": "no-trust",
  "one-message": "one-message",
  "forgot-report": "forgot-report",
  "wrong-boldness": "wrong-boldness",
  "no-gut": "no-gut",
  "no-squash": "no-squash",
} as const satisfies { readonly [Name in Habit]: Name };

const head = <Type extends string>(type: Type) => ({ id: commandId, type: z.literal(type), turn });

/** A name that a host gives: tidied as every other, but not judged. */
const givenName = nameText.transform((text, context) => {
  const name = cleanName(text);
  if (typeof name === "string") return name;
  context.issues.push({ code: "custom", input: text, message: "a name that can be read" });
  return z.NEVER;
});

export const playerSchemas = {
  Bet: z.strictObject({ ...head("Bet"), value: figure }),
  AnswerReport: z.strictObject({ ...head("AnswerReport"), value: figure }),
  AnswerVerdict: z.strictObject({ ...head("AnswerVerdict"), value: figure }),
  AnswerBlame: z.strictObject({ ...head("AnswerBlame"), value: figure }),
  WriteMessages: z.strictObject({ ...head("WriteMessages"), values: figures }),
  AnswerAdjustment: z.strictObject({ ...head("AnswerAdjustment"), values: figures }),
  Retry: z.strictObject({ ...head("Retry"), values: figures, reason: z.enum(reasonCodes).optional() }),
  TakeHint: z.strictObject(head("TakeHint")),
  AnswerQuiz: z.strictObject({
    ...head("AnswerQuiz"),
    item: z.enum(quizItems),
    choice: z
      .int()
      .min(0)
      .max(mostOptions - 1)
      .nullable(),
    confidence: z.literal(confidences).nullable(),
  }),
  Leave: z.strictObject(head("Leave")),
} satisfies Record<PlayerCommand["type"], z.ZodObject>;

export const hostSchemas = {
  Start: z.strictObject(head("Start")),
  Next: z.strictObject(head("Next")),
  Undo: z.strictObject(head("Undo")),
  Hold: z.strictObject(head("Hold")),
  Pause: z.strictObject({ ...head("Pause"), seconds: seconds.optional() }),
  Resume: z.strictObject(head("Resume")),
  AddTime: z.strictObject({ ...head("AddTime"), seconds, playerId: playerIdField.optional() }),
  ChangeSettings: z.strictObject({ ...head("ChangeSettings"), ...changeable }),
  AddTeammate: z.strictObject({ ...head("AddTeammate"), seat: seat.optional(), kind: z.enum(habits) }),
  RemoveTeammate: z.strictObject({ ...head("RemoveTeammate"), seat }),
  MovePlayer: z.strictObject({ ...head("MovePlayer"), playerId: playerIdField, seat }),
  RenamePlayer: z.strictObject({ ...head("RenamePlayer"), playerId: playerIdField, name: givenName }),
  DeclineName: z.strictObject({ ...head("DeclineName"), playerId: playerIdField }),
  RemovePlayer: z.strictObject({ ...head("RemovePlayer"), playerId: playerIdField }),
  RemoveCrowd: z.strictObject(head("RemoveCrowd")),
  BanPlayer: z.strictObject({ ...head("BanPlayer"), playerId: playerIdField }),
  LetIn: z.strictObject({ ...head("LetIn"), playerId: playerIdField }),
  AnswerFor: z.strictObject({ ...head("AnswerFor"), seat }),
  Skip: z.strictObject({ ...head("Skip"), seat }),
  Nudge: z.strictObject({ ...head("Nudge"), playerId: playerIdField }),
  SetLevel: z.strictObject({ ...head("SetLevel"), playerId: playerIdField, level: z.literal([0, 1, 2, 3]).nullable() }),
  FastForward: z.strictObject({ ...head("FastForward"), quarters: z.int().min(1).max(mostQuarters) }),
  Deploy: z.strictObject(head("Deploy")),
  Quiz: z.strictObject(head("Quiz")),
  Feature: z.strictObject({
    ...head("Feature"),
    company: z
      .int()
      .min(0)
      .max(mostCompanies - 1)
      .nullable(),
  }),
  Snapshot: z.strictObject(head("Snapshot")),
  ShareReport: z.strictObject(head("ShareReport")),
  End: z.strictObject(head("End")),
} satisfies Record<HostCommand["type"], z.ZodObject>;
