/** Reads the key that a teacher's page has drawn to take the place of the one before. */
import * as z from "zod";
import { type Refusal, refuse } from "#game/refusal.ts";
import { faultSentence } from "./fault.ts";

/** 32 bytes as base64url, as a server draws them too. */
const schema = z.strictObject({ key: z.string().refine((text) => /^[\w-]{43}$/.test(text), "32 bytes as base64url") });

/**
 * Reads the body of `PUT /api/sessions/:code/key`.
 *
 * @param body anything at all; it is not changed
 * @returns the key, or BAD_PAYLOAD with one sentence
 */
export function parseNewKey(body: unknown): { readonly key: string } | Refusal {
  const result = schema.safeParse(body);
  return result.success ? result.data : refuse("BAD_PAYLOAD", faultSentence("the new key", result.error));
}
