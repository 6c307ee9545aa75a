/** What has been opened so far: the moments that decide what a desk may know. */
import { isByMethods } from "./methods.ts";
import type { Session } from "./state.ts";
import { isPast, orderOf, type Step } from "./step.ts";

export interface Opened {
  readonly signals: boolean;
  readonly outcome: boolean;
  /** The reports of a layer are open when it has reported. */
  readonly reports: (layer: number) => boolean;
  /** The blames of a layer are open when it has owned them. */
  readonly blames: (layer: number) => boolean;
  /** The messages that a layer receives are open when the layer above has passed them on. */
  readonly messagesTo: (layer: number) => boolean;
  /** This sale's steps are open after the retry, the quarter's with the last beat. */
  readonly saleSteps: boolean;
  readonly quarterSteps: boolean;
}

/** After a sale everything of it stays open, also while the class votes, goes to the market and takes the quiz again. */
const stepOfSale = (step: Step): Step =>
  step.phase === "vote" || step.phase === "deployed" || step.phase === "quiz"
    ? { phase: "play-on", layer: null, act: null }
    : step;

/** Reads from the open step what everybody in their place may know. */
export function openedIn(session: Session): Opened {
  if (isByMethods(session)) return openedByMethods(session);
  const layers = session.shape.layers.length;
  const now = session.play.sale === null ? null : stepOfSale(session.play.step);
  const isOver = now?.phase === "over"; // what had not been opened stays closed
  const past = (step: Step) => now !== null && !isOver && isPast(now, step, layers);
  const reached = (step: Step) => now !== null && !isOver && orderOf(now, layers) >= orderOf(step, layers);
  return {
    signals: now !== null,
    outcome: reached({ phase: "verdict", layer: null, act: null }),
    reports: (layer) => past({ phase: "report", layer, act: null }),
    blames: (layer) => past({ phase: "feedback", layer, act: "own" }),
    messagesTo: (layer) => layer + 1 < layers && past({ phase: "feedback", layer: layer + 1, act: "pass" }),
    saleSteps: reached({ phase: "reveal", layer: null, act: "sale" }),
    quarterSteps: reached({ phase: "reveal", layer: null, act: "quarter" }),
  };
}

/** By the other methods nothing is worked out by hand: the move is asked with everything open, but for what it brings. */
function openedByMethods({ play, shape }: Session): Opened {
  const { phase } = play.step;
  const isAfter = phase === "vote" || phase === "deployed" || (phase === "quiz" && play.sale !== null);
  const hasMoved = phase === "trial" || isAfter;
  const isOpen = phase === "move" || phase === "wager" || hasMoved;
  return {
    signals: isOpen,
    outcome: isOpen,
    reports: () => isOpen,
    blames: () => isOpen,
    messagesTo: (layer) => isOpen && layer + 1 < shape.layers.length,
    saleSteps: hasMoved,
    quarterSteps: false, // a company has no outcome of a round, but a trial
  };
}
