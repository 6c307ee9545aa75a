// A game alone waits for its player at the same places where a class waits for its teacher.
import { afterEach, expect, test } from "vitest";
import { playAlone, type SoloSession } from "../../../client/session/solo.ts";
import { mayGoOn } from "../../../client/solo/may-go-on.ts";
import type { Level } from "../../../shared/game/settings.ts";

let session: SoloSession | null = null;

afterEach(() => session?.close());

async function open(level: Level): Promise<SoloSession> {
  const seat = { company: 0, layer: 0, index: 0 };
  session = await playAlone({ scenario: "BUY", shape: "article", level, seat, seed: 7, name: "Bo", habit: "expert" });
  return session;
}

function viewOf({ update }: SoloSession) {
  if (update.value === null) throw new Error("Cannot read the view as the session must have one: it has none");
  return update.value.view;
}

test("mayGoOn is true in the briefing, where bets are waited for by nobody", async () => {
  const view = viewOf(await open(1));
  expect(view.phase).toBe("briefing");
  expect(mayGoOn(view)).toBe(true);
});

test("mayGoOn is false while the player is asked for a report", async () => {
  const solo = await open(1);
  await solo.goOn();
  expect(viewOf(solo).phase).toBe("report");
  expect(viewOf(solo).me?.ask).not.toBeNull();
  expect(mayGoOn(viewOf(solo))).toBe(false);
});

test("goOn opens the next step and stepBack returns to the start of the open one", async () => {
  const solo = await open(1);
  await solo.goOn();
  const { turn, phase } = viewOf(solo);
  expect(await solo.stepBack()).toMatchObject({ ok: true });
  expect(viewOf(solo).turn).toBeGreaterThan(turn);
  expect([phase, viewOf(solo).phase]).toContain("report");
});

test("setLevel counts from the next sale on", async () => {
  const solo = await open(1);
  await solo.setLevel(3);
  expect(viewOf(solo).level).toBe(1);
});

test("a seat that was chosen is kept, however many sales go by", async () => {
  const solo = await open(0);
  const seat = viewOf(solo).me?.seat;
  for (let steps = 0; viewOf(solo).round < 4 && steps < 100; steps += 1) await solo.goOn();
  expect(viewOf(solo).round).toBe(4);
  expect(viewOf(solo).me?.seat).toEqual(seat);
});
