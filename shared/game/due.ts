/** When the clock has something to do next. */
import { type Millis, millis } from "./ids.ts";
import type { Session } from "./state.ts";
import { closesAt, completeFrom, hasAudience, teammatesToCome } from "./waiting.ts";

/** The moment of the next Tick that changes something, or null when only people can go on. */
export function nextDue(session: Session): Millis | null {
  const { pause, play } = session;
  if (pause !== null) return pause.until;
  if (play.fastForward !== null) return play.fastForward.nextAt;
  if (!hasAudience(session)) return null;
  const complete = play.isHeld ? null : completeFrom(session);
  const moments = [closesAt(session), complete, ...teammatesToCome(session).map(({ at }) => at)];
  const soonest = Math.min(...moments.map((at) => at ?? Number.POSITIVE_INFINITY));
  return Number.isFinite(soonest) ? millis(soonest) : null;
}
