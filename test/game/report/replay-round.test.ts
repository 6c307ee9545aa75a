// A replay against what the projector really showed when the steps were opened.
import { expect, test } from "vitest";
import { replayRound } from "#game/report/replay-round.ts";
import { stepKey } from "#game/step.ts";
import type { View } from "#game/view.ts";
import { loggedRoom, wholeLesson } from "../../support/logged-room.ts";

const keyOf = ({ phase, layer, act }: View): string => stepKey({ phase, layer, act });

test("a round shows what the projector showed at each step, but for clocks and waiting", () => {
  const shown: View[] = [];
  const { room, entries } = loggedRoom({ players: 6 });
  room.playTo("briefing");
  shown.push(room.screen);
  for (let turn = room.session.turn; room.step !== "play-on/all/all"; turn = room.session.turn) {
    room.answerAll();
    if (room.session.turn === turn) room.wait(3000);
    if (room.session.turn === turn) room.host({ type: "Next" });
    if (room.session.turn !== turn) shown.push(room.screen);
  }
  const still = (view: View) => ({ ...view, waitingFor: null, clock: { ...view.clock, closesIn: null, why: null } });
  const replayed = replayRound(entries, { round: 1, company: 0, hasNames: true });
  expect(replayed.map(keyOf)).toEqual([...new Set(shown.map(keyOf))]);
  for (const view of replayed) {
    const then = shown.find(({ turn }) => turn === view.turn);
    // Where one step followed another at once, nobody saw the first.
    if (then !== undefined) expect(still(view)).toEqual(still(then));
    expect(view.waitingFor).toEqual({ seats: [], answered: 0, asked: 0, mayClose: true });
  }
});

test("what was taken back is left out: each step is there once, in its order", () => {
  const { entries } = wholeLesson();
  for (const round of [1, 2, 3]) {
    for (const company of [0, 1]) {
      const views = replayRound(entries, { round, company, hasNames: true });
      expect(new Set(views.map(keyOf)).size).toBe(views.length);
      expect(views.map(({ turn }) => turn)).toEqual(
        [...views.map(({ turn }) => turn)].sort((one, other) => one - other),
      );
      expect([views[0]?.phase, views.at(-1)?.phase]).toEqual(["briefing", "play-on"]);
      expect(views.every(({ companies }) => companies?.length === 1 && companies[0]?.index === company)).toBe(true);
    }
  }
});

test("without names no student is named, and with them they are", () => {
  const { room, entries } = wholeLesson();
  const namesIn = (hasNames: boolean) => {
    const text = JSON.stringify(replayRound(entries, { round: 1, company: 0, hasNames }));
    return room.session.players.filter(({ name }) => text.includes(name)).length;
  };
  expect(namesIn(false)).toBe(0);
  expect(namesIn(true)).toBeGreaterThan(0);
});

test("there is nothing to see of a round or a company that is not there, nor of an open round for everybody", () => {
  const { room, entries } = loggedRoom({ players: 6 });
  room.playTo("verdict");
  const ask = (round: number, company: number, onlyFinished: boolean) =>
    replayRound([...entries], { round, company, hasNames: true, onlyFinished }).length;
  expect(ask(1, 0, false)).toBeGreaterThan(0);
  expect(ask(1, 0, true)).toBe(0);
  expect(ask(2, 0, false)).toBe(0);
  expect(ask(1, 7, false)).toBe(0);
  room.playTo("play-on");
  expect(ask(1, 0, true)).toBeGreaterThan(0);
});

test("a round in which the quiz was taken again shows the quiz not at all, and the step before it once", () => {
  const { room, entries } = loggedRoom({ players: 3, settings: { quiz: true, level: 0 } });
  room.playTo("play-on");
  room.must(room.host({ type: "FastForward", quarters: 5 }));
  room.wait(60_000);
  room.must(room.host({ type: "Quiz" }));
  room.must(room.host({ type: "Undo" }));
  room.must(room.host({ type: "Quiz" }));
  room.must(room.host({ type: "Next" }));
  room.must(room.host({ type: "End" }));
  const steps = replayRound(entries, { round: 1, company: 0, hasNames: true }).map(keyOf);
  expect([steps.at(0), steps.at(-1), new Set(steps).size]).toEqual([
    "briefing/all/all",
    "play-on/all/all",
    steps.length,
  ]);
});
