/** The only door for commands from outside: whatever was sent becomes a command of that role, or a refusal. */
import type { HostCommand, PlayerCommand } from "#game/command.ts";
import { type Refusal, refuse } from "#game/refusal.ts";
import { hostSchemas, playerSchemas } from "./commands.ts";
import { faultSentence } from "./fault.ts";

export type WireRole = "player" | "host" | "screen";

export interface Parsed<Command> {
  readonly id: string;
  readonly command: Command;
}

/**
 * Reads one command.
 *
 * @param role of the connection, never of the payload
 * @param payload anything at all; it is not changed
 * @returns the command and its id, or UNKNOWN_COMMAND, NOT_HOST, NOT_JOINED (a player's command from who is none) or BAD_PAYLOAD
 */
export function parseCommand(role: WireRole, payload: unknown): Parsed<PlayerCommand | HostCommand> | Refusal {
  const type = typeOf(payload);
  if (type === null) return refuse("BAD_PAYLOAD", "Cannot read the command as it must be an object with a type");
  if (isKey(playerSchemas, type)) return role === "player" ? parsePlayerCommand(type, payload) : notJoined;
  if (isKey(hostSchemas, type)) return role === "host" ? parseHostCommand(type, payload) : notHost;
  return refuse("UNKNOWN_COMMAND", "Cannot carry out the command as its type must be one of the listed ones");
}

const notHost = refuse("NOT_HOST", "Cannot carry out the command as only the host may give it");
const notJoined = refuse("NOT_JOINED", "Cannot carry out the command as only a player may give it");

function parsePlayerCommand(type: PlayerCommand["type"], payload: unknown): Parsed<PlayerCommand> | Refusal {
  const result = playerSchemas[type].safeParse(payload);
  if (!result.success) return refuse("BAD_PAYLOAD", faultSentence(`the command ${type}`, result.error));
  const { id, ...command } = result.data;
  return { id, command };
}

function parseHostCommand(type: HostCommand["type"], payload: unknown): Parsed<HostCommand> | Refusal {
  const result = hostSchemas[type].safeParse(payload);
  if (!result.success) return refuse("BAD_PAYLOAD", faultSentence(`the command ${type}`, result.error));
  const { id, ...command } = result.data;
  if (command.type !== "ChangeSettings") return { id, command };
  const { type: name, turn, ...settings } = command;
  return { id, command: { type: name, turn, settings } };
}

function typeOf(payload: unknown): string | null {
  if (typeof payload !== "object" || payload === null || Array.isArray(payload)) return null;
  return "type" in payload && typeof payload.type === "string" ? payload.type : null;
}

function isKey<Schemas extends object>(schemas: Schemas, type: string): type is keyof Schemas & string {
  return Object.hasOwn(schemas, type);
}
