/** What one person sees: the shapes of a view. It holds what that person may know at this moment, and nothing else. */
import type { Signal } from "#company/book.ts";
import type { Role } from "#company/seats.ts";
import type { AskKind, Outcome, RuleCode, Slot, Variant } from "./ask.ts";
import type { PlayerId, SeatRef } from "./ids.ts";
import type { Knowledge } from "./knowledge.ts";
import type { CompanyMethod } from "./method-run.ts";
import type { ReasonCode } from "./reasons.ts";
import type { Applied, Level, Method, Settings } from "./settings.ts";
import type { CostPoint, Habit, Tried } from "./state.ts";
import type { Act, Phase } from "./step.ts";
import type { QuizView } from "./views/quiz-view.ts";

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
  readonly method: Method;
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
  readonly tables?: readonly TableView[]; // host and screen: from the talk on; empty without one
  readonly slips?: readonly SlipRow[]; // host only: in the last beat, what cost how much
  readonly board?: readonly BoardRow[]; // host only: who sits where
  readonly tally?: TallyView; // host only
  readonly snapshots?: number; // host only: taken so far
  readonly quizTaken?: { readonly before: number; readonly after: number }; // host only: students who have answered all of it
  readonly audits?: readonly AuditView[]; // screen only: of the one company that is drawn, once the sale's steps are open
  readonly isShared?: boolean; // host only: whether the link to the report works
  readonly players?: readonly PlayerView[]; // host only
  readonly crowd?: number; // host only: how many of them came unusually many at once, lately
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
  readonly method: MethodView | null; // where the session does not play by backprop's rounds
}

/** How a company learns, and what came of its move. */
export interface MethodView {
  readonly name: CompanyMethod;
  readonly mover: SeatRef | null; // whose turn it is, one weight at a time
  readonly nudge: NudgeView | null; // that was made; from the wager on
  readonly trial: Tried | null; // in the trial; 6 decimals like all costs
  readonly bets: { readonly keep: number; readonly putBack: number } | null; // in the trial
}

export interface NudgeView {
  readonly seat: SeatRef;
  readonly position: number; // of the seat's arrows, the gut feeling last
  readonly by: 1 | -1;
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
  readonly method: CompanyMethod | null; // where the session does not play by backprop's rounds
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
  readonly slips: SlipsView | null; // host and screen; null where nothing was lost that is worth a word
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
  readonly table: OwnTableView | null; // in the talk: where one meets the others on the same seat
  readonly slip: OwnSlipView | null; // in the last beat: what one's own answer cost, if it is worth a word
  readonly marks: readonly MarkView[]; // of this round's closed steps
  readonly reveal: RevealView | null;
  readonly quiz: QuizView | null; // one's own sheet while the quiz is open
  readonly own: OwnMove | null; // where the session does not play by backprop's rounds
  readonly audits: readonly AuditView[] | null; // of one's own numbers, once the sale's steps are open
}

export interface OwnTableView {
  readonly number: number; // of the table, from 1
  readonly companies: number; // whose same seat meets there
  readonly first: readonly (number | null)[] | null; // one's own first answer; null without one
}

/** What the answer of one's seat cost the company that follows the players' steps. */
export interface OwnSlipView {
  readonly share: number; // of this round's possible improvement, 2 decimals
  readonly book: number; // cost of the book as it is with the players' steps, 6 decimals
  readonly bookWithout: number; // with the engine's step in place of this seat's
}

/** What wrong answers cost a company, counted by the rule behind them; no seats and no names. */
export interface SlipsView {
  readonly counts: readonly { readonly code: RuleCode | null; readonly count: number }[]; // null: no one rule behind it, which comes last
  readonly share: number; // of this round's possible improvement, lost by all of them together, 2 decimals
}

/** The same for the teacher: whose. */
export interface SlipRow {
  readonly seat: SeatRef;
  readonly title: string; // key of the catalogue
  readonly names: readonly string[]; // students on the seat
  readonly share: number; // lost by this seat alone, 2 decimals
  readonly misconception: RuleCode | null;
}

/** Where one seat of every company meets, and what the talk has changed. Counts only. */
export interface TableView {
  readonly number: number;
  readonly layer: number;
  readonly index: number;
  readonly title: string; // key of the catalogue
  readonly place: number | null; // 1, 2, ... where several seats have that title
  readonly companies: number;
  readonly people: number; // students who meet there
  readonly of: number; // who answered before the talk
  readonly before: number | null; // of them, right before the talk; null while that is closed
  readonly after: number | null; // of them, right after it; null until it is over
}

/** One's own numbers to be moved, and one's own move of this round. */
export interface OwnMove {
  readonly trusts: readonly number[]; // in the order of the arrows, the gut feeling last; 2 decimals
  readonly step: number; // by how much a nudge moves one of them
  readonly values: readonly (number | null)[] | null; // one's own move, once it is made
}

/** A number that may be challenged: nudge it, ask this customer again, and compare with what backprop worked out. */
export interface AuditView {
  readonly layer: number; // of the person whose arrow or gut feeling it is
  readonly index: number;
  readonly from: number | null; // the arrow; null: the gut feeling, which stands for the blame
  readonly value: number; // 2 decimals: of the trust or gut feeling
  readonly nudge: number; // up, and down
  readonly costUp: number; // of this sale, 9 decimals
  readonly costDown: number;
  readonly perUnit: number; // 6 decimals: the cost's change by the nudge
  readonly backprop: number; // 6 decimals
  readonly agree: boolean;
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
