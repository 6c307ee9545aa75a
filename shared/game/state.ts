/** The state of a session: plain data, made by `evolve` from the events alone. */

import type { Book } from "#company/book.ts";
import type { Shape } from "#company/shape.ts";
import type { PlainNetwork } from "#engine/network.ts";
import type { NudgeTurn } from "#engine/search.ts";
import type { Ask, Mark, RuleCode } from "./ask.ts";
import type { Line, Millis, PlayerId, SeatRef } from "./ids.ts";
import type { QuizTaken } from "./quiz/taken.ts";
import type { ReasonCode } from "./reasons.ts";
import type { Level, Settings } from "./settings.ts";
import type { Step } from "./step.ts";
import type { Truth } from "./truth.ts";

/** How a simulated teammate thinks: rightly, with rounded figures, or by one known wrong rule. */
export type Habit = "expert" | "rounding" | RuleCode;

export interface Session {
  readonly settings: Settings;
  readonly book: Book;
  readonly shape: Shape;
  readonly seed: number; // secret; all chance of the session comes from it
  readonly players: readonly Player[];
  readonly companies: readonly CompanyState[];
  readonly turn: number; // raised by every step and every undo, never falls
  readonly play: Play;
  readonly starts: readonly Play[]; // the play at the start of each phase of this round, for undo
  readonly opened: readonly string[]; // keys of the steps of this round whose truth has been seen, even if undone since
  readonly featured: number | null; // the company that the projector draws large; null: all side by side
  readonly snapshots: readonly Snapshot[]; // in the order in which they were taken
  readonly levels: Readonly<Record<string, Level>>; // by player, where it is not the session's; from the next sale on
  readonly keys: KeyHashes | null; // null: those that the session was opened with
  readonly shareKeyHash: string | null; // of the key that opens the report
  readonly isShared: boolean; // whether it does so yet
  readonly pause: { readonly at: Millis; readonly until: Millis | null } | null; // until null: until it is resumed by hand
}

/** SHA-256 in hexadecimal of the keys that steer the session, show it on a projector, and open its report. */
export interface KeyHashes {
  readonly host: string;
  readonly screen: string;
  readonly share: string;
}

/** A moment that the teacher wants to come back to. */
export interface Snapshot {
  readonly round: number;
  readonly turn: number;
  readonly company: number | null; // featured at that moment
  readonly at: Millis;
}

/** What undo restores: everything that a round changes. */
export interface Play {
  readonly round: number; // 0 in the lobby
  readonly step: Step;
  readonly turn: number; // at which this step was opened
  readonly openedAt: Millis;
  readonly closing: Closing | null;
  readonly isHeld: boolean; // the teacher holds the step open
  readonly sale: Sale | null;
  readonly books: readonly Ledger[]; // one per company
  readonly points: Readonly<Record<string, number>>; // by player
  readonly streaks: Readonly<Record<string, number>>; // by player: right answers in a row, 0 to 3
  readonly risen: Readonly<Record<string, number>>; // by player: the round in which a level that was earned begins
  readonly agreeBy: Readonly<Record<string, Millis>>; // by seat: until when a pair that disagrees in this step may agree
  readonly skipped: readonly string[]; // keys of seats that this step does not wait for
  readonly extraTime: Readonly<Record<string, Millis>>; // by player: a span beyond the end of this step
  readonly fastForward: FastForward | null;
  readonly deployment: Deployment | null;
  readonly quiz: QuizTaken;
}

/** Quarters that the engine plays in the background. */
export interface FastForward {
  readonly of: number; // quarters asked for
  readonly done: number;
  readonly nextAt: Millis; // when the next slice is due
}

/** The vote on going to the market, and what the market said. */
export interface Deployment {
  readonly votes: Readonly<Record<string, number>>; // by player: sign is go or no-go, size the confidence
  readonly results: readonly (readonly SealedResult[])[] | null; // per company, then per sealed customer
}

export interface SealedResult {
  readonly customer: number; // index among the book's sealed customers
  readonly said: number; // the CEO's report
  readonly isRight: boolean;
}

export interface Closing {
  readonly at: Millis;
  readonly why: "shown" | "most have answered" | "deadline";
}

export interface Player {
  readonly id: PlayerId;
  readonly name: string;
  readonly wish: string | null; // a doubtful name, which nobody but the teacher and this player sees
  readonly keyHash: string;
  readonly seat: SeatRef | null;
  readonly formerSeat: SeatRef | null; // of who has gone: where they sat
  readonly isOnline: boolean;
  readonly line: Line | null; // the newest; null: offline, or just joined
  readonly since: Millis; // of the last change of isOnline
  readonly joinedAt: Millis; // with the code, once
  readonly standing: "in" | "asking" | "left" | "removed" | "banned";
  readonly isPlaced: boolean; // the teacher chose the seat, so evening out leaves it alone
}

export interface CompanyState {
  readonly name: string;
  readonly seats: readonly SeatState[]; // in the order of seatsOf(shape)
}

export interface SeatState {
  readonly layer: number;
  readonly index: number;
  readonly players: readonly PlayerId[]; // more than one: a department, which answers by its median
  readonly teammate: Teammate | null; // sits here when no player does
}

export interface Teammate {
  readonly name: string;
  readonly habit: Habit;
}

/** The numbers of a company that live on from round to round. */
export interface Ledger {
  readonly network: PlainNetwork;
  readonly quarters: number; // worked by the engine or by hand so far; by the other methods: runs through the book
  readonly costs: readonly CostPoint[]; // of the book: the start, after each adjustment, after each playing on
  readonly outcome: RoundOutcome | null; // of this round, after the adjustment
  readonly teamShares: readonly (number | null)[]; // per round played
  readonly trial: Tried | null; // of this round, in a session of the other methods
  readonly nudge: NudgeTurn; // whose turn it is when the engine nudges
}

/** What came of a company's move. */
export interface Tried {
  readonly before: number; // cost of the book
  readonly tried: number | null; // cost with the move; null: nobody has moved anything
  readonly isKept: boolean;
  readonly runs: number; // through the book that it took
}

export interface CostPoint {
  readonly quarter: number;
  readonly cost: number;
}

/** What an adjustment did. Both companies start the round alike. */
export interface RoundOutcome {
  readonly before: PlainNetwork;
  readonly after: PlainNetwork; // the real company
  readonly engineCost: number; // of the book, had everybody answered as the engine
  readonly playersCost: number; // of the book, with the players' steps
  readonly cost: number; // of the book, of the real company
  readonly saleCost: number; // of this sale, of the real company
  readonly saleReport: number; // what the CEO of the real company now says to this customer
  readonly teamShare: number | null; // of the engine's possible improvement; null below a floor
  readonly attribution: Attribution;
  readonly playedOn: { readonly quarters: number; readonly cost: number } | null;
}

/** What wrong answers cost, as shares of the engine's possible improvement; empty where that is below a floor. */
export interface Attribution {
  readonly slips: readonly Slip[]; // the dearest first; none below 5 %
  readonly share: number; // what they cost together; more than 1 where the book's cost rose
  readonly cost: number | null; // of the book, had the engine stepped for all of them; null without any
}

/** A seat whose answer counted and was not right. */
export interface Slip {
  readonly layer: number;
  readonly index: number;
  readonly share: number; // lost by this seat's steps alone
  readonly cost: number; // of the book, had the engine stepped for this seat and nobody else
  readonly misconception: RuleCode | null;
}

export type HintCount = 0 | 1 | 2 | 3;

/** One customer, in all companies. */
export interface Sale {
  readonly customer: number; // index in the book; -1: no single one, the whole book is run
  readonly settings: Settings; // in force when the sale was opened
  readonly truths: readonly (Truth | null)[]; // per company; null where it learns by another method than backprop
  readonly asks: Readonly<Record<string, Readonly<Record<string, Ask>>>>; // by step key, then seat key; only real questions
  readonly levels: Readonly<Record<string, Level>>; // by seat key, where it is not the session's
  readonly isFar: boolean; // blames have become too small to be worked out by hand, so this sale is watched
  readonly answers: BySeat<Answer>;
  readonly bets: BySeat<number>;
  readonly hints: BySeat<HintCount>;
  readonly retries: Readonly<Record<string, Readonly<Record<string, Answer>>>>; // by seat key, then player
}

/** Who answers from a seat: a player, or the teammate who sits there. */
export type Who = PlayerId | "teammate";

/** By step key, then seat key, then by who. */
export type BySeat<Value> = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Value>>>>>>;

export interface Answer {
  readonly values: readonly (number | null)[];
  readonly by: PlayerId | "teammate" | "cover"; // cover: a teammate answered for an absent player
  readonly mark: Mark | null; // null for teammates
  readonly reason?: ReasonCode; // chosen with the retry; it earns nothing
  readonly agreed?: readonly (number | null)[]; // what a pair agreed on after both had answered; the mark is of `values`
}
