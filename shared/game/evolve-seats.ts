/** Records who sits where: coming, going, moving, and companies that are founded or closed. */
import { firstNudge } from "#engine/search.ts";
import type { Founded } from "./event.ts";
import { type PlayerId, type SeatRef, sameSeat } from "./ids.ts";
import type { CompanyState, Ledger, Player, SeatState, Session } from "./state.ts";

export const firstBook = ({ network, cost }: Founded): Ledger => ({
  network,
  quarters: 0,
  costs: [{ quarter: 0, cost }],
  outcome: null,
  teamShares: [],
  trial: null,
  nudge: firstNudge,
});

export const freeSeats = (layers: readonly number[]): SeatState[] =>
  layers.flatMap((people, layer) =>
    Array.from({ length: people }, (_, index): SeatState => ({ layer, index, players: [], teammate: null })),
  );

export function withPlayer(session: Session, id: PlayerId, change: Partial<Player>): Session {
  return {
    ...session,
    players: session.players.map((player) => (player.id === id ? { ...player, ...change } : player)),
  };
}

export function withSeat(session: Session, at: SeatRef, change: (seat: SeatState) => Partial<SeatState>): Session {
  const inCompany = (company: CompanyState, index: number): CompanyState =>
    index !== at.company
      ? company
      : {
          ...company,
          seats: company.seats.map((seat) =>
            sameSeat({ company: index, ...seat }, at) ? { ...seat, ...change(seat) } : seat,
          ),
        };
  return { ...session, companies: session.companies.map(inCompany) };
}

export function unseated(session: Session, id: PlayerId): Session {
  const seat = session.players.find((player) => player.id === id)?.seat;
  if (!seat) return session;
  return withSeat(session, seat, ({ players }) => ({ players: players.filter((other) => other !== id) }));
}

/** A player sits down beside whoever sits there already; a teammate stands up. */
export function seated(session: Session, id: PlayerId, seat: SeatRef): Session {
  const free = unseated(session, id);
  const sitting = withSeat(free, seat, ({ players }) => ({ players: [...players, id], teammate: null }));
  return withPlayer(sitting, id, { seat });
}

export function founded(session: Session, company: Founded): Session {
  const state: CompanyState = { name: company.name, seats: freeSeats(session.shape.layers) };
  return {
    ...session,
    companies: [...session.companies, state],
    play: { ...session.play, books: [...session.play.books, firstBook(company)] },
  };
}

/** The last company closes; the projector turns to one that is left. */
export function closed(session: Session): Session {
  const companies = session.companies.slice(0, -1);
  const featured = session.featured === null ? null : Math.min(session.featured, companies.length - 1);
  return { ...session, companies, featured, play: { ...session.play, books: session.play.books.slice(0, -1) } };
}

/** Everybody of a company moves on by some seats, those at the end to its beginning. */
export function rotated(session: Session, by: number): Session {
  const companies = session.companies.map((company): CompanyState => {
    const count = company.seats.length;
    const seats = company.seats.map((seat, place): SeatState => {
      const from = company.seats[(place + count - by) % count];
      return { ...seat, players: from?.players ?? [], teammate: from?.teammate ?? null };
    });
    return { ...company, seats };
  });
  const places = new Map(
    companies.flatMap(({ seats }, company) =>
      seats.flatMap(({ players, layer, index }) => players.map((id) => [id, { company, layer, index }] as const)),
    ),
  );
  const players = session.players.map((player) => ({ ...player, seat: places.get(player.id) ?? player.seat }));
  return { ...session, companies, players };
}
