/** What somebody may ask of a session. Who asks, when and with which chance comes with the order, never in the command. */
import type { Line, Millis, PlayerId, SeatRef } from "./ids.ts";
import type { QuizItem } from "./quiz/items.ts";
import type { Confidence } from "./quiz/taken.ts";
import type { ReasonCode } from "./reasons.ts";
import type { Level, Settings } from "./settings.ts";
import type { Habit, KeyHashes } from "./state.ts";

type Values = readonly (number | null)[];

export type PlayerCommand =
  | { readonly type: "Bet"; readonly turn?: number | undefined; readonly value: number }
  | { readonly type: "AnswerReport"; readonly turn?: number | undefined; readonly value: number }
  | { readonly type: "AnswerVerdict"; readonly turn?: number | undefined; readonly value: number }
  | { readonly type: "AnswerBlame"; readonly turn?: number | undefined; readonly value: number }
  | { readonly type: "WriteMessages"; readonly turn?: number | undefined; readonly values: Values }
  | { readonly type: "AnswerAdjustment"; readonly turn?: number | undefined; readonly values: Values }
  | {
      readonly type: "Retry";
      readonly turn?: number | undefined;
      readonly values: Values;
      readonly reason?: ReasonCode | undefined;
    }
  | { readonly type: "TakeHint"; readonly turn?: number | undefined }
  | {
      readonly type: "AnswerQuiz";
      readonly turn?: number | undefined;
      readonly item: QuizItem;
      readonly choice: number | null; // of one's own options; null: not sure
      readonly confidence: Confidence | null; // null where one is not sure
    }
  | { readonly type: "Leave"; readonly turn?: number | undefined };

export type HostCommand =
  | { readonly type: "Start"; readonly turn?: number | undefined }
  | { readonly type: "Next"; readonly turn?: number | undefined }
  | { readonly type: "Undo"; readonly turn?: number | undefined }
  | { readonly type: "Hold"; readonly turn?: number | undefined }
  | { readonly type: "Pause"; readonly turn?: number | undefined; readonly seconds?: number | undefined }
  | { readonly type: "Resume"; readonly turn?: number | undefined }
  | {
      readonly type: "AddTime";
      readonly turn?: number | undefined;
      readonly seconds: number;
      readonly playerId?: PlayerId | undefined;
    }
  | { readonly type: "ChangeSettings"; readonly turn?: number | undefined; readonly settings: SettingsChange }
  | {
      readonly type: "AddTeammate";
      readonly turn?: number | undefined;
      readonly seat?: SeatRef | undefined;
      readonly kind: Habit;
    }
  | { readonly type: "RemoveTeammate"; readonly turn?: number | undefined; readonly seat: SeatRef }
  | {
      readonly type: "MovePlayer";
      readonly turn?: number | undefined;
      readonly playerId: PlayerId;
      readonly seat: SeatRef;
    }
  | {
      readonly type: "RenamePlayer";
      readonly turn?: number | undefined;
      readonly playerId: PlayerId;
      readonly name: string;
    }
  | { readonly type: "DeclineName"; readonly turn?: number | undefined; readonly playerId: PlayerId }
  | { readonly type: "RemovePlayer"; readonly turn?: number | undefined; readonly playerId: PlayerId }
  | { readonly type: "RemoveCrowd"; readonly turn?: number | undefined }
  | { readonly type: "BanPlayer"; readonly turn?: number | undefined; readonly playerId: PlayerId }
  | { readonly type: "LetIn"; readonly turn?: number | undefined; readonly playerId: PlayerId }
  | { readonly type: "AnswerFor"; readonly turn?: number | undefined; readonly seat: SeatRef }
  | { readonly type: "Skip"; readonly turn?: number | undefined; readonly seat: SeatRef }
  | { readonly type: "Nudge"; readonly turn?: number | undefined; readonly playerId: PlayerId }
  | {
      readonly type: "SetLevel";
      readonly turn?: number | undefined;
      readonly playerId: PlayerId;
      readonly level: Level | null; // null: the level of the class
    }
  | { readonly type: "FastForward"; readonly turn?: number | undefined; readonly quarters: number }
  | { readonly type: "Deploy"; readonly turn?: number | undefined }
  | { readonly type: "Quiz"; readonly turn?: number | undefined }
  | { readonly type: "Feature"; readonly turn?: number | undefined; readonly company: number | null }
  | { readonly type: "Snapshot"; readonly turn?: number | undefined }
  | { readonly type: "ShareReport"; readonly turn?: number | undefined }
  | { readonly type: "End"; readonly turn?: number | undefined };

type Changeable =
  | "level"
  | "boldness"
  | "applied"
  | "handsOn"
  | "deadlines"
  | "door"
  | "names"
  | "companies"
  | "promotion"
  | "rotation"
  | "hideNames";

/** What can be changed while a session runs; it counts from the next sale on. */
export type SettingsChange = { readonly [Name in Changeable]?: Settings[Name] | undefined };

/** What the house itself asks for: the door and the clock. */
export type HouseCommand =
  | {
      readonly type: "Join";
      readonly playerId: PlayerId;
      readonly name: string | null;
      readonly isDoubtful: boolean; // the name is to be seen by the teacher before the class sees it
      readonly keyHash: string;
      readonly mustAsk?: boolean; // the teacher has to let this one in, also where the door is open
    }
  | { readonly type: "Connect"; readonly playerId: PlayerId; readonly line: Line }
  | { readonly type: "Disconnect"; readonly playerId: PlayerId; readonly line: Line }
  | { readonly type: "ChangeKeys"; readonly hashes: KeyHashes }
  | { readonly type: "Tick" } // something timed may be due
  /** Nodes may have died: who was connected to one is not any more. After the whole house was down clocks start afresh. */
  | { readonly type: "Wake"; readonly living: readonly string[] };

export type Command = PlayerCommand | HostCommand | HouseCommand;

export type Actor =
  | { readonly role: "player"; readonly playerId: PlayerId }
  | { readonly role: "host" }
  | { readonly role: "screen" }
  | { readonly role: "house" };

/** A command with everything that the rules may not find out themselves. */
export interface Order {
  readonly command: Command;
  readonly actor: Actor;
  readonly at: Millis;
}
