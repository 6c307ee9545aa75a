// Refusals as answers over HTTP: the same codes as over the socket, each with the status that fits.
import type { Response } from "express";
import { type Refusal, type RefusalCode, refuse } from "#game/refusal.ts";

const statuses: Partial<Record<RefusalCode, number>> = {
  BAD_PAYLOAD: 400,
  BAD_NAME: 400,
  BAD_KEY: 401,
  NOT_HOST: 403,
  CANNOT_JOIN: 404,
  TOO_LARGE: 413,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  BUSY: 503,
  DRAINING: 503,
  STORAGE_UNAVAILABLE: 503,
};

/** To whoever wants something stored while the server goes down. */
export const draining = refuse("DRAINING", "The server is being restarted; try again in a moment");

export function answerRefusal(response: Response, { refused, message }: Refusal): void {
  response.status(statuses[refused] ?? 409).json({ code: refused, message });
}
