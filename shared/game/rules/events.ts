/** Deciding in parts: each sees what the parts before it have changed. */
import type { GameEvent } from "../event.ts";
import { evolve } from "../evolve.ts";
import type { Session } from "../state.ts";

/** The session after some events. */
export const after = (session: Session, events: readonly GameEvent[]): Session => events.reduce(evolve, session);

/** Lets each part see what the parts before it have changed. */
export function inTurn(
  session: Session,
  ...parts: readonly ((session: Session) => readonly GameEvent[])[]
): GameEvent[] {
  const events: GameEvent[] = [];
  for (const part of parts) events.push(...part(after(session, events)));
  return events;
}
