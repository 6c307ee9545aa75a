// Gives a seat back whose key nobody has ever heard, or the class would wait for somebody who can never come.
import type { PlayerId } from "#game/ids.ts";
import type { Clock } from "#game/table.ts";
import { insist } from "../sessions/insist.ts";
import type { LiveSession } from "../sessions/live-session.ts";

/** The seat may not even be taken: nobody knows what became of a join that could not be acknowledged. */
export async function freeSeat({ table }: LiveSession, playerId: PlayerId, clock: Clock): Promise<void> {
  const leave = () => table.play({ role: "player", playerId }, "gone before the welcome", { type: "Leave" });
  await insist(leave, { clock });
}
