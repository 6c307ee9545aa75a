/** Moves of simulated teammates by the two naive methods: blind chance, the same on every device. */
import { createRandom } from "#engine/random.ts";
import type { Ask } from "./ask.ts";
import type { SeatRef } from "./ids.ts";
import type { Session } from "./state.ts";

/** @returns one value for each of the seat's arrows, the gut feeling last */
export function chanceMove({ seed, play }: Session, seat: SeatRef, ask: Ask): readonly number[] {
  const place = 31 * play.turn + 1009 * seat.company + 101 * seat.layer + seat.index;
  const random = createRandom((seed % 0x8_0000_0000_0000) + place * 7919);
  if (ask.variant === "nudge") {
    const moved = random.below(ask.size);
    const by = random.next() < 0.5 ? 1 : -1;
    return Array.from({ length: ask.size }, (_, position) => (position === moved ? by : 0));
  }
  return ask.slots.map(({ choices }) => choices?.[random.below(choices.length)] ?? 0);
}
