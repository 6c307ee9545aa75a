// What the projector says of a class by the three methods: the title, what each company is at, and what is to be seen.
import type { CompanyMethod } from "#game/method-run.ts";
import type { View } from "#game/view.ts";
import type { CompanyView } from "#game/views/company-view.ts";
import { nameAt, nudgeNames } from "../view/nudge-words.ts";
import { plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { firstDown, leaderOf, type RaceLine } from "./race-lines.ts";

/** The head: what is played, and what everybody does at this moment. */
export function headWords({ method, phase, scenario }: View): { readonly title: string; readonly words: string } {
  const title = method === "race" ? say("race.title") : say(`methods.name.${method}`);
  if (phase === "move") return { title, words: say("race.move") };
  if (phase === "wager") return { title, words: say("race.wager") };
  const count = scenario.customers;
  return { title, words: method === "race" ? say("race.lead", { count }) : say("race.leadOne", { count }) };
}

const least = 0.0005; // a cost below it would be written as nothing

/** A cost with three decimals, but never as nothing. */
export const costWords = (cost: number): string => (cost < least ? say("race.least") : plain(cost, 3));

/** What a company is at. */
export function companyWords(view: View, company: CompanyView): string {
  const { method } = company;
  if (method === null) return "";
  if (view.phase === "trial" && isOfTrial(company, method)) return trialWords(method);
  if (view.phase === "wager" && method.nudge !== null)
    return say(method.nudge.by > 0 ? "race.up" : "race.down", nudgeNames(view, company, method.nudge));
  if (view.phase === "move" && method.mover !== null) {
    return say("race.turn", { name: nameAt(company, method.mover) });
  }
  return say(`race.does.${method.name}`);
}

type Method = NonNullable<CompanyView["method"]>;

/** Whether nothing has been run since the trial. */
const isOfTrial = ({ costs }: CompanyView, { trial }: Method): boolean =>
  trial !== null && costs.at(-1)?.cost === (trial.isKept ? trial.tried : trial.before);

function trialWords({ name, trial }: Method): string {
  if (trial === null || trial.tried === null) return say("methods.trial.nothing");
  const figures = { before: plain(trial.before, 3), tried: plain(trial.tried, 3) };
  if (name === "backprop") return say("race.learnt", figures);
  return say(trial.isKept ? "race.kept" : "race.putBack", figures);
}

/** One sentence of what is to be seen. */
export function seenWords(view: View, lines: readonly RaceLine[], spent: number): string {
  const leader = leaderOf(lines);
  const count = view.scenario.customers;
  if (view.method === "one-weight-at-a-time") return say("race.seen.nudges", { count });
  if (view.method === "weight-combinations") return say("race.seen.guesses", { count });
  if (spent < early * count) return say("race.seen.start", { count });
  const first = firstDown(lines);
  if (leader === null && first !== null)
    return say("race.seen.first", { method: say(`methods.name.${first.method}`), sales: first.sales });
  if (leader === null) return say("race.seen.start", { count });
  return say(leads[leader.method]);
}

const early = 20; // runs, before which a lead says little

const leads = {
  backprop: "race.seen.leads.backprop",
  "one-weight-at-a-time": "race.seen.leads.nudges",
  "weight-combinations": "race.seen.leads.guesses",
} as const satisfies Record<CompanyMethod, string>;
