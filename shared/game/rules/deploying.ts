/** Going to the market: the vote, and what the company says to customers it has never trained on. */
import type { Customer } from "#company/book.ts";
import type { PlainNetwork } from "#engine/network.ts";
import type { GameEvent } from "../event.ts";
import type { Millis, PlayerId } from "../ids.ts";
import type { Range } from "../offer.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { SealedResult, Session } from "../state.ts";
import { answerTo } from "./training.ts";

/** The sign says go or no-go, the size how sure one is. */
export const voteRange: Range = { min: -0.9, max: 0.9, choices: [-0.9, -0.7, -0.5, 0.5, 0.7, 0.9] };

/** Between two sales the teacher may ask the class whether the company is ready. */
export function mayDeploy({ play, book }: Session): boolean {
  return (
    (play.step.phase === "play-on" || play.step.phase === "trial") &&
    play.fastForward === null &&
    book.sealed.length > 0
  );
}

export function deploy(session: Session, at: Millis): GameEvent[] | Refusal {
  if (session.book.sealed.length === 0) return refuse("WRONG_PHASE", "This story has no sealed customers");
  if (!mayDeploy(session)) return refuse("WRONG_PHASE", "The class can only vote between two sales");
  const step = { phase: "vote", layer: null, act: null } as const;
  return [{ type: "DeployProposed" }, { type: "StepOpened", step, at, closing: null }];
}

export function vote(value: number, playerId: PlayerId): GameEvent[] | Refusal {
  return voteRange.choices?.includes(value)
    ? [{ type: "VoteCast", playerId, value }]
    : refuse("BAD_ANSWER", `The vote must be one of ${voteRange.choices?.join(", ")}: it is ${value}`);
}

/** The sealed customers come in, and every company answers them once; nothing is learnt from it. */
export function goToMarket(session: Session, at: Millis): GameEvent[] {
  const results = session.play.books.map(({ network }) =>
    session.book.sealed.map((customer, index) => resultOf(network, customer, index)),
  );
  const step = { phase: "deployed", layer: null, act: null } as const;
  return [
    { type: "Deployed", results },
    { type: "StepOpened", step, at, closing: null },
  ];
}

function resultOf(network: PlainNetwork, sealed: Customer, customer: number): SealedResult {
  const said = answerTo(network, sealed);
  return { customer, said, isRight: said > 0.5 === (sealed.outcome === 1) };
}
