/** The only door for connections: reads the auth of a socket. */
import * as z from "zod";
import { type Refusal, refuse } from "#game/refusal.ts";
import { faultSentence } from "./fault.ts";
import { nameText } from "./fields.ts";
import { protocolVersion } from "./version.ts";

/** Wants into a class. */
export type EntryAuth =
  | { readonly as: "newcomer"; readonly code: string; readonly name: string | null }
  | { readonly as: "player" | "host" | "screen"; readonly code: string; readonly key: string };

/** `test` wants into no class: it only asks whether it reaches the server this way. */
export type Auth = EntryAuth | { readonly as: "test" };

/** Groups and blanks are what people type: "482 913". Anything else is simply a code that no class has. */
const code = z
  .string()
  .max(20)
  .transform((text) => text.replace(/[\s-]/g, ""));
const key = z.string().min(1).max(64);
const protocol = z.literal(protocolVersion);

const schemas = {
  newcomer: z.strictObject({ protocol, code, as: z.literal("player"), name: nameText.nullable().optional() }),
  player: z.strictObject({ protocol, code, as: z.literal("player"), key }),
  staff: z.strictObject({ protocol, code, as: z.enum(["host", "screen"]), key }),
  test: z.strictObject({ protocol, as: z.literal("test") }),
};

/**
 * Reads the auth of a socket.
 *
 * @param payload anything at all
 * @returns who wants what, or PROTOCOL_MISMATCH or BAD_PAYLOAD
 */
export function parseAuth(payload: unknown): Auth | Refusal {
  if (typeof payload !== "object" || payload === null) return fault("the auth must be an object");
  const { protocol: spoken, as, ...rest } = payload as Readonly<Record<string, unknown>>;
  if (typeof spoken === "number" && spoken !== protocolVersion) {
    return refuse("PROTOCOL_MISMATCH", `Cannot connect as the protocol must be ${protocolVersion}: reload the page`);
  }
  if (as === "host" || as === "screen") return read(schemas.staff, payload);
  if (as === "test") return readTest(payload);
  if (as !== "player") return fault('"as" must be player, host, screen or test');
  if (Object.hasOwn(rest, "key")) return read(schemas.player, payload);
  const newcomer = read(schemas.newcomer, payload);
  return "refused" in newcomer ? newcomer : { as: "newcomer", code: newcomer.code, name: newcomer.name ?? null };
}

function readTest(payload: object): Auth | Refusal {
  const test = read(schemas.test, payload);
  return "refused" in test ? test : { as: "test" };
}

function read<Schema extends z.ZodType>(schema: Schema, payload: object): z.output<Schema> | Refusal {
  const result = schema.safeParse(payload);
  return result.success ? result.data : refuse("BAD_PAYLOAD", faultSentence("the auth", result.error));
}

const fault = (what: string): Refusal => refuse("BAD_PAYLOAD", `Cannot read the auth as ${what}`);
