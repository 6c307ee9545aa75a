/** What one person sees: the shapes of a view. It holds what that person may know at this moment, and nothing else. */
import type { Signal } from "#company/book.ts";
import type { PlayerId, SeatRef } from "./ids.ts";
import type { Offer } from "./offer.ts";
import type { Applied, Level, Method, Settings } from "./settings.ts";
import type { Act, Phase } from "./step.ts";
import type { AuditView } from "./views/audit-view.ts";
import type { BoardRow } from "./views/board-view.ts";
import type { CompanyView } from "./views/company-view.ts";
import type { DeploymentView } from "./views/deployment-view.ts";
import type { Me } from "./views/me-view.ts";
import type { SlipRow } from "./views/slips-view.ts";
import type { TableView } from "./views/tables-view.ts";
import type { TallyView } from "./views/tally-view.ts";
import type { CompanyBrief } from "./views/wall-view.ts";

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
