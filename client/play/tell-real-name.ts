// Sends a real name to the teacher, on a way of its own: it never becomes a part of the game.
import { type RefusalCode, refusalCodes } from "#game/refusal.ts";
import { say } from "../words/words.ts";
import type { Seat } from "./handed-over.ts";

/** What became of it. A code of null: the server could not be reached. */
export type Told =
  | { readonly ok: true; readonly isTakenBack: boolean }
  | { readonly ok: false; readonly code: RefusalCode | null };

/** @param name "" takes back what was told before */
export async function tellRealName({ code, key }: Pick<Seat, "code" | "key">, name: string): Promise<Told> {
  try {
    const answer = await fetch(`/api/sessions/${code}/real-name`, {
      method: "PUT",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${key}` },
      body: JSON.stringify({ name }),
    });
    if (answer.ok) return { ok: true, isTakenBack: name === "" };
    return { ok: false, code: codeOf(await answer.json()) };
  } catch {
    return { ok: false, code: null };
  }
}

function codeOf(answer: unknown): RefusalCode | null {
  if (typeof answer !== "object" || answer === null || !("code" in answer)) return null;
  return refusalCodes.find((code) => code === answer.code) ?? null;
}

export function toldWords(told: Told): string {
  if (told.ok) return say(told.isTakenBack ? "play.realName.takenBack" : "play.realName.told");
  switch (told.code) {
    case "BAD_NAME":
      return say("play.realName.unreadable");
    case "WRONG_PHASE":
      return say("play.realName.late");
    case "RATE_LIMITED":
      return say("refusal.RATE_LIMITED");
    default:
      return say("play.realName.lost");
  }
}
