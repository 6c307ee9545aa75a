/** How long a simulated teammate thinks: a believable while, the same on every device. */
import { createRandom } from "#engine/random.ts";
import { later, type Millis, type SeatRef } from "./ids.ts";
import type { Session } from "./state.ts";

const quickest = 800; // milliseconds
const slowest = 2600;

/**
 * The moment at which the teammate on this seat answers the question of the open step. It is drawn from what everybody
 * knows: drawn from the session's seed, a stop-watch could find that out.
 */
export function teammateTime(session: Session, seat: SeatRef): Millis {
  const { turn, openedAt } = session.play;
  const random = createRandom(31 * turn + 1009 * seat.company + 101 * seat.layer + seat.index);
  return later(openedAt, Math.round(quickest + random.next() * (slowest - quickest)));
}
