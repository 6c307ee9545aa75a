/** Who sits where: look-ups over the players and the seats of a session. */
import { type PlayerId, type SeatRef, seatKey } from "./ids.ts";
import type { Player, SeatState, Session } from "./state.ts";

export interface PlacedSeat extends SeatState {
  readonly company: number;
}

/** What is looked up again and again in one state; a state never changes, so it is built once. */
interface Index {
  readonly seats: readonly PlacedSeat[];
  readonly byKey: ReadonlyMap<string, PlacedSeat>;
  readonly players: ReadonlyMap<string, Player>;
}

const byCompanies = new WeakMap<Session["companies"], Pick<Index, "seats" | "byKey">>();
const byPlayers = new WeakMap<Session["players"], Index["players"]>();

function seatsOf({ companies }: Session): Pick<Index, "seats" | "byKey"> {
  const known = byCompanies.get(companies);
  if (known !== undefined) return known;
  const seats = companies.flatMap((company, index) => company.seats.map((seat) => ({ ...seat, company: index })));
  const built = { seats, byKey: new Map(seats.map((seat) => [seatKey(seat), seat])) };
  byCompanies.set(companies, built);
  return built;
}

/** Every seat of every company, company by company, sales first. */
export const allSeats = (session: Session): readonly PlacedSeat[] => seatsOf(session).seats;

export const seatAt = (session: Session, ref: SeatRef): PlacedSeat | undefined =>
  seatsOf(session).byKey.get(seatKey(ref));

export function playerOf({ players }: Session, id: PlayerId): Player | undefined {
  const known = byPlayers.get(players);
  if (known !== undefined) return known.get(id);
  const built = new Map(players.map((player) => [player.id as string, player]));
  byPlayers.set(players, built);
  return built.get(id);
}

/** The players who sit there: none where the seat is free or a teammate's. */
export function sittersOf(session: Session, ref: SeatRef): readonly Player[] {
  return (seatAt(session, ref)?.players ?? []).flatMap((id) => playerOf(session, id) ?? []);
}

export const isEmpty = ({ players, teammate }: SeatState): boolean => players.length === 0 && teammate === null;

/** Names in use, of players and of teammates, so that nobody is called alike. */
export function takenNames(session: Session): readonly string[] {
  const here = session.players.filter(({ standing }) => standing === "in" || standing === "asking");
  const teammates = allSeats(session).flatMap(({ teammate }) => teammate?.name ?? []);
  return [...here.map(({ name }) => name), ...teammates];
}

export const studentsIn = (session: Session, company: number): number =>
  session.companies[company]?.seats.reduce((sum, { players }) => sum + players.length, 0) ?? 0;

export const refOf = ({ company, layer, index }: SeatRef): SeatRef => ({ company, layer, index });

const mostGone = 100; // of those who are no longer here, the last ones to come

export const isHere = ({ standing }: Player): boolean => standing === "in" || standing === "asking";

/** The players that the teacher has to do with: whoever is here, and those who went lately enough to be let in again. */
export function listedPlayers({ players }: Session): readonly Player[] {
  const gone = new Set(players.filter((player) => !isHere(player)).slice(-mostGone));
  return gone.size < mostGone ? players : players.filter((player) => isHere(player) || gone.has(player));
}
