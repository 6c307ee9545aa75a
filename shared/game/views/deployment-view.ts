/** The vote on going to the market, and what the market said: sealed until the class has voted. */
import { rounded } from "../printed.ts";
import type { SealedResult, Session } from "../state.ts";
import { askedPeople } from "../waiting.ts";

export interface DeploymentView {
  readonly go: number; // votes; 0 until the market is open
  readonly noGo: number;
  readonly voted: number;
  readonly of: number; // students who may vote
  readonly results: readonly {
    readonly company: number;
    readonly customers: readonly SealedView[];
  }[]; // empty until the market is open; one's own company, or all of them in the room
}

export interface SealedView {
  readonly name: string;
  readonly said: number; // 2 decimals
  readonly outcome: 0 | 1;
  readonly isRight: boolean;
}

/** @param isSeen the companies whose market this viewer may see */
export function deploymentView(session: Session, isSeen: (company: number) => boolean): DeploymentView | null {
  const { deployment, step } = session.play;
  if (deployment === null || (step.phase !== "vote" && step.phase !== "deployed" && step.phase !== "over")) return null;
  const votes = Object.values(deployment.votes);
  const { results } = deployment;
  const isOpen = results !== null;
  return {
    go: isOpen ? votes.filter((vote) => vote > 0).length : 0,
    noGo: isOpen ? votes.filter((vote) => vote < 0).length : 0,
    voted: votes.length,
    of: Math.max(votes.length, step.phase === "vote" ? askedPeople(session).length : 0),
    results: (results ?? []).flatMap((customers, company) =>
      isSeen(company) ? [{ company, customers: customers.map((result) => sealedView(session, result)) }] : [],
    ),
  };
}

function sealedView({ book }: Session, { customer, said, isRight }: SealedResult): SealedView {
  const sealed = book.sealed[customer];
  return { name: sealed?.name ?? "", said: rounded(said, 2), outcome: sealed?.outcome ?? 0, isRight };
}
