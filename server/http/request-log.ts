// One line of the log per request, at debug only: which door, and how it went. Never an address, a header or a code.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Request, RequestHandler } from "express";
import type { Logger } from "pino";
import { pinoHttp } from "pino-http";

export function requestLog(logger: Logger): RequestHandler {
  const line = (request: IncomingMessage, { statusCode }: ServerResponse, { responseTime = 0 } = {}) => ({
    event: "request",
    method: request.method,
    path: doorOf(request as Request),
    status: statusCode,
    durMs: responseTime,
  });
  return pinoHttp({
    logger,
    quietReqLogger: true,
    quietResLogger: true,
    customLogLevel: (_request, { statusCode }) => (statusCode >= 500 ? "warn" : "debug"),
    customSuccessObject: line,
    customErrorObject: (request, response, _error, { responseTime }) => line(request, response, { responseTime }),
  });
}

/** As the routes are written, "/:code/report": what somebody typed behind the slash may be anything, a name too. */
function doorOf({ baseUrl, path, route }: Request): string {
  const patterns: readonly unknown[] = [(route as { readonly path?: unknown } | undefined)?.path].flat();
  const pattern = patterns.find((each) => each === path) ?? patterns[0];
  return typeof pattern === "string" ? `${baseUrl}${pattern}` : "other";
}
