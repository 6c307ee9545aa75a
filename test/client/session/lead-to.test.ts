import { memoryJournal } from "#game/journal.ts";
// Leading a game alone into the middle of its first sale, from every seat.

import { expect, test } from "vitest";
import { bookOf } from "#company/scenarios.ts";
import { shapeOf } from "#company/shape.ts";
import { createSession } from "#game/create.ts";
import { millis, playerId, type SeatRef } from "#game/ids.ts";
import { defaultSettings, type Level } from "#game/settings.ts";
import { openTable, type Table } from "#game/table.ts";
import { viewFor } from "#game/view-for.ts";
import { leadTo, namedPhases } from "../../../client/session/lead-to.ts";

const me = playerId("me");

async function started(seat: SeatRef, level: Level): Promise<Table> {
  const settings = { ...defaultSettings, level, rotation: false };
  const events = createSession({ settings, book: bookOf("BUY"), shape: shapeOf("article"), seed: 7, at: millis(0) });
  const clock = { now: () => millis(0), after: () => () => {} };
  const first = { version: 1, at: millis(0), actor: "host", id: "create", events };
  const table = openTable({ entries: [first], journal: memoryJournal, clock });
  const join = { type: "Join", playerId: me, name: "Ada", isDoubtful: false, keyHash: "" } as const;
  await table.play({ role: "house" }, "join", join);
  await table.play({ role: "host" }, "seat", { type: "MovePlayer", playerId: me, seat });
  await table.play({ role: "host" }, "start", { type: "Start" });
  return table;
}

for (const level of [1, 2, 3] as const) {
  test(`leadTo arrives in every phase from every role at level ${level}, without an answer or a point of the player`, async () => {
    for (const layer of [0, 1, 2]) {
      for (const phase of namedPhases) {
        const seat = { company: 0, layer, index: 0 };
        const table = await started(seat, level);
        await leadTo(table, phase, seat);
        const view = viewFor(table.session(), { role: "player", playerId: me }, millis(0));
        expect([layer, phase, [view.phase, view.act]]).toEqual([layer, phase, expect.arrayContaining([phase])]);
        expect(view.round).toBe(1);
        expect([view.me?.points, view.me?.marks]).toEqual([0, []]);
        table.close();
      }
    }
  });
}

test("leadTo stops where the player is asked, not at the first step of the phase", async () => {
  const seat = { company: 0, layer: 1, index: 2 };
  const table = await started(seat, 1);
  await leadTo(table, "feedback", seat);
  const view = viewFor(table.session(), { role: "player", playerId: me }, millis(0));
  expect([view.phase, view.layer, view.me?.ask?.kind]).toEqual(["feedback", 1, "pass"]);
});
