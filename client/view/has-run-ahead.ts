// Whether a fast-forward has taken a company beyond what it played on by itself.
import type { CompanyView } from "#game/views/company-view.ts";

/** Its cost is then no longer the one that the round ended with. */
export function hasRunAhead({ outcome, costs }: Pick<CompanyView, "outcome" | "costs">): boolean {
  return outcome !== null && costs.at(-1)?.cost !== (outcome.playedOn?.cost ?? outcome.book);
}
