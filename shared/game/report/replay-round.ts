/** A round once more on the projector: what it would show at each step, as the round finally stood. */

import type { LogEntry } from "../journal.ts";
import type { Session } from "../state.ts";
import { orderOf, stepKey } from "../step.ts";
import type { View } from "../view.ts";
import { viewFor } from "../view-for.ts";
import { historyOf, type Opening } from "./history.ts";

export interface ReplayOptions {
  readonly round: number; // from 1
  readonly company: number; // the one to be drawn
  readonly hasNames: boolean; // false: people are drawn without their names
  readonly onlyFinished?: boolean; // nothing of the round that is being played
}

/**
 * The projector's views of one round, in the order of its steps. Steps that were taken back are left out, and nothing
 * counts down or waits.
 *
 * @returns none where there is no such round or company
 * @throws RangeError when the log does not begin with SessionCreated
 */
export function replayRound(entries: readonly LogEntry[], options: ReplayOptions): View[] {
  const history = historyOf(entries);
  const { round, company, hasNames, onlyFinished = false } = options;
  const isFinished = history.endedAt !== null || history.advances.some(({ before }) => before.play.round === round);
  if (onlyFinished && !isFinished) return [];
  return history.openings
    .filter(({ session }) => session.play.round === round && isStepOfRound(session))
    .filter(({ session }) => session.companies[company] !== undefined)
    .filter(isNewStep)
    .map((opening) => still(opening, { company, hasNames }));
}

const isStepOfRound = ({ play, shape }: Session): boolean => orderOf(play.step, shape.layers.length) >= 0;

/** After the quiz the same step is opened once more. */
const isNewStep = ({ session }: Opening, index: number, all: readonly Opening[]): boolean => {
  const before = all[index - 1]?.session.play.step;
  return before === undefined || stepKey(before) !== stepKey(session.play.step);
};

function still({ session, at }: Opening, { company, hasNames }: Pick<ReplayOptions, "company" | "hasNames">): View {
  const play = { ...session.play, closing: null };
  const settings = { ...session.settings, hideNames: !hasNames };
  const shown: Session = { ...session, settings, play, pause: null, featured: company };
  const view = viewFor(shown, { role: "screen" }, at);
  return { ...view, waitingFor: { seats: [], answered: 0, asked: 0, mayClose: true } };
}
