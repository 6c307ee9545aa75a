// What the projector says about a round of many companies: which sale, which customer, and what is going on.
import type { View } from "#game/view.ts";
import { quarterOf } from "../view/quarter-of.ts";
import { plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { customerLine, outcomeWords } from "./round-words.ts";

/** All companies meet the same customer; their quarters may differ once the engine has played on. */
export function saleLine(view: View): string {
  const companies = view.companies ?? [];
  const [first] = companies;
  const { customer } = view;
  if (customer === null) return say("screen.saleOnly", { number: view.round });
  const quarters = new Set(companies.map((company) => quarterOf(view, company)));
  const isAlike = quarters.size === 1 && companies.length === view.wall?.length;
  if (isAlike && first !== undefined) return customerLine(view, first);
  const outcome = outcomeWords(view);
  const sale = { number: view.round, customer: customer.name };
  return outcome === null ? say("screen.saleMany", sale) : say("screen.saleManyKnown", { ...sale, outcome });
}

/** One sentence for the step that is open. */
export function momentWords(view: View): string {
  if (view.isFar && view.phase !== "play-on") return say("screen.far");
  const who = whoIsOnTurn(view) ?? "";
  switch (view.phase) {
    case "briefing":
      return briefingWords(view);
    case "report":
      return say("screen.now.report", { who });
    case "verdict":
      return say("screen.now.verdict");
    case "feedback":
      return say(view.act === "pass" ? "screen.now.pass" : "screen.now.own", { who });
    case "adjust":
      return say(view.act === "talk" ? "screen.now.talk" : "screen.now.adjust");
    case "reveal":
      return say(
        view.act === "retry" ? "screen.now.retry" : view.act === "sale" ? "screen.now.sale" : "screen.now.quarter",
      );
    default:
      return say("screen.now.playOn");
  }
}

const mostLetters = 56; // of the signals, that the head has room for

/** The signals by name, in the order of their cards: on pictures this small a card has room for its icon only. */
function briefingWords({ scenario, companies }: View): string {
  const values = companies?.[0]?.customer?.signals ?? [];
  const signals = scenario.signals.map(({ name }, place) => `${name}\u00a0${plain(values[place] ?? 0, 2)}`).join(" · ");
  if (values.length === 0 || signals.length > mostLetters) return say("screen.now.briefing");
  return say("screen.now.briefingSignals", { signals });
}

/** null where all take part. */
function whoIsOnTurn({ layer, layers }: View): string | null {
  if (layer === null) return null;
  if (layer === 0) return say("screen.who.sales");
  return say(layer === layers.length - 1 ? "screen.who.ceos" : "screen.who.managers");
}
