/** What one person sees: the shapes of a view. It holds what DESIGN's table of "what a desk may know" allows, and nothing else. */
import type { Signal } from "#company/book.ts";
import type { Role } from "#company/seats.ts";
import type { AskKind, Outcome, RuleCode, Slot, Variant } from "./ask.ts";
import type { PlayerId, SeatRef } from "./ids.ts";
import type { Knowledge } from "./knowledge.ts";
import type { ReasonCode } from "./reasons.ts";
import type { Applied, Level, Settings } from "./settings.ts";
import type { CostPoint, Habit } from "./state.ts";
import type { Act, Phase } from "./step.ts";

export type Viewer =
  | { readonly role: "player"; readonly playerId: PlayerId }
  | { readonly role: "host" }
  | { readonly role: "screen" };

export interface View {
  readonly phase: Phase;
  readonly layer: number | null; // on turn, of people; null where all take part
  readonly act: Act | null;
  readonly turn: number;
  readonly round: number; // sales opened so far
  readonly level: Level;
  readonly boldness: number;
  readonly applied: Applied;
  readonly scenario: ScenarioView;
  readonly customer: { readonly name: string; readonly outcome: 0 | 1 | null } | null; // of the open sale; outcome null until the verdict
  readonly layers: readonly number[]; // people per layer of one company, sales first
  readonly isFar: boolean; // this sale is watched as blames have become too small for working out
  readonly fastForward: { readonly done: number; readonly of: number } | null; // quarters
  readonly deployment: DeploymentView | null; // in the vote and on the market
  readonly isPlayed: boolean; // false: this step is shown, nobody is asked
  readonly me?: Me; // players only
  readonly company?: CompanyView; // players who have a seat
  readonly companies?: readonly CompanyView[]; // host and screen: those that the projector draws, one featured or up to five rows
  readonly wall?: readonly CompanyBrief[]; // host and screen: all of them, in numbers
  readonly featured?: number | null; // host and screen: null: all companies side by side
  readonly namesHidden?: boolean; // host and screen; the projector is then sent no names
  readonly board?: readonly BoardRow[]; // host only: who sits where
  readonly tally?: TallyView; // host only
  readonly snapshots?: number; // host only: taken so far
  readonly isShared?: boolean; // host only: whether the link to the report works
  readonly players?: readonly PlayerView[]; // host only
  readonly settings?: Settings; // host only
  readonly mayDo: readonly Offer[];
  readonly waitingFor: WaitingView;
  readonly clock: ClockView;
}

export interface ScenarioView {
  readonly title: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly signals: readonly Signal[];
  readonly customers: number; // in the book
}

export interface CompanyView {
  readonly index: number;
  readonly name: string;
  readonly quarters: number;
  readonly customer: { readonly name: string; readonly signals: readonly number[] } | null;
  readonly people: readonly PersonView[]; // in the order of the seats: sales first, CEO last
  readonly arrows: readonly ArrowView[];
  readonly verdict: VerdictView | null; // after the last layer has reported
  readonly costs: readonly CostPoint[];
  readonly teamShares: readonly (number | null)[];
  readonly outcome: OutcomeView | null; // from the second beat of the reveal on
}

/** A company as a tile of the wall. */
export interface CompanyBrief {
  readonly index: number;
  readonly name: string;
  readonly students: number;
  readonly teammates: number;
  readonly away: number; // students whose device is not connected
  readonly answered: number; // people, in this step
  readonly asked: number;
  readonly said: number | null; // the CEO's report, 2 decimals, once it is open
  readonly costs: readonly CostPoint[]; // at most 24 points, the first and the last among them
  readonly teamShare: number | null; // of the last closed round
}

export interface BoardRow {
  readonly company: number;
  readonly name: string;
  readonly cost: number;
  readonly seats: readonly BoardSeat[];
}

export interface BoardSeat {
  readonly seat: SeatRef;
  readonly role: Role;
  readonly title: string; // key of the catalogue
  readonly icon: string;
  readonly isAsked: boolean;
  readonly isSkipped: boolean; // this step does not wait for it
  readonly members: readonly BoardMember[];
  readonly teammate: { readonly name: string; readonly habit: Habit; readonly hasAnswered: boolean } | null;
}

/** A student on a seat, as the teacher sees them. */
export interface BoardMember {
  readonly playerId: PlayerId;
  readonly name: string;
  readonly isOnline: boolean;
  readonly hasAnswered: boolean;
  readonly isCovered: boolean; // a teammate answered in their place
  readonly mark: { readonly outcome: Outcome; readonly misconception: RuleCode | null } | null; // of this step
  readonly level: Level | null; // where it is not the session's
}

/** The answers of the open step, sorted by what they tell. */
export interface TallyView {
  readonly columns: readonly {
    readonly key: "right" | "close" | "wrong" | RuleCode; // wrong: without a known rule behind it
    readonly players: readonly PlayerId[];
  }[];
  readonly misconceptions: readonly { readonly code: RuleCode; readonly count: number; readonly of: number }[]; // of this round, where a rule could show
}

export interface DeploymentView {
  readonly go: number; // votes; 0 until the market is open
  readonly noGo: number;
  readonly voted: number;
  readonly of: number; // students who may vote
  readonly results: readonly {
    readonly company: number;
    readonly customers: readonly SealedView[];
  }[]; // empty until the market is open; one's own company, or all of them in the room
}

export interface SealedView {
  readonly name: string;
  readonly said: number; // 2 decimals
  readonly outcome: 0 | 1;
  readonly isRight: boolean;
}

export interface PersonView {
  readonly seat: SeatRef;
  readonly role: Role;
  readonly title: string; // key of the catalogue, such as "design-manager"
  readonly icon: string;
  readonly name: string; // empty where the seat is free or names are hidden; of a department the first, with "+2"
  readonly members: number; // students on this seat; more than 1: a department
  readonly answered: number; // of them, in this step
  readonly isTeammate: boolean;
  readonly isFree: boolean;
  readonly isOnline: boolean;
  readonly isAsked: boolean; // has a question in this step
  readonly hasAnswered: boolean;
  readonly meter: "signed" | "percent"; // a report runs from −1 to +1, or from 0 to 1
  readonly report: number | null; // 2 decimals, after the layer has reported
  readonly slope: number | null; // projector and host: after the layer has reported
  readonly blame: { readonly sign: -1 | 0 | 1; readonly figure: number | null } | null; // after the layer has closed: on the projector, and one's own
}

/** One arrow of trust, from a signal or a person of the layer below. */
export interface ArrowView {
  readonly layer: number; // of the person who trusts
  readonly from: number;
  readonly to: number;
  readonly sign: -1 | 0 | 1;
  readonly width: number; // 2 to 18 pixels, before the picture's scale
  readonly trust: number | null; // 2 decimals: one's own, and on the projector
  readonly message: MessageView | null; // delivered along this arrow, back to `from`
  readonly before: { readonly sign: -1 | 0 | 1; readonly width: number } | null; // in the reveal: as it was at the start of the round
}

export interface MessageView {
  readonly sign: -1 | 0 | 1; // 1 asks to go lower
  readonly share: number; // of the largest message that this person hears, 0 to 1, for bars
  readonly figure: number | null; // 3 decimals at levels 0 and 3
}

export interface VerdictView {
  readonly said: number; // the CEO's report, 2 decimals
  readonly outcome: number | null; // after the verdict is open
  readonly gap: number | null; // y − a, 2 decimals
  readonly cost: number | null; // of this sale, 6 decimals
}

export interface OutcomeView {
  readonly bookBefore: number;
  readonly book: number; // of the real company, 6 decimals like all costs
  readonly bookByEngine: number;
  readonly bookByPlayers: number;
  readonly saleBefore: number;
  readonly sale: number;
  readonly saidNow: number; // to the same customer
  readonly teamShare: number | null;
  readonly playedOn: { readonly quarters: number; readonly cost: number } | null;
}

export interface Me {
  readonly playerId: PlayerId;
  readonly name: string;
  readonly wish: string | null; // the name that the teacher is asked about
  readonly standing: "in" | "asking";
  readonly asksRealName: boolean; // the teacher would like to know it; no view ever holds it
  readonly seat: SeatRef | null;
  readonly role: Role | null;
  readonly title: string | null;
  readonly icon: string | null;
  readonly points: number;
  readonly colleagues: readonly string[]; // names of the others of one's department
  readonly pair: { readonly endsIn: number } | null; // one's only colleague answered otherwise: milliseconds left to agree
  readonly hasRisen: boolean; // three right answers in a row have raised one's level with this sale
  readonly extraTime: number; // milliseconds beyond the end of this step
  readonly knowledge: Knowledge | null; // printed figures; at levels 1 and 2 messages are shares and the blame only its sign
  readonly hasFigures: boolean; // levels 0 and 3: messages and blame are figures
  readonly ask: AskView | null;
  readonly answer: { readonly values: readonly (number | null)[]; readonly byTeammate: boolean } | null; // to this step
  readonly bet: number | null; // in this step
  readonly hints: HintView;
  readonly marks: readonly MarkView[]; // of this round's closed steps
  readonly reveal: RevealView | null;
}

export interface AskView {
  readonly kind: AskKind;
  readonly level: 1 | 2 | 3;
  readonly variant: Variant;
  readonly about: number | null;
  readonly size: number; // length of `values`
  readonly slots: readonly Slot[];
}

export interface HintView {
  readonly taken: number; // 0 to 3
  readonly worked: readonly (number | null)[] | null; // with the third hint: the answer worked out from the printed figures
}

export interface MarkView {
  readonly kind: AskKind;
  readonly variant: Variant;
  readonly about: number | null;
  readonly values: readonly (number | null)[];
  readonly truth: readonly (number | null)[] | null; // null until the truth is open
  readonly outcome: Outcome;
  readonly slots: readonly { readonly position: number; readonly direction: boolean; readonly size: boolean | null }[];
  readonly misconception: RuleCode | null;
  readonly points: number;
}

/** The player's own adjustment: arrow by arrow, the gut feeling last. */
export interface RevealView {
  readonly mayRetry: boolean;
  readonly retried: boolean;
  readonly reason: { readonly chosen: ReasonCode; readonly isRight: boolean } | null; // after the retry
  readonly rows: readonly RevealRow[];
}

export interface RevealRow {
  readonly trust: number; // at the start of the round
  readonly mine: number | null; // as answered, in the answer's scale
  readonly isAsked: boolean;
  readonly step: number | null; // what this sale asks for, 3 decimals; after the retry
  readonly quarter: number | null; // what the mean of all customers does, 3 decimals; in the last beat
  readonly after: number | null; // trust after the adjustment; in the last beat
}

export interface PlayerView {
  readonly playerId: PlayerId;
  readonly name: string;
  readonly wish: string | null; // the name that the teacher is asked about
  readonly seat: SeatRef | null;
  readonly isOnline: boolean;
  readonly standing: "in" | "asking" | "left" | "removed" | "banned";
  readonly points: number;
}

export interface WaitingView {
  readonly seats: readonly {
    readonly seat: SeatRef;
    readonly playerId: PlayerId | null; // host only
    readonly name: string;
    readonly isTeammate: boolean;
    readonly isOnline: boolean;
  }[];
  readonly answered: number;
  readonly asked: number;
  readonly mayClose: boolean; // 80 % have answered, or nobody is asked
}

export interface ClockView {
  readonly closesIn: number | null; // milliseconds, at the time of this view
  readonly why: "shown" | "most have answered" | "deadline" | null;
  readonly isHeld: boolean;
  readonly isPaused: boolean;
  readonly pauseEndsIn: number | null; // milliseconds
}

export interface Range {
  readonly min: number;
  readonly max: number;
  readonly choices: readonly number[] | null;
}

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

/** What just happened, for the animation; nothing that the view would not show. */
export type Happening =
  | { readonly type: "StepOpened"; readonly phase: Phase; readonly layer: number | null; readonly act: Act | null }
  | { readonly type: "SeatAnswered"; readonly seat: SeatRef }
  | { readonly type: "SeatTaken"; readonly seat: SeatRef; readonly name: string }
  | { readonly type: "Nudged"; readonly playerId: PlayerId } // told to that player alone
  | { readonly type: "RolesRotated" }
  | { readonly type: "Undone" }
  | { readonly type: "Paused" }
  | { readonly type: "Resumed" };
