/** Reads the real name that a student tells the teacher. */
import * as z from "zod";
import { type Refusal, refuse } from "#game/refusal.ts";
import { cleanName } from "./clean-name.ts";
import { faultSentence } from "./fault.ts";
import { nameText } from "./fields.ts";
import { mostRealSigns } from "./real-name.ts";

const schema = z.strictObject({ name: nameText });

/**
 * Reads the body of `PUT /api/sessions/:code/real-name`.
 *
 * @param body anything at all; it is not changed
 * @returns 1 to 40 graphemes, null where a name is taken back, or BAD_PAYLOAD or BAD_NAME with one sentence
 */
export function parseRealName(body: unknown): { readonly name: string | null } | Refusal {
  const result = schema.safeParse(body);
  if (!result.success) return refuse("BAD_PAYLOAD", faultSentence("the real name", result.error));
  if (result.data.name.trim() === "") return { name: null };
  const name = cleanName(result.data.name, mostRealSigns);
  return typeof name === "string" ? { name } : name;
}
