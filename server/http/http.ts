// Everything that is answered over plain HTTP, in the order in which it is tried.
import express, { type Express, type RequestHandler } from "express";
import type { Logger } from "pino";
import type { Refusal } from "#game/refusal.ts";
import { lastResort, notFound } from "./last-words.ts";
import { type OperationsParts, operations } from "./operations.ts";
import { requestLog } from "./request-log.ts";
import { securityHeaders } from "./security-headers.ts";
import { type SessionsApiParts, sessionsApi } from "./sessions-api.ts";

export interface HttpParts extends SessionsApiParts, OperationsParts {
  readonly trustProxy: boolean | number | string;
  /** Answers for the pages; it brings its own headers where the built ones do not fit. */
  readonly frontend: { readonly handler: RequestHandler; readonly isBuilt: boolean };
  readonly log: Logger;
  readonly fail: (error: unknown) => Refusal;
}

/** A plain app; its handler of requests is put on a server by whoever makes one. */
export function createHttp(parts: HttpParts): Express {
  const app = express();
  app.set("trust proxy", parts.trustProxy);
  app.disable("x-powered-by");
  app.use(requestLog(parts.log));
  if (parts.frontend.isBuilt) app.use(securityHeaders(parts.publicUrl?.startsWith("https:") ?? false));
  app.use(operations(parts));
  app.use("/api/sessions", sessionsApi(parts));
  app.use(parts.frontend.handler);
  app.use(notFound);
  app.use(lastResort(parts.fail));
  return app;
}
