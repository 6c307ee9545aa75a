// What is said when nothing fits and when something fails: plain words, never anything from inside.
import type { ErrorRequestHandler, RequestHandler } from "express";
import { type Refusal, refuse } from "#game/refusal.ts";
import { DamagedLog } from "../storage/store.ts";
import { answerRefusal } from "./answer.ts";

const methods = ["GET", "HEAD"];

export const notFound: RequestHandler = (request, response) => {
  if (request.path.startsWith("/api/")) {
    response.status(404).json({ code: "UNKNOWN_COMMAND", message: "There is nothing at this address" });
    return;
  }
  const isMethodWrong = !methods.includes(request.method);
  if (isMethodWrong) response.set("Allow", methods.join(", "));
  const words = "This desk is empty. Ask your teacher for the address, or start at the front door: /\n";
  response
    .status(isMethodWrong ? 405 : 404)
    .type("text")
    .send(words);
};

export function lastResort(fail: (error: unknown) => Refusal): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) next(error);
    else answerRefusal(response, refusalOf(error) ?? fail(error));
  };
}

/** A fault of the request or of the disk; null where it is one of ours. */
function refusalOf(error: unknown): Refusal | null {
  if (error instanceof DamagedLog) return refuse("STORAGE_UNAVAILABLE", "What was saved of this session is damaged");
  const { type = "", status = 500 } = error as { readonly type?: string; readonly status?: number };
  if (type === "entity.too.large") return refuse("TOO_LARGE", "Cannot read the request as its body must be smaller");
  if (type.startsWith("entity.") || type.startsWith("encoding.") || type.startsWith("charset.")) {
    return refuse("BAD_PAYLOAD", "Cannot read the request as its body must be JSON");
  }
  return status >= 400 && status < 500 ? refuse("BAD_PAYLOAD", "Cannot read the request") : null;
}
