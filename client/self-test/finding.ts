// What the connection test looks at, in this order, and what it may find.

export const checks = [
  "address",
  "server",
  "protocol",
  "websocket",
  "polling",
  "picture",
  "storage",
  "screen",
  "awake",
] as const;

export type Check = (typeof checks)[number];

/** `limit`: a comfort is missing, and nothing the game needs. `untried`: an earlier check stands in the way. */
export type Verdict = "ok" | "slower" | "limit" | "broken" | "untried";

export interface Finding {
  readonly check: Check;
  readonly verdict: Verdict;
  readonly found: string; // one sentence
  readonly advice: string | null; // what to do, or what to tell the school's IT
}
