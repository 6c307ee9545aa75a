// What the projector says about a round in one line: which quarter and customer, and the maths of the moment.
import type { CompanyView, View } from "#game/view.ts";
import { type Key, say } from "../words/words.ts";

/** The quarter that is being worked. The adjustment is counted as soon as it is made, and so is playing on. */
export function quarterOf(view: View, company: CompanyView): number {
  const isAdjusted = view.phase === "play-on" || (view.phase === "reveal" && view.act !== "retry");
  const playedOn = view.phase === "play-on" ? (company.outcome?.playedOn?.quarters ?? 0) : 0;
  return company.quarters - playedOn + (isAdjusted ? 0 : 1);
}

/** The outcome in the book's words, "did not buy"; null while it is sealed. */
export function outcomeWords(view: View, { verdict }: CompanyView): string | null {
  if (verdict === null || verdict.outcome === null) return null;
  return verdict.outcome > 0.5 ? view.scenario.yes : view.scenario.no;
}

export function customerLine(view: View, company: CompanyView): string {
  const quarter = quarterOf(view, company);
  const customer = company.customer?.name ?? "";
  const outcome = outcomeWords(view, company);
  return outcome === null
    ? say("screen.sale", { quarter, customer })
    : say("screen.saleKnown", { quarter, customer, outcome });
}

/** One sentence of maths for the step that is open. */
export function mathsLine(view: View): string {
  return say(lineKey(view));
}

function lineKey({ phase, act, layer, companies }: View): Extract<Key, `screen.line.${string}`> {
  switch (phase) {
    case "report":
      return "screen.line.report";
    case "verdict":
      return "screen.line.verdict";
    case "feedback":
      if (act === "pass") return "screen.line.pass";
      return layer === lastLayer(companies?.[0]) ? "screen.line.ceoOwn" : "screen.line.own";
    case "adjust":
      return "screen.line.adjust";
    case "reveal":
      return "screen.line.reveal";
    case "play-on":
      return "screen.line.playOn";
    default:
      return "screen.line.briefing";
  }
}

/** The CEO's layer. */
export const lastLayer = (company: CompanyView | undefined): number =>
  Math.max(0, ...(company?.people ?? []).map(({ seat }) => seat.layer));
