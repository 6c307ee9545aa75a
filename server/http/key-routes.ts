// A new key for the teacher, whose page has drawn it: whoever else holds the old one, or one that follows from it, is out.
import { json, type Request, Router } from "express";
import { isRefusal, type Refusal } from "#game/refusal.ts";
import { parseNewKey } from "#protocol/parse-new-key.ts";
import { hashesOf } from "../sessions/keys.ts";
import { answerRefusal, draining } from "./answer.ts";
import { type DoorParts, enter, hostOf } from "./bearer.ts";

export interface KeyParts extends DoorParts {
  readonly isDraining: () => boolean;
}

const BODY_LIMIT = "1kb";

export function keyRoutes(parts: KeyParts): Router {
  const router = Router();
  router.put("/:code/key", json({ limit: BODY_LIMIT }), async (request, response) => {
    const refusal = await change(request, parts);
    if (refusal !== null) return answerRefusal(response, refusal);
    response.status(204).end();
  });
  return router;
}

/** The page that asks has kept the key already: where the answer is lost, it asks again, with either key. */
async function change(request: Request, parts: KeyParts): Promise<Refusal | null> {
  if (parts.isDraining()) return draining;
  const live = await enter(request, parts, hostOf);
  if (isRefusal(live)) return live;
  const wish = parseNewKey(request.body);
  if (isRefusal(wish)) return wish;
  const hashes = hashesOf(wish.key);
  const reply = await live.play({ role: "house" }, `keys ${hashes.host}`, { type: "ChangeKeys", hashes });
  if (!reply.ok) return reply.refusal;
  parts.witness.keysChanged(live.stored.id);
  return null;
}
