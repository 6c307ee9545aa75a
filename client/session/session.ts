/** One interface to a session, whether it runs on the server or in this browser. */
import type { ReadonlySignal } from "@preact/signals";
import type { HostCommand, PlayerCommand } from "#game/command.ts";
import type { RefusalCode } from "#game/refusal.ts";
import type { Happening, View } from "#game/view.ts";

/** What arrived last: the whole view, and what happened since the one before. */
export interface Update {
  readonly view: View;
  readonly happened: readonly Happening[];
  readonly receivedAt: number; // milliseconds of this device's clock, for countdowns
}

export type Reply =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: RefusalCode; readonly message: string };

/** `lost` after a while without the server; `ended` when it said farewell or refused. */
export type Connection =
  | { readonly state: "connecting" | "open" | "lost" }
  | { readonly state: "ended"; readonly code: RefusalCode; readonly message: string };

export interface ClassSession {
  readonly update: ReadonlySignal<Update | null>;
  readonly connection: ReadonlySignal<Connection>;
  /** Sends one command; resolves when it is stored or refused. */
  send(command: PlayerCommand | HostCommand): Promise<Reply>;
  close(): void;
}
