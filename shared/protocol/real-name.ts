/** A real name, which goes from a student to the teacher on a way of its own, past the game and its log. */
import type { PlayerId } from "#game/ids.ts";

/** What the teacher is sent, one for each student who has told theirs. */
export interface RealName {
  readonly playerId: PlayerId;
  readonly name: string; // 1 to `mostRealSigns` graphemes
}

/** Room for two first names and two of a family. */
export const mostRealSigns = 40;
