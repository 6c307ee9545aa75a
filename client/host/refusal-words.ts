// What the teacher reads when something was not carried out.
import type { RefusalCode } from "#game/refusal.ts";
import { say } from "../words/words.ts";

export function refusalWords({ code }: { readonly code: RefusalCode }): string {
  switch (code) {
    case "WRONG_PHASE":
    case "STALE_TURN":
    case "SESSION_FULL":
    case "ALREADY_ANSWERED":
    case "BAD_NAME":
    case "PAUSED":
    case "REMOVED":
    case "RATE_LIMITED":
    case "STORAGE_UNAVAILABLE":
    case "BAD_PAYLOAD":
      return say(`host.refused.${code}`);
    default:
      return say("host.refused.other");
  }
}
