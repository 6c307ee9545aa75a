/** Who sits where: look-ups over the players and the seats of a session. */
import { type PlayerId, type SeatRef, sameSeat } from "./ids.ts";
import type { Player, SeatState, Session } from "./state.ts";

export interface PlacedSeat extends SeatState {
  readonly company: number;
}

/** Every seat of every company, company by company, sales first. */
export function allSeats(session: Session): readonly PlacedSeat[] {
  return session.companies.flatMap((company, index) => company.seats.map((seat) => ({ ...seat, company: index })));
}

export function seatAt(session: Session, ref: SeatRef): PlacedSeat | undefined {
  return allSeats(session).find((seat) => sameSeat(seat, ref));
}

export function playerOf(session: Session, id: PlayerId): Player | undefined {
  return session.players.find((player) => player.id === id);
}

/** The player who sits there, if one does. */
export function sitterOf(session: Session, ref: SeatRef): Player | undefined {
  const id = seatAt(session, ref)?.player ?? null;
  return id === null ? undefined : playerOf(session, id);
}

/** Names in use, so that nobody is called alike. */
export function takenNames(session: Session): readonly string[] {
  return session.players.filter(({ standing }) => standing === "in" || standing === "asking").map(({ name }) => name);
}

/**
 * The seat for somebody who comes in: a free one, else a teammate's. Layers take turns, so that a small class
 * has a salesperson, a manager and a CEO.
 */
export function seatForNewcomer(session: Session): SeatRef | null {
  const inTurns = [...allSeats(session)].sort(
    (one, other) => one.index - other.index || one.company - other.company || one.layer - other.layer,
  );
  const open = inTurns.filter(({ player }) => player === null);
  const seat = open.find(({ teammate }) => teammate === null) ?? open[0];
  return seat ? { company: seat.company, layer: seat.layer, index: seat.index } : null;
}
