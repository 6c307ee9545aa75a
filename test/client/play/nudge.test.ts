// The buzz when the class waits for a player: once for each question of a real round, and only where it is wanted.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { View } from "#game/view.ts";
import { createNudge } from "../../../client/play/nudge.ts";
import { ClassRoom } from "../../support/class-room.ts";

let buzzes: unknown[];
const browserOf = ({ isTouched = true, wantsCalm = false }) => {
  vi.stubGlobal("navigator", {
    vibrate: (pattern: unknown) => buzzes.push(pattern),
    userActivation: { hasBeenActive: isTouched },
  });
  vi.stubGlobal("matchMedia", () => ({ matches: wantsCalm }));
};

beforeEach(() => {
  buzzes = [];
  browserOf({});
});
afterEach(() => vi.unstubAllGlobals());

/** Everything that one player's page is sent in a round, each view twice, as after a lost line. */
function viewsOfARound(): View[] {
  const views: View[] = [];
  const handsOn = { report: "always", feedback: "always", adjust: "always" } as const;
  const room = new ClassRoom({
    scenario: "BUY",
    seed: 5,
    settings: { handsOn, level: 2 },
    players: 6,
    watch: (now) => {
      const [id] = now.players;
      if (id !== undefined) views.push(now.viewOf(id), now.viewOf(id));
    },
  });
  room.playRounds(1);
  return views;
}

const waitsForMe = ({ me, waitingFor }: View): boolean =>
  waitingFor.seats.some(({ seat: { layer, index } }) => layer === me?.seat?.layer && index === me.seat.index);

test("createNudge buzzes once for each question, however often it is shown", () => {
  const views = viewsOfARound();
  const questions = new Set(views.filter(waitsForMe).map(({ turn }) => turn));
  expect(questions.size).toBeGreaterThan(1);
  const nudge = createNudge();
  for (const view of views) nudge({ view, happened: [] });
  expect(buzzes).toHaveLength(questions.size);
});

test("createNudge buzzes again when the teacher nudges, and only while the answer is missing", () => {
  const room = new ClassRoom({ seed: 4, settings: { level: 1 }, players: 6 }).playTo("adjust");
  const id = room.players.find((each) => room.askOf(each) !== undefined);
  const nudged = () => ({ view: room.viewOf(id), happened: id ? [{ type: "Nudged", playerId: id } as const] : [] });
  const nudge = createNudge();
  nudge({ view: room.viewOf(id), happened: [] });
  nudge(nudged());
  expect(buzzes).toHaveLength(2);
  room.must(room.answer(id));
  nudge(nudged());
  expect(buzzes).toHaveLength(2);
});

test.each([
  ["for reduced motion", { wantsCalm: true }],
  ["before the first touch, of which a browser would complain", { isTouched: false }],
])("createNudge is still %s", (_why, browser) => {
  browserOf(browser);
  const nudge = createNudge();
  for (const view of viewsOfARound()) nudge({ view, happened: [] });
  expect(buzzes).toEqual([]);
});

test("createNudge is still where a device cannot buzz", () => {
  vi.stubGlobal("navigator", {});
  const nudge = createNudge();
  expect(() => {
    for (const view of viewsOfARound()) nudge({ view, happened: [] });
  }).not.toThrow();
});
