// What the door says to a refusal: one sentence, and the field it belongs under.
import type { RefusalCode } from "#game/refusal.ts";
import { say } from "../words/words.ts";

export interface Complaint {
  readonly about: "code" | "name" | "door" | "page"; // "page": it has to be loaded again
  readonly words: string;
}

/** The code as people read it aloud: "482 914". */
export const grouped = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`.trim();

/** @param code the class code that was tried, digits only */
export function complaintFor(refused: RefusalCode, code: string): Complaint {
  switch (refused) {
    case "CANNOT_JOIN":
      return { about: "code", words: say("refused.CANNOT_JOIN", { code: grouped(code) }) };
    case "SESSION_FULL":
    case "SESSION_LOCKED":
    case "NEEDS_APPROVAL":
    case "RATE_LIMITED":
    case "REMOVED":
      return { about: "code", words: say(`refused.${refused}`) };
    case "BAD_NAME":
      return { about: "name", words: say("refused.BAD_NAME") };
    case "BAD_KEY":
    case "NOT_JOINED":
      return { about: "door", words: say("refused.seatGone") };
    case "PROTOCOL_MISMATCH":
      return { about: "page", words: say("refused.PROTOCOL_MISMATCH") };
    default:
      return { about: "door", words: say("refused.other") };
  }
}

/** Refusals after which an old seat is worth nothing any more. */
export const isSeatLost = (refused: RefusalCode): boolean =>
  refused === "CANNOT_JOIN" || refused === "BAD_KEY" || refused === "NOT_JOINED";

/** What is missing before anybody needs to be asked; null where nothing is. */
export function missingFrom({ code, name }: { readonly code: string; readonly name: string }): Complaint | null {
  if (code.length < 6) return { about: "code", words: say("join.codeMissing") };
  return name.trim() === "" ? { about: "name", words: say("join.nameMissing") } : null;
}
