// The log: one line of JSON per happening, and in it only the fields that are listed here. No name, key, code or address.
import { createHmac } from "node:crypto";
import { type DestinationStream, type Logger, pino, stdTimeFunctions } from "pino";
import type { Clock } from "#game/table.ts";
import type { Chance } from "./chance.ts";
import type { LogLevel } from "./config.ts";

/** Whatever else is handed to the log is left out: a new field has to be thought about here first. */
const listed = [
  "event",
  "sessionRef",
  "seat",
  "role",
  "cmd",
  "code",
  "op",
  "durMs",
  "reqId",
  "method",
  "path",
  "status",
  "count",
  "reference",
] as const;

type Fields = Readonly<Record<string, unknown>>;

/** @param stream where the lines go; the process's own output where none is given */
export function createLog(level: LogLevel, stream?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { log: onlyListed },
  };
  return stream === undefined ? pino(options) : pino(options, stream);
}

function onlyListed(fields: Fields): Record<string, unknown> {
  const kept = listed.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]] as const]));
  const { err, reason } = fields;
  return {
    ...Object.fromEntries(kept),
    ...(typeof reason === "string" ? { reason: withoutData(reason) } : {}),
    ...(err instanceof Error ? { err: plain(err) } : {}),
  };
}

/** What broke and where, without what it broke on. */
function plain({ name, message, stack = "" }: Error) {
  const at = stack.split("\n").filter((line) => /^\s+at /.test(line));
  return { type: name, message: withoutData(message), at: at.map((line) => line.trim()) };
}

/** Machines quote what they could not read, and that may be anybody's. */
const withoutData = (sentence: string): string =>
  sentence.replace(/"[^"]*"|'[^']*'|`[^`]*`/g, "…").replace(/\d{6,}/g, "…");

/** Names a session in the log for a day: who reads the lines of two days cannot tell whether it is the same class. */
export function createSessionRefs(clock: Clock, chance: Chance): (id: string) => string {
  const DAY = 24 * 60 * 60 * 1000;
  let salt = { day: Number.NaN, bytes: chance.bytes(0) };
  return (id) => {
    const day = Math.floor(clock.now() / DAY);
    if (salt.day !== day) salt = { day, bytes: chance.bytes(32) };
    return createHmac("sha256", salt.bytes).update(id).digest("base64url").slice(0, 12);
  };
}
