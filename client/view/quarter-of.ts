// Which quarter a company is in.
import type { View } from "#game/view.ts";
import type { CompanyView } from "#game/views/company-view.ts";

/** The quarter that is being worked. The adjustment is counted as soon as it is made, and so is playing on. */
export function quarterOf(view: Pick<View, "phase" | "act">, company: CompanyView): number {
  const isAdjusted = view.phase === "play-on" || (view.phase === "reveal" && view.act !== "retry");
  const playedOn = view.phase === "play-on" ? (company.outcome?.playedOn?.quarters ?? 0) : 0;
  return company.quarters - playedOn + (isAdjusted ? 0 : 1);
}
