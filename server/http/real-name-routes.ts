// Real names over HTTP, where a teacher has asked for them: a student tells theirs, and the teacher alone reads them.
import { json, type Request, type Response, Router } from "express";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { PlayerId } from "#game/ids.ts";
import { isRefusal, type Refusal, refuse } from "#game/refusal.ts";
import { playerOf } from "#game/seating.ts";
import { parseRealName } from "#protocol/parse-real-name.ts";
import { noSuchClass, refusalFor } from "../realtime/admission.ts";
import type { LiveSession } from "../sessions/live-session.ts";
import { SessionGone } from "../storage/store.ts";
import { answerRefusal } from "./answer.ts";
import { type DoorParts, enter, hostOf, ownerOf } from "./bearer.ts";

const BODY_LIMIT = "16kb";
/** Each is a commit of its own, so nobody may cause many. */
const MOST_CHANGES = 20;
const WITHIN_SECONDS = 60;

const notAsked = refuse("WRONG_PHASE", "This class does not ask for real names");
const tooLate = refuse("WRONG_PHASE", "The class is over; it takes no more real names");
const tooOften = refuse("RATE_LIMITED", "Too many changes of one name; wait a minute and try again");

export function realNameRoutes(parts: DoorParts): Router {
  const router = Router();
  const changes = new RateLimiterMemory({ points: MOST_CHANGES, duration: WITHIN_SECONDS });
  router.put("/:code/real-name", json({ limit: BODY_LIMIT }), async (request, response) => {
    const refusal = await keep(request, parts, changes);
    if (refusal !== null) return answerRefusal(response, refusal);
    response.status(204).end();
  });
  router.get("/:code/real-names", (request, response) => send(request, response, parts));
  return router;
}

/** Keeps the name of whoever has the key; null where it is stored. */
async function keep(request: Request, parts: DoorParts, changes: RateLimiterMemory): Promise<Refusal | null> {
  const owner = await enter(request, parts, ownerOf);
  if (isRefusal(owner)) return owner;
  const { live, id } = owner;
  const refusal = refusalAt(live) ?? refusalOf(live, id);
  if (refusal !== null) return refusal;
  const { consumedPoints } = await changes.penalty(`${live.stored.id} ${id}`);
  if (consumedPoints > MOST_CHANGES) return tooOften;
  const wish = parseRealName(request.body);
  if (isRefusal(wish)) return wish;
  try {
    await live.setRealName(id, wish.name);
    return null;
  } catch (error) {
    if (error instanceof SessionGone) return noSuchClass; // it has just been deleted
    throw error;
  }
}

const refusalAt = ({ table }: LiveSession): Refusal | null => (table.session().settings.realNames ? null : notAsked);

function refusalOf({ table }: LiveSession, id: PlayerId): Refusal | null {
  const session = table.session();
  if (session.play.step.phase === "over") return tooLate;
  const player = playerOf(session, id);
  return player === undefined ? noSuchClass : refusalFor(player);
}

async function send(request: Request, response: Response, parts: DoorParts): Promise<void> {
  const live = await enter(request, parts, hostOf);
  if (isRefusal(live)) return answerRefusal(response, live);
  const refusal = refusalAt(live);
  if (refusal !== null) return answerRefusal(response, refusal);
  response.set("Cache-Control", "no-store").json(await live.realNames());
}
