// The seat that was taken at the door a moment ago, on its way to the desk: the connection is kept, not made twice.
import type { ClassSession } from "../session/session.ts";

/** A seat of a class, with its connection. */
export interface Seat {
  readonly session: ClassSession;
  readonly code: string;
  readonly key: string;
  readonly wish: string | null; // the name that was asked for; null where the seat is an old one
}

let handed: Seat | null = null;

export function handOver(seat: Seat): void {
  handed = seat;
}

/** The seat, once; null where nobody came through the door. */
export function takeOver(): Seat | null {
  const seat = handed;
  handed = null;
  return seat;
}
