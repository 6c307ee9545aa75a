import { expect, test } from "vitest";
import type { GameEvent } from "#game/event.ts";
import { type Answering, ClassRoom } from "../support/class-room.ts";
import { closedNumbers, leaks } from "../support/closed-numbers.ts";
import { momentOf } from "../support/moment.ts";

const silent: Answering = ({ size, slots }) =>
  Array.from({ length: size }, (_, position) => {
    const slot = slots.find((each) => each.position === position);
    return slot === undefined ? null : (slot.choices?.[0] ?? 0);
  });

test.each([1, 2, 3] as const)(
  "no blame, message or step stands in a player's view before it opens: level %d",
  (level) => {
    const faults = new Set<string>();
    let looks = 0;
    const watch = (room: ClassRoom, events: readonly GameEvent[]) => {
      if (!events.some(({ type }) => type === "StepOpened")) return;
      for (const id of room.players) {
        const moment = momentOf(room, id);
        looks += closedNumbers(room, moment).size;
        for (const fault of leaks(room, moment)) faults.add(fault);
      }
    };
    for (const seed of [1, 3]) new ClassRoom({ seed, settings: { level }, players: 6, watch }).playRounds(2, silent);
    expect([...faults]).toEqual([]);
    expect(looks).toBeGreaterThan(1000);
  },
);
