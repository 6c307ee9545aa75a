/** What a person is offered: a command that would be accepted now, and what may go with it. */
import type { PlayerId, SeatRef } from "./ids.ts";
import type { ReasonCode } from "./reasons.ts";
import type { Habit } from "./state.ts";

/** A command that would be accepted now, with the ranges of its payload. */
export interface Offer {
  readonly type: string;
  readonly value?: Range;
  readonly values?: readonly (Range | null)[];
  readonly seats?: readonly SeatRef[]; // to choose from
  readonly players?: readonly PlayerId[]; // to choose from
  readonly kinds?: readonly Habit[]; // to choose from
  readonly reasons?: readonly ReasonCode[]; // one of them may go with the values
}

export interface Range {
  readonly min: number;
  readonly max: number;
  readonly choices: readonly number[] | null;
}
