import { expect, test } from "vitest";
import { happeningsFor } from "#game/happenings.ts";
import { ClassRoom, wrongly } from "../support/class-room.ts";
import { leaves } from "../support/leaves.ts";

test("what has happened is told without what was answered, and without who tries again", () => {
  const told: string[] = [];
  const room = new ClassRoom({
    settings: { level: 3 },
    players: 6,
    watch: (_, events) => {
      for (const happening of happeningsFor(events)) told.push(...[...leaves(happening)].map(([path]) => path));
      if (events.some(({ type }) => type === "Retried"))
        expect(happeningsFor(events).map(({ type }) => type)).not.toContain("SeatAnswered");
    },
  });
  room.playRounds(1, wrongly);
  expect(new Set(told)).toEqual(
    new Set(["type", "phase", "layer", "act", "seat.company", "seat.layer", "seat.index", "name"]),
  );
});
