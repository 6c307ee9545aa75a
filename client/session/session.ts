/** One interface to a session, whether it runs on the server or in this browser. */
import type { ReadonlySignal } from "@preact/signals";
import type { HostCommand, PlayerCommand } from "#game/command.ts";
import type { Happening } from "#game/happenings.ts";
import type { RefusalCode } from "#game/refusal.ts";
import type { View } from "#game/view.ts";
import type { Trouble } from "#protocol/messages.ts";
import type { Unsent } from "./outbox.ts";

/** What arrived last: the whole view, and what happened since the one before. */
export interface Update {
  readonly view: View;
  readonly happened: readonly Happening[];
  readonly receivedAt: number; // milliseconds of this device's clock, for countdowns
  readonly trouble?: Trouble | undefined; // absent while all is well
}

export type Reply =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: RefusalCode; readonly message: string };

/** `lost` after a while without the server, which may have said that it starts again; `ended` when it said farewell or refused. */
export type Connection =
  | { readonly state: "connecting" | "open" }
  | { readonly state: "lost"; readonly isRestart: boolean }
  | { readonly state: "ended"; readonly code: RefusalCode; readonly message: string };

export interface LeftBehind {
  readonly code: RefusalCode;
  readonly turn: number;
}

export interface ClassSession {
  readonly update: ReadonlySignal<Update | null>;
  readonly connection: ReadonlySignal<Connection>;
  /** Commands that are not answered yet, the oldest first; those of an earlier page of this seat among them. */
  readonly unsent: ReadonlySignal<readonly Unsent[]>;
  /** Why a command that an earlier page had left behind was not carried out, and at which turn that was heard. */
  readonly leftBehind: ReadonlySignal<LeftBehind | null>;
  /** Sends one command, for as long as it takes; resolves when it is stored or refused. */
  send(command: PlayerCommand | HostCommand): Promise<Reply>;
  close(): void;
}
