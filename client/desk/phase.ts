// The phase of a view as the screen speaks of it.
import type { View } from "#game/view.ts";
import { loopPhase } from "../view/loop-phase.ts";
import { say } from "../words/words.ts";
import { isQuestionOpen, type Place } from "./desk.ts";
import { isCeoSeat, layerOf } from "./people.ts";

export function phaseWord(view: Pick<View, "phase" | "fastForward">): string {
  if (view.fastForward !== null) return say("forward.title");
  if (view.phase === "move" || view.phase === "wager" || view.phase === "trial")
    return say(`methods.phase.${view.phase}`);
  const phase = loopPhase(view.phase);
  if (phase !== null) return say(`phase.${phase}`);
  switch (view.phase) {
    case "quiz":
      return say("desk.quiz");
    case "vote":
      return say("desk.vote");
    case "deployed":
      return say("desk.market");
    case "over":
      return say("desk.over");
    default:
      return say("desk.lobby");
  }
}

/** Whether the class waits for this player: their seat is open, and in a department it is their own answer that is missing. */
export function isToAnswer({ me, company, phase }: View): boolean {
  const seat = me?.seat;
  if (!seat || company === undefined) return false;
  if (phase === "quiz") return me.quiz?.items.some(({ answer }) => answer === null) === true;
  const person = layerOf(company, seat.layer)[seat.index];
  if (person?.isAsked !== true || person.hasAnswered) return false;
  if (phase === "vote" || phase === "wager") return me.bet === null;
  return me.ask !== null && (me.answer === null || me.pair !== null);
}

/** The own point, or what the own blame was made of, stands on a card. */
function hasCurve({ view, me }: Place): boolean {
  if (view.phase === "feedback") return typeof me.knowledge?.blame === "number";
  return view.phase === "report" && typeof me.knowledge?.opinion === "number";
}

const mostTerms = 3; // below a curve, beside the picture

/** One's own point is open, and so many bars stand below its curve that it needs the height. */
const hasTallCurve = ({ me }: Place): boolean =>
  me.knowledge !== null && me.knowledge.opinion !== null && me.knowledge.trusts.length > mostTerms;

/** A phone has no room for the picture where every arrow has its card, nor where a card says the same. */
export function hasStage(place: Place): boolean {
  const { view, isWide } = place;
  if (view.phase === "over") return false; // one's own story is the picture then
  if (view.phase === "quiz") return false; // a question needs no company
  if (isWide) return true;
  const isAsked = isQuestionOpen(place);
  if (place.isShort && (isAsked || hasCurve(place))) return false; // the cards say the same
  switch (view.phase) {
    case "report":
      return isAsked ? place.me.ask?.variant !== "raw-opinion" : !hasTallCurve(place);
    case "verdict":
      return true;
    case "feedback":
      return !(isAsked && (view.act === "pass" || place.me.ask?.variant === "blame" || isCeoSeat(place)));
    default:
      return false;
  }
}
