/** Leads a game alone to a phase of its first sale: an expert answers for the player on the way. */
import { type SeatRef, sameSeat, seatKey } from "#game/ids.ts";
import type { Session } from "#game/state.ts";
import { type Step, stepKey, stepsOfRound } from "#game/step.ts";
import type { Table } from "#game/table.ts";
import { openPeople } from "#game/waiting.ts";

/** The phases that an address can name, and the two halves of feedback. */
export const namedPhases = ["report", "verdict", "feedback", "own", "pass", "adjust", "reveal"] as const;

export type NamedPhase = (typeof namedPhases)[number];

const mostSteps = 40; // a round has fewer, with an answer in each

/** Where the player has a question in the phase, stops there; else at the first step of the phase. */
export async function leadTo(table: Table, phase: NamedPhase, seat: SeatRef): Promise<void> {
  const host = { role: "host" } as const;
  for (let steps = 0; steps < mostSteps && !hasArrived(table.session(), phase, seat); steps += 1) {
    const isMine = openPeople(table.session()).some((asked) => sameSeat(asked.seat, seat));
    const command = isMine ? ({ type: "AnswerFor", seat } as const) : ({ type: "Next" } as const);
    await table.play(host, `lead ${steps}`, command);
  }
}

const isNamed = ({ phase, act }: Step, name: NamedPhase): boolean => phase === name || act === name;

function hasArrived(session: Session, phase: NamedPhase, seat: SeatRef): boolean {
  const { step, sale } = session.play;
  const steps = stepsOfRound(session.shape.layers.length);
  const asking = steps.filter(
    (each) => isNamed(each, phase) && sale?.asks[stepKey(each)]?.[seatKey(seat)] !== undefined,
  );
  const [wanted] = asking;
  const isThere = wanted === undefined ? isNamed(step, phase) : stepKey(step) === stepKey(wanted);
  return isThere || step.phase === "play-on";
}
