// What the projector says about a round in one line: which quarter and customer, and the maths of the moment.
import type { View } from "#game/view.ts";
import type { CompanyView } from "#game/views/company-view.ts";
import { lastLayer } from "../view/last-layer.ts";
import { quarterOf } from "../view/quarter-of.ts";
import { type Key, say } from "../words/words.ts";

/** The outcome in the book's words, "did not buy"; null while it is sealed. */
export function outcomeWords({ customer, scenario }: View): string | null {
  if (customer === null || customer.outcome === null) return null;
  return customer.outcome === 1 ? scenario.yes : scenario.no;
}

export function customerLine(view: View, company: CompanyView): string {
  if (view.method !== "backprop") return say("methods.runs", { count: company.quarters });
  const quarter = quarterOf(view, company);
  const customer = view.customer?.name ?? "";
  const outcome = outcomeWords(view);
  return outcome === null
    ? say("screen.sale", { quarter, customer })
    : say("screen.saleKnown", { quarter, customer, outcome });
}

/** Which of several companies is drawn large; "" where there is only one. */
export function featuredLine({ wall = [] }: View, { index, name }: CompanyView): string {
  if (wall.length <= 1) return "";
  const place = wall.findIndex((brief) => brief.index === index);
  return say("screen.featured", { number: place + 1, of: wall.length, name });
}

/** One sentence of maths for the step that is open, or why nobody works it out. */
export function mathsLine(view: View): string {
  if (view.method !== "backprop") return say("race.seen.start", { count: view.scenario.customers });
  const isWatched = view.isFar && view.phase !== "briefing" && view.phase !== "play-on";
  return isWatched ? say("screen.far") : say(lineKey(view));
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
      return act === "talk" ? "screen.line.talk" : "screen.line.adjust";
    case "reveal":
      return "screen.line.reveal";
    case "play-on":
      return "screen.line.playOn";
    default:
      return "screen.line.briefing";
  }
}
