/** Branded identities and units, so that a seat is never taken for a player nor a second for a millisecond. */

declare const brand: unique symbol;
type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };

export type PlayerId = Brand<string, "PlayerId">;
/** One connection of a device: the node that holds it, and its number there. */
export interface Line {
  readonly node: string;
  readonly number: number;
}

export const isSameLine = (one: Line, other: Line): boolean => one.node === other.node && one.number === other.number;

export type Millis = Brand<number, "Millis">; // since the epoch, or a span

export const playerId = (text: string): PlayerId => text as PlayerId;
export const millis = (value: number): Millis => value as Millis;
export const later = (at: Millis, span: number): Millis => (at + span) as Millis;

/** A seat of the session: the company it belongs to and the place in its network. */
export interface SeatRef {
  readonly company: number;
  readonly layer: number; // 0 is sales
  readonly index: number;
}

/** The seat as a key for records: "0/1.2" is company 0, layer 1, index 2. */
export const seatKey = (seat: SeatRef): string => `${seat.company}/${seat.layer}.${seat.index}`;

export const sameSeat = (one: SeatRef, other: SeatRef): boolean => seatKey(one) === seatKey(other);
