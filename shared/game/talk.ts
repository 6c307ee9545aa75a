/** Same-role tables: who holds the same numbers in other companies, and so answers once more after talking to them. */
import type { Ask } from "./ask.ts";
import { type SeatRef, seatKey } from "./ids.ts";
import { allSeats, type PlacedSeat, refOf } from "./seating.ts";
import type { Session, Who } from "./state.ts";
import { type Step, stepKey } from "./step.ts";

/** After everybody has adjusted alone. */
export const talkStep: Step = { phase: "adjust", layer: null, act: "talk" };

export const isTalk = ({ act }: Step): boolean => act === "talk";

/** The same seats of several companies, where the same question was put in the same numbers. */
export interface MeetingTable {
  readonly number: number; // from 1
  readonly layer: number;
  readonly index: number;
  readonly seats: readonly SeatRef[]; // of two companies or more
}

type Asks = Readonly<Record<string, Ask>>; // by seat key

/**
 * The questions of the adjustment that somebody on the same seat of another company was put as well.
 *
 * @param seats of all companies
 * @param asks of the adjustment
 */
export function sharedAsks(seats: readonly SeatRef[], asks: Asks): Record<string, Ask> {
  const meeting = groupsOf(seats, asks).flat();
  return Object.fromEntries(
    meeting.flatMap((seat) => {
      const ask = asks[seatKey(seat)];
      return ask === undefined ? [] : [[seatKey(seat), ask]];
    }),
  );
}

/** Seats of one place with one question, where there are two or more. Whoever plays at another level has another question. */
function groupsOf(seats: readonly SeatRef[], asks: Asks): readonly (readonly SeatRef[])[] {
  const groups = new Map<string, SeatRef[]>();
  for (const seat of seats) {
    const ask = asks[seatKey(seat)];
    if (ask === undefined) continue;
    const key = `${seat.layer}.${seat.index} ${JSON.stringify(ask)}`;
    groups.set(key, [...(groups.get(key) ?? []), refOf(seat)]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** The questions of a sale never change, so its tables are set once. */
const known = new WeakMap<Asks, readonly MeetingTable[]>();

/** The tables of the open sale, sales first; none where nobody shares a question. */
export function meetingTables(session: Session): readonly MeetingTable[] {
  const asks = session.play.sale?.asks[stepKey(talkStep)];
  if (asks === undefined) return [];
  const cached = known.get(asks);
  if (cached !== undefined) return cached;
  const groups = groupsOf(allSeats(session), asks).flatMap((seats) => (seats[0] ? [{ seats, first: seats[0] }] : []));
  const tables = groups
    .sort((one, other) => one.first.layer - other.first.layer || one.first.index - other.first.index)
    .map(({ seats, first: { layer, index } }, place) => ({ number: place + 1, layer, index, seats }));
  known.set(asks, tables);
  return tables;
}

export const tableOf = (session: Session, seat: SeatRef): MeetingTable | undefined =>
  meetingTables(session).find(({ seats }) => seats.some((each) => seatKey(each) === seatKey(seat)));

/** Seats of a table where students sit: a teammate has nothing to talk about. */
export function peopledSeats(session: Session, { seats }: MeetingTable): readonly PlacedSeat[] {
  const keys = new Set(seats.map(seatKey));
  return allSeats(session).filter((seat) => keys.has(seatKey(seat)) && seat.players.length > 0);
}

/** Everybody who meets somebody of another company. */
export function peopleAtTables(session: Session): readonly { readonly seat: PlacedSeat; readonly who: Who }[] {
  return meetingTables(session)
    .map((table) => peopledSeats(session, table))
    .filter((seats) => seats.length > 1)
    .flat()
    .flatMap((seat) => seat.players.map((who) => ({ seat, who })));
}

/** Whether the class has come to its tables in this round. */
export const hasTalked = ({ play, opened }: Session): boolean =>
  isTalk(play.step) || opened.includes(stepKey(talkStep));
