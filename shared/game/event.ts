/** What has happened in a session. Events carry every number that came out, so that a replay computes nothing. */

import type { Book } from "#company/book.ts";
import type { Shape } from "#company/shape.ts";
import type { PlainNetwork } from "#engine/network.ts";
import type { SettingsChange } from "./command.ts";
import type { Millis, PlayerId, SeatRef } from "./ids.ts";
import type { Settings } from "./settings.ts";
import type { Answer, Closing, RoundOutcome, Sale, Teammate } from "./state.ts";
import type { Step } from "./step.ts";

export type GameEvent =
  | {
      readonly type: "SessionCreated";
      readonly settings: Settings;
      readonly book: Book;
      readonly shape: Shape;
      readonly seed: number;
      readonly companies: readonly { readonly name: string; readonly network: PlainNetwork; readonly cost: number }[];
      readonly at: Millis;
    }
  | {
      readonly type: "PlayerJoined";
      readonly playerId: PlayerId;
      readonly name: string;
      readonly keyHash: string;
      readonly seat: SeatRef | null;
      readonly at: Millis;
    }
  | { readonly type: "PlayerConnected"; readonly playerId: PlayerId; readonly at: Millis }
  | { readonly type: "PlayerDisconnected"; readonly playerId: PlayerId; readonly at: Millis }
  | { readonly type: "PlayerLetIn"; readonly playerId: PlayerId; readonly seat: SeatRef }
  | { readonly type: "PlayerMoved"; readonly playerId: PlayerId; readonly seat: SeatRef }
  | { readonly type: "PlayerRenamed"; readonly playerId: PlayerId; readonly name: string }
  | { readonly type: "PlayerWentAway"; readonly playerId: PlayerId; readonly why: "left" | "removed" | "banned" }
  | { readonly type: "TeammateSeated"; readonly seat: SeatRef; readonly teammate: Teammate }
  | { readonly type: "TeammateUnseated"; readonly seat: SeatRef }
  | { readonly type: "SaleOpened"; readonly sale: Sale; readonly at: Millis }
  | { readonly type: "StepOpened"; readonly step: Step; readonly at: Millis; readonly closing: Closing | null }
  | { readonly type: "BetPlaced"; readonly seat: SeatRef; readonly value: number }
  | { readonly type: "Answered"; readonly seat: SeatRef; readonly answer: Answer; readonly points: number }
  | { readonly type: "Retried"; readonly seat: SeatRef; readonly answer: Answer; readonly points: number }
  | { readonly type: "HintTaken"; readonly seat: SeatRef }
  | { readonly type: "ClosingSet"; readonly closing: Closing | null }
  | { readonly type: "StepHeld"; readonly isHeld: boolean }
  | { readonly type: "CompaniesAdjusted"; readonly outcomes: readonly RoundOutcome[] }
  | {
      readonly type: "PlayedOn";
      readonly companies: readonly {
        readonly network: PlainNetwork;
        readonly quarters: number;
        readonly cost: number;
      }[];
    }
  | { readonly type: "Undone"; readonly at: Millis }
  | { readonly type: "SettingsChanged"; readonly change: SettingsChange }
  | { readonly type: "Paused"; readonly at: Millis; readonly until: Millis | null }
  | { readonly type: "Resumed"; readonly at: Millis }
  | { readonly type: "SessionEnded"; readonly at: Millis };
