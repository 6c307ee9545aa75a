// Whom the class waits for, and what comes next, in one or two sentences.
import type { View } from "#game/view.ts";
import type { CompanyView } from "#game/views/company-view.ts";
import { isolated, say } from "../words/words.ts";
import { layersIn } from "./people.ts";

const mostNames = 3;

interface Listing {
  readonly of?: number; // how many they are; the names may be only the first of them
  readonly most?: number; // names; the others are counted
}

/** "Mia, Omar and 2 others" */
export function namesList(names: readonly string[], listing: Listing = {}): string {
  const { of = names.length, most = mostNames } = listing;
  const [first = "", second = ""] = names;
  if (of === 1) return first;
  if (of === 2 && names.length === 2) return say("waiting.two", { first, second });
  const shown = of > most ? names.slice(0, most - 1) : names.slice(0, -1);
  const list = shown.map(isolated).join(say("waiting.comma"));
  const others = of - shown.length;
  return others === 1
    ? say("waiting.list", { names: list, last: names[names.length - 1] ?? "" })
    : say("waiting.many", { names: list, count: others });
}

/**
 * Whom the class waits for, own company first; in solo the player goes on by a button.
 *
 * @param isLong whether the class has rested at this step for so long that one begins to wonder
 */
export function waitingWords(view: View, company: CompanyView, isAlone: boolean, isLong = false): string {
  const { seats, asked, answered } = view.waitingFor;
  if (asked === 0) return restWords(view, { isAlone, isLong });
  if (answered >= asked) return say(view.clock.isHeld ? "waiting.held" : "waiting.nobody");
  if (view.phase === "quiz") return say("quiz.done.waiting");
  if (view.act === "retry") return say("waiting.some");
  const own = seats.filter(({ seat }) => seat.company === company.index).map(({ name }) => name);
  if (own.length === 0) return say("waiting.otherCompanies");
  return say("waiting.for", { names: namesList(own, { of: Math.max(own.length, openIn(company)) }) });
}

/** People of a company who have yet to answer: a view names only the first of a large department. */
const openIn = ({ people }: CompanyView): number =>
  people.reduce((sum, { isAsked, members, answered }) => sum + (isAsked ? Math.max(1, members) - answered : 0), 0);

/** Nobody is asked: the step is shown, and somebody or the clock goes on. */
function restWords({ clock, fastForward }: View, { isAlone, isLong }: { isAlone: boolean; isLong: boolean }): string {
  if (fastForward !== null) return say("waiting.moment");
  if (clock.isHeld) return say("waiting.held");
  if (clock.closesIn !== null) return say("waiting.moment");
  if (isAlone) return say("waiting.yourself");
  return say(isLong ? "waiting.teacherLong" : "waiting.teacher");
}

/** What comes after this step. */
export function nextWords(view: View, company: CompanyView): string {
  const layers = layersIn(company);
  switch (view.phase) {
    case "briefing":
      return say("next.report");
    case "report":
      return (view.layer ?? 0) + 1 < layers
        ? say("next.reports", { room: roomName((view.layer ?? 0) + 1, layers) })
        : say("next.verdict");
    case "verdict":
      return say("next.feedback");
    case "feedback":
      return nextInFeedback(view, layers);
    case "adjust":
      return say("next.reveal");
    case "reveal":
      return say(view.act === "retry" ? "next.sale" : view.act === "sale" ? "next.quarter" : "next.playOn");
    case "play-on":
      return view.fastForward === null ? say("next.customer") : "";
    case "move":
    case "wager":
    case "trial":
      return view.fastForward === null ? say(`methods.then.${view.phase}`) : "";
    case "vote":
      return say("next.market");
    case "deployed":
      return say(view.method === "backprop" ? "next.customer" : "methods.then.trial");
    default:
      return "";
  }
}

function nextInFeedback({ layer, act }: View, layers: number): string {
  if (layer === null || layer === 0) return say("next.adjust");
  return act === "own" ? say("next.passOn") : say("next.messages", { room: roomName(layer - 1, layers) });
}

function roomName(layer: number, layers: number): string {
  if (layer === layers - 1) return say("room.theCeo");
  return say(layer === 0 ? "room.theSales" : "room.theManagement");
}
