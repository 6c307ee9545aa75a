/** The bounded fields that commands are made of. */
import * as z from "zod";
import { type PlayerId, playerId } from "#game/ids.ts";

/** Far beyond every figure of the game; what is larger is a slip of the finger or an attack. */
const mostNumber = 1_000_000;
const mostValues = 16;
const mostIndex = 999;

export const commandId = z.string().min(1).max(64);
export const turn = z.int().min(0).max(Number.MAX_SAFE_INTEGER).optional();
export const figure = z.number().min(-mostNumber).max(mostNumber);
export const figures = z.array(figure.nullable()).min(1).max(mostValues);
export const seconds = z.number().min(1).max(3600);
export const playerIdField = z
  .string()
  .min(1)
  .max(64)
  .transform((text): PlayerId => playerId(text));
/** Longer than any name that is kept, so that a long one is answered as a name and not as a broken payload. */
export const nameText = z.string().max(20_000);

const index = z.int().min(0).max(mostIndex);
export const seat = z.strictObject({ company: index, layer: index, index });
