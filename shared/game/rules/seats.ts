/** Finding seats: for newcomers, for an even class at the start, and when the teacher wants more or fewer companies. */
import type { GameEvent } from "../event.ts";
import { foundCompany, startAlike } from "../found.ts";
import type { SeatRef } from "../ids.ts";
import { leastCompanies } from "../methods.ts";
import { companiesFor, mostStudents } from "../seat-plan.ts";
import { allSeats, isEmpty, type PlacedSeat, refOf, seatAt, studentsIn } from "../seating.ts";
import type { Player, Session } from "../state.ts";
import { after, inTurn } from "./events.ts";

/**
 * A seat for somebody who comes back: the one they had, unless another has fewer students on it.
 *
 * @param former where they sat
 * @returns null when every seat is taken
 */
export function placeAgain(session: Session, former: SeatRef | null): Placing | null {
  const placing = placeNewcomer(session);
  const own = former === null ? undefined : seatAt(session, former);
  if (placing === null || own === undefined || placing.founding.length > 0) return placing;
  const other = seatAt(session, placing.seat)?.players.length ?? 0;
  return own.players.length <= other ? { founding: [], seat: refOf(own) } : placing;
}

/** A seat for somebody who comes in, with the company that had to be founded for it. */
export interface Placing {
  readonly founding: readonly GameEvent[];
  readonly seat: SeatRef;
}

/**
 * Before the start a new company is founded when all seats are taken. Later a teammate makes room, and where there is
 * none the newcomer joins the smallest department.
 *
 * @returns null when every seat is taken
 */
export function placeNewcomer(session: Session): Placing | null {
  if (studentCount(session) >= mostStudents) return null;
  const founding = needsCompany(session) ? [founded(session)] : [];
  const seat = bestSeat(after(session, founding));
  return seat === null ? null : { founding, seat };
}

const studentCount = ({ players }: Session): number => players.filter(({ seat }) => seat !== null).length;

const seatsPerCompany = ({ shape }: Session): number => shape.layers.reduce((sum, people) => sum + people, 0);

const needed = (session: Session, students: number): number =>
  Math.max(leastCompanies(session.settings), companiesFor(students, seatsPerCompany(session)));

function needsCompany(session: Session): boolean {
  if (session.settings.companies !== null || session.play.step.phase !== "lobby") return false;
  const isRoom = allSeats(session).some(({ players }) => players.length === 0);
  return !isRoom && session.companies.length < needed(session, studentCount(session) + 1);
}

/** Where all start alike a company is founded as the first one was. Nothing is founded once the game runs. */
const alikeStart = ({ settings, play }: Session) => (startAlike(settings) ? play.books[0]?.network : undefined);

const founded = (session: Session): GameEvent => ({
  type: "CompanyFounded",
  company: foundCompany(session, session.companies.length, alikeStart(session)),
});

/** An empty seat, else a teammate's, else the smallest department; in the company with the fewest students. */
function bestSeat(session: Session, isAllowed: (seat: PlacedSeat) => boolean = () => true): SeatRef | null {
  const students = session.companies.map((_, company) => studentsIn(session, company));
  const rank = (seat: PlacedSeat): readonly number[] => [
    isEmpty(seat) ? 0 : seat.players.length === 0 ? 1 : 2,
    seat.players.length,
    students[seat.company] ?? 0,
    ...inFillOrder(seat),
    seat.company,
  ];
  const [best] = allSeats(session)
    .filter(isAllowed)
    .map((seat) => ({ seat, rank: rank(seat) }))
    .sort((one, other) => compare(one.rank, other.rank));
  return best === undefined ? null : refOf(best.seat);
}

/** Layers take turns, so that a small company has a salesperson, a manager and a CEO; departments begin in sales. */
const inFillOrder = ({ players, layer, index }: PlacedSeat): readonly number[] =>
  players.length === 0 ? [index, layer] : [layer, index];

function compare(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((value, index) => value !== other[index]);
  return place < 0 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
}

/** At the start: no more companies than needed, and none with two students fewer than another. Whom the teacher has placed stays. */
export const evenOut = (session: Session): GameEvent[] => inTurn(session, toWantedSize, evened);

/** As many companies as the teacher wants, or as are needed. */
export function toWantedSize(session: Session): GameEvent[] {
  return resized(session, session.settings.companies ?? needed(session, studentCount(session)));
}

/** New companies are founded, or the last ones close and their people find seats elsewhere. */
function resized(session: Session, companies: number): GameEvent[] {
  const events: GameEvent[] = [];
  let now = session;
  const add = (more: readonly GameEvent[]) => {
    events.push(...more);
    now = after(now, more);
  };
  while (now.companies.length < companies) add([founded(now)]);
  while (now.companies.length > companies) {
    const last = now.companies.length - 1;
    for (const { id } of membersOf(now, last)) {
      const seat = bestSeat(now, ({ company }) => company < last);
      if (seat !== null) add([{ type: "PlayerMoved", playerId: id, seat, isPlaced: false }]);
    }
    add([{ type: "CompanyClosed" }]);
  }
  return events;
}

function evened(session: Session): GameEvent[] {
  const events: GameEvent[] = [];
  for (let now = session; ; ) {
    const move = evenMove(now);
    if (move === null) return events;
    events.push(move);
    now = after(now, [move]);
  }
}

function evenMove(session: Session): GameEvent | null {
  const counts = session.companies.map((_, company) => studentsIn(session, company));
  const most = counts.indexOf(Math.max(...counts));
  const least = counts.indexOf(Math.min(...counts));
  if ((counts[most] ?? 0) - (counts[least] ?? 0) < 2) return null;
  const player = lastSeated(session, most);
  const seat = bestSeat(session, ({ company }) => company === least);
  if (player === undefined || seat === null) return null;
  return { type: "PlayerMoved", playerId: player.id, seat, isPlaced: false };
}

/** Whoever sits where a company can best do without: in the fullest department, or on the seat that is filled last. */
function lastSeated(session: Session, company: number): Player | undefined {
  const movable = membersOf(session, company).filter(({ isPlaced }) => !isPlaced);
  const rank = (player: Player): readonly number[] => {
    const seat = allSeats(session).find(({ players }) => players.includes(player.id));
    return seat === undefined ? [] : [seat.players.length, seat.index, seat.layer, session.players.indexOf(player)];
  };
  return movable.sort((one, other) => compare(rank(other), rank(one)))[0];
}

const membersOf = (session: Session, company: number): Player[] =>
  session.players.filter(({ seat }) => seat?.company === company);
