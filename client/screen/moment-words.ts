// What the projector says about a round of many companies: which sale, which customer, and what is going on.
import type { View } from "#game/view.ts";
import { quarterOf } from "../view/quarter-of.ts";
import { say } from "../words/words.ts";
import { customerLine, outcomeWords } from "./round-words.ts";

/** All companies meet the same customer; their quarters may differ once the engine has played on. */
export function saleLine(view: View): string {
  const companies = view.companies ?? [];
  const [first] = companies;
  const customer = first?.customer ?? null;
  if (first === undefined || customer === null) return say("screen.saleOnly", { number: view.round });
  const quarters = new Set(companies.map((company) => quarterOf(view, company)));
  if (quarters.size === 1 && companies.length === view.wall?.length) return customerLine(view, first);
  const outcome = outcomeWords(view, first);
  const sale = { number: view.round, customer: customer.name };
  return outcome === null ? say("screen.saleMany", sale) : say("screen.saleManyKnown", { ...sale, outcome });
}

/** One sentence for the step that is open. */
export function momentWords(view: View): string {
  if (view.isFar && view.phase !== "play-on") return say("screen.far");
  const who = whoIsOnTurn(view) ?? "";
  switch (view.phase) {
    case "briefing":
      return say("screen.now.briefing");
    case "report":
      return say("screen.now.report", { who });
    case "verdict":
      return say("screen.now.verdict");
    case "feedback":
      return say(view.act === "pass" ? "screen.now.pass" : "screen.now.own", { who });
    case "adjust":
      return say("screen.now.adjust");
    case "reveal":
      return say(
        view.act === "retry" ? "screen.now.retry" : view.act === "sale" ? "screen.now.sale" : "screen.now.quarter",
      );
    default:
      return say("screen.now.playOn");
  }
}

/** null where all take part. */
function whoIsOnTurn({ layer, layers }: View): string | null {
  if (layer === null) return null;
  if (layer === 0) return say("screen.who.sales");
  return say(layer === layers.length - 1 ? "screen.who.ceos" : "screen.who.managers");
}
