/** A skill in focus: whoever practises alone is given customers about whom their question can tell it. */
import { seatKey } from "../ids.ts";
import { isDiagnosticFor } from "../mastery/evidence.ts";
import { allSeats } from "../seating.ts";
import type { Sale, Session } from "../state.ts";

/** How many seats of players have a question that can tell the skill in focus; 0 where none is. */
export function tellingSeats(sale: Sale, session: Session): number {
  const { focus } = session.settings;
  if (focus === undefined) return 0;
  const top = session.shape.layers.length - 1;
  const seats = allSeats(session).filter(({ players }) => players.length > 0);
  return seats.filter((seat) =>
    Object.values(sale.asks).some((asks) => {
      const ask = asks[seatKey(seat)];
      return ask !== undefined && isDiagnosticFor(ask, seat.layer === top, focus);
    }),
  ).length;
}
