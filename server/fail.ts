// What is said of a failure: all of it to the operator, and to who asked what they can do about it.
import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { NewerFormat } from "#game/log-format.ts";
import { type Refusal, refuse } from "#game/refusal.ts";
import { DamagedLog, StoreFailed } from "./storage/store.ts";

/** What went wrong goes to the log; who asked hears only a reference to it. */
export function createFail(log: Logger): (error: unknown) => Refusal {
  return (error) => {
    if (error instanceof DamagedLog) {
      log.error({ event: "damaged log", reason: error.message }, "a session's log is damaged");
      return refuse("STORAGE_UNAVAILABLE", "What was saved of this session is damaged");
    }
    if (error instanceof StoreFailed) {
      log.warn({ event: "store failed", reason: error.message }, "the store does not work");
      return refuse("STORAGE_UNAVAILABLE", "The server cannot reach what it has saved; try again");
    }
    if (error instanceof NewerFormat) {
      log.error({ event: "newer log", reason: error.message }, "a session was saved by a later version");
      return refuse("STORAGE_UNAVAILABLE", "This session was saved by a later version of this server");
    }
    const reference = randomUUID().slice(0, 8);
    log.error({ event: "failure", reference, err: error }, "something went wrong");
    return refuse("INTERNAL", `Something went wrong here; the operator finds it under ${reference}`);
  };
}
