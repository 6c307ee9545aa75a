/** The vote on going to the market, and how well the class knew its companies. */
import type { PlayerId } from "../ids.ts";
import { playerOf } from "../seating.ts";
import type { History } from "./history.ts";
import type { DeploymentReport } from "./report.ts";

const enough = 5 / 6; // of the sealed customers: what a vote to go says the company gets right

interface Vote {
  readonly value: number; // sign: go or no-go; size: the confidence, 0.5 to 1
  readonly company: number;
}

/** The last vote that stands; null where there was none. */
export function deploymentReport(history: History): DeploymentReport | null {
  const proposed = history.votes.findLastIndex(({ event }) => event.type === "DeployProposed");
  if (proposed < 0) return null;
  const votes = new Map<PlayerId, Vote>();
  let counted = history.session.play.deployment?.votes ?? {};
  let wasEnough: readonly boolean[] | null = null;
  for (const { event, before } of history.votes.slice(proposed)) {
    if (event.type === "VoteCast") {
      const company = playerOf(before, event.playerId)?.seat?.company ?? 0;
      votes.set(event.playerId, { value: event.value, company });
    }
    if (event.type !== "Deployed") continue;
    counted = before.play.deployment?.votes ?? {};
    wasEnough = event.results.map(isEnough);
  }
  const all = [...votes].flatMap(([id, vote]) => (counted[id] === undefined ? [] : [vote])); // but not who has left
  const go = all.filter(({ value }) => value > 0).length;
  return { go, noGo: all.length - go, isOpen: wasEnough !== null, brier: brierOf(all, wasEnough) };
}

const isEnough = (results: readonly { readonly isRight: boolean }[]): boolean =>
  results.length > 0 && results.filter(({ isRight }) => isRight).length >= enough * results.length;

/** The mean squared error of what everybody held for probable. */
function brierOf(votes: readonly Vote[], wasEnough: readonly boolean[] | null): number | null {
  if (wasEnough === null || votes.length === 0) return null;
  const errors = votes.map(({ value, company }) => {
    const stated = value > 0 ? value : 1 + value;
    return stated - (wasEnough?.[company] ? 1 : 0);
  });
  return errors.reduce((sum, error) => sum + error * error, 0) / errors.length;
}
