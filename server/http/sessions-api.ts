// Sessions over HTTP: a teacher makes one, reads its report and the real names, and deletes it.

import type { Request, Response } from "express";
import { json, type RequestHandler, Router } from "express";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { isRefusal, type Refusal, refuse } from "#game/refusal.ts";
import { hostLink, joinLink, screenLink } from "#protocol/links.ts";
import { parseCreation } from "#protocol/parse-creation.ts";
import type { Limits } from "../limits.ts";
import { addressKey } from "../realtime/address.ts";
import { isOwnOrigin } from "../realtime/origin.ts";
import { isSameSecret } from "../sessions/keys.ts";
import { answerRefusal, draining } from "./answer.ts";
import { baseOf, bearerOf, type DoorParts, enter, hostOf, tooManyTries } from "./bearer.ts";
import { keyRoutes } from "./key-routes.ts";
import { realNameRoutes } from "./real-name-routes.ts";
import { reportRoutes } from "./report-routes.ts";

export interface SessionsApiParts extends DoorParts {
  readonly hostPassword: string | null;
  readonly limits: Limits;
  readonly allowedOrigins: readonly string[];
  /** Where students can reach what the teacher reaches at this origin. */
  readonly studentsBase: (base: string) => string;
  readonly publicUrl: string | null;
  readonly isDraining: () => boolean;
}

/** Room for the largest book; settings alone are far smaller. */
const BODY_LIMIT = "100kb";

const WITHIN_SECONDS = 600;

const tooManySessions = refuse("RATE_LIMITED", "Too many sessions from this network; wait ten minutes and try again");
const full = refuse("BUSY", "The server has as many sessions as it can play; try again later");
const badPassword = refuse("BAD_KEY", "This server asks teachers for its password");
const foreignPage = refuse("NOT_HOST", "Only a page of this server may do that");
const noJson = refuse("BAD_PAYLOAD", "Cannot read the settings as they must be sent as application/json");

export function sessionsApi(parts: SessionsApiParts): Router {
  const router = Router();
  router.use(onlyOwnPages(parts));
  const mayCreate = createTurnstile(parts);
  const body = json({ limit: BODY_LIMIT });
  router.post("/", body, (request, response) => create(request, response, { ...parts, mayCreate }));
  router.use(reportRoutes(parts));
  router.use(realNameRoutes(parts));
  router.use(keyRoutes(parts));
  router.delete("/:code", async (request, response) => {
    const live = await enter(request, parts, hostOf);
    if (isRefusal(live)) return answerRefusal(response, live);
    await parts.sessions.remove(live);
    parts.witness.deleted(live.stored.id);
    response.status(204).end();
  });
  return router;
}

function onlyOwnPages({ allowedOrigins, witness }: SessionsApiParts): RequestHandler {
  return (request, response, next) => {
    if (isOwnOrigin(request.headers, allowedOrigins)) return next();
    witness.foreignOrigin("http");
    answerRefusal(response, foreignPage);
  };
}

async function create(
  request: Request,
  response: Response,
  { mayCreate, ...parts }: SessionsApiParts & { readonly mayCreate: (request: Request) => Promise<boolean> },
): Promise<void> {
  const refusal = parts.isDraining() ? draining : ((await refuseTeacher(request, parts)) ?? refuseMore(parts));
  if (refusal !== null) return answerRefusal(response, refusal);
  // Another type would leave the body unread, and a session nobody asked for would be made.
  if (request.is("application/json") === false) return answerRefusal(response, noJson);
  const creation = parseCreation(request.body, { maySeed: parts.hostPassword !== null });
  if (isRefusal(creation)) return answerRefusal(response, creation);
  if (!(await mayCreate(request))) return answerRefusal(response, tooManySessions);
  const { code, hostKey, screenKey } = await parts.sessions.create(creation);
  const base = baseOf(request, parts.publicUrl);
  response
    .status(201)
    .set("Cache-Control", "no-store")
    .json({
      code,
      hostKey,
      screenKey,
      joinUrl: joinLink(parts.publicUrl ?? parts.studentsBase(base), code),
      hostUrl: hostLink(base, { code, key: hostKey }),
      screenUrl: screenLink(base, { code, key: screenKey }),
    });
}

/** Counts the sessions that each address makes; who knows the server's password is not counted. */
function createTurnstile({ hostPassword, limits }: SessionsApiParts): (request: Request) => Promise<boolean> {
  const limiter = new RateLimiterMemory({ points: limits.newSessions, duration: WITHIN_SECONDS });
  return async ({ ip }) =>
    hostPassword !== null || (await limiter.penalty(addressKey(ip ?? ""))).consumedPoints <= limits.newSessions;
}

/** Those that run go on. */
const refuseMore = ({ sessions, limits }: SessionsApiParts): Refusal | null =>
  sessions.inMemory() < limits.sessions ? null : full;

/** Only with the server's password where it has one. */
async function refuseTeacher(request: Request, parts: SessionsApiParts): Promise<Refusal | null> {
  const refusal = await refusalOfPassword(request, parts);
  if (refusal !== null) parts.witness.turnedAway("http", "teacher", refusal);
  return refusal;
}

async function refusalOfPassword(
  request: Request,
  { hostPassword, failures }: SessionsApiParts,
): Promise<Refusal | null> {
  if (hostPassword === null) return null;
  const given = bearerOf(request);
  const address = addressKey(request.ip ?? "");
  if (given === null) return badPassword;
  // Even the right password waits, or the limit would not slow down a guesser.
  if (await failures.isBlocked(address)) return tooManyTries;
  if (isSameSecret(given, hostPassword)) return null;
  return (await failures.count(address)) ? badPassword : tooManyTries;
}
