/** What has happened in a session. Events carry every number that came out, so that a replay computes nothing. */

import type { Book } from "#company/book.ts";
import type { Shape } from "#company/shape.ts";
import type { PlainNetwork } from "#engine/network.ts";
import type { NudgeTurn } from "#engine/search.ts";
import type { SettingsChange } from "./command.ts";
import type { Line, Millis, PlayerId, SeatRef } from "./ids.ts";
import type { QuizItem } from "./quiz/items.ts";
import type { QuizAnswer } from "./quiz/taken.ts";
import type { Level, Settings } from "./settings.ts";
import type { Answer, Closing, KeyHashes, RoundOutcome, Sale, SealedResult, Teammate, Tried, Who } from "./state.ts";
import type { QuizAct, Step } from "./step.ts";

/** A company as it starts. */
export interface Founded {
  readonly name: string;
  readonly network: PlainNetwork;
  readonly cost: number; // of the book
}

/** A company after some quarters of the engine. */
export interface Trained {
  readonly network: PlainNetwork;
  readonly quarters: number; // played now
  readonly cost: number; // of the book, afterwards
  readonly nudge?: NudgeTurn; // whose turn it is then, where the engine nudges
}

/** A company after it has tried its move by one of the three methods. */
export interface CompanyTried extends Tried {
  readonly network: PlainNetwork; // afterwards
  readonly cost: number; // of the book, afterwards
}

export type GameEvent =
  | {
      readonly type: "SessionCreated";
      readonly settings: Settings;
      readonly book: Book;
      readonly shape: Shape;
      readonly seed: number;
      readonly shareKeyHash: string | null; // of the key that opens the report once the teacher shares it
      readonly companies: readonly Founded[];
      readonly at: Millis;
    }
  | {
      readonly type: "PlayerJoined";
      readonly playerId: PlayerId;
      readonly name: string;
      readonly wish: string | null; // a doubtful name, which waits for the teacher
      readonly keyHash: string;
      readonly seat: SeatRef | null;
      readonly at: Millis;
    }
  | { readonly type: "PlayerConnected"; readonly playerId: PlayerId; readonly line: Line; readonly at: Millis }
  | { readonly type: "PlayerDisconnected"; readonly playerId: PlayerId; readonly at: Millis }
  | { readonly type: "PlayerLetIn"; readonly playerId: PlayerId; readonly seat: SeatRef }
  | { readonly type: "CompanyFounded"; readonly company: Founded }
  | { readonly type: "CompanyClosed" } // the last one, which nobody sits in
  | { readonly type: "PlayerMoved"; readonly playerId: PlayerId; readonly seat: SeatRef; readonly isPlaced: boolean } // by the teacher's hand
  | { readonly type: "RolesRotated"; readonly by: number } // places in the order of a company's seats
  | { readonly type: "PlayerNudged"; readonly playerId: PlayerId }
  | {
      readonly type: "LevelSet";
      readonly playerId: PlayerId;
      readonly level: Level | null;
      readonly isEarned?: true; // by right answers, not by the teacher's hand
    }
  | { readonly type: "PlayerRenamed"; readonly playerId: PlayerId; readonly name: string }
  | { readonly type: "NameDeclined"; readonly playerId: PlayerId } // the wish is gone, the given name stays
  | { readonly type: "PlayerWentAway"; readonly playerId: PlayerId; readonly why: "left" | "removed" | "banned" }
  | { readonly type: "TeammateSeated"; readonly seat: SeatRef; readonly teammate: Teammate }
  | { readonly type: "TeammateUnseated"; readonly seat: SeatRef }
  | { readonly type: "SaleOpened"; readonly sale: Sale; readonly at: Millis }
  | { readonly type: "StepOpened"; readonly step: Step; readonly at: Millis; readonly closing: Closing | null }
  | { readonly type: "BetPlaced"; readonly seat: SeatRef; readonly playerId: PlayerId; readonly value: number }
  | {
      readonly type: "Answered";
      readonly seat: SeatRef;
      readonly who: Who;
      readonly answer: Answer;
      readonly points: number;
    }
  | {
      readonly type: "Retried";
      readonly seat: SeatRef;
      readonly playerId: PlayerId;
      readonly answer: Answer;
      readonly points: number;
    }
  | { readonly type: "HintTaken"; readonly seat: SeatRef; readonly playerId: PlayerId }
  | { readonly type: "PairDiffers"; readonly seat: SeatRef; readonly until: Millis }
  | { readonly type: "SeatSkipped"; readonly seat: SeatRef }
  | { readonly type: "TimeGiven"; readonly playerId: PlayerId; readonly span: Millis }
  | { readonly type: "ClosingSet"; readonly closing: Closing | null }
  | { readonly type: "StepHeld"; readonly isHeld: boolean }
  | { readonly type: "CompaniesAdjusted"; readonly outcomes: readonly RoundOutcome[] }
  | {
      readonly type: "PlayedOn";
      readonly companies: readonly Trained[];
    }
  | { readonly type: "MethodsTried"; readonly companies: readonly CompanyTried[] }
  | { readonly type: "FastForwardOrdered"; readonly quarters: number; readonly at: Millis }
  | { readonly type: "FastForwarded"; readonly companies: readonly Trained[]; readonly nextAt: Millis } // when the next slice is due
  | { readonly type: "DeployProposed" } // the vote opens with the step
  | { readonly type: "VoteCast"; readonly playerId: PlayerId; readonly value: number }
  | {
      readonly type: "QuizAnswered";
      readonly playerId: PlayerId;
      readonly act: QuizAct;
      readonly item: QuizItem;
      readonly answer: QuizAnswer;
    }
  | { readonly type: "Deployed"; readonly results: readonly (readonly SealedResult[])[] } // per company
  | { readonly type: "CompanyFeatured"; readonly company: number | null }
  | { readonly type: "SnapshotTaken"; readonly at: Millis }
  | { readonly type: "ReportShared" }
  | { readonly type: "KeysChanged"; readonly hashes: KeyHashes }
  | { readonly type: "Undone"; readonly at: Millis }
  | { readonly type: "SettingsChanged"; readonly change: SettingsChange }
  | { readonly type: "Paused"; readonly at: Millis; readonly until: Millis | null }
  | { readonly type: "Resumed"; readonly at: Millis }
  | { readonly type: "SessionEnded"; readonly at: Millis };
