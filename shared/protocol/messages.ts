/** What goes over the wire, as types: the answers to commands, and what the server says by itself. */
import type { HostCommand, PlayerCommand } from "#game/command.ts";
import type { Happening } from "#game/happenings.ts";
import type { PlayerId } from "#game/ids.ts";
import type { RefusalCode } from "#game/refusal.ts";
import type { View } from "#game/view.ts";

export type Ack =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly code: RefusalCode; readonly message: string };

/** The first thing a client hears. The key is told once, to a player who has just joined. */
export interface Welcome {
  readonly playerId?: PlayerId;
  readonly key?: string;
  readonly links?: Links; // for the teacher and the projector
}

/** Where others come in. Only the teacher is told the projector's address and that of the report without names. */
export interface Links {
  readonly joinUrl: string;
  readonly screenUrl?: string;
  readonly shareUrl?: string; // opens the report once it has been shared
}

/** The whole view of this client; one that missed ten needs only the last. */
export interface ViewMessage {
  readonly version: number;
  readonly view: View;
  readonly happened: readonly Happening[];
  readonly trouble?: Trouble; // absent while all is well
}

/** unsaved: nothing can be stored for the moment, so no answer counts. damaged: the session can be looked at, not played. */
export type Trouble = "unsaved" | "damaged";

/** The last thing a client hears: why the server ends the connection. */
export interface Farewell {
  readonly code: RefusalCode;
  readonly message: string;
}

/** What `connect_error` carries as its `data`. */
export type ConnectRefusal = Farewell;

export interface ServerMessages {
  readonly welcome: (welcome: Welcome) => void;
  readonly view: (message: ViewMessage) => void;
  readonly farewell: (farewell: Farewell) => void;
}

export interface ClientMessages {
  readonly command: (command: WireCommand, acknowledge: (ack: Ack) => void) => void;
}

/** A command as it is sent. ChangeSettings carries the settings themselves beside its type. */
export type WireCommand = { readonly id: string; readonly type: string; readonly turn?: number | undefined } & {
  readonly [field: string]: unknown;
};

/**
 * Writes a command the way the wire wants it.
 *
 * @param id 1 to 64 characters, unique among the sender's commands; the same id again gets the same answer and has no second effect
 */
export function wireOf(id: string, command: PlayerCommand | HostCommand): WireCommand {
  if (command.type !== "ChangeSettings") return { id, ...command };
  const { settings, ...rest } = command;
  return { id, ...rest, ...settings };
}
