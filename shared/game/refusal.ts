/** Why a command is not carried out: a value, worded on the screen and never stored. */

/** The closed list of refusals (the wire's words). */
export const refusalCodes = [
  "BAD_PAYLOAD",
  "UNKNOWN_COMMAND",
  "TOO_LARGE",
  "NOT_JOINED",
  "BAD_KEY",
  "CANNOT_JOIN",
  "NEEDS_APPROVAL",
  "SESSION_FULL",
  "SESSION_LOCKED",
  "REMOVED",
  "TAKEN_OVER",
  "BAD_NAME",
  "NOT_HOST",
  "NOT_YOUR_TURN",
  "WRONG_PHASE",
  "STALE_TURN",
  "ALREADY_ANSWERED",
  "BAD_ANSWER",
  "PAUSED",
  "RATE_LIMITED",
  "STORAGE_UNAVAILABLE",
  "DRAINING",
  "BUSY",
  "PROTOCOL_MISMATCH",
  "INTERNAL",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  readonly refused: RefusalCode;
  readonly message: string; // one English sentence for people who write clients; screens word the code
}

export const refuse = (refused: RefusalCode, message: string): Refusal => ({ refused, message });

export const isRefusal = (value: object): value is Refusal => "refused" in value;
