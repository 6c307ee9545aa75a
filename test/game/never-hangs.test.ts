import { expect, test } from "vitest";
import type { PlayerId } from "#game/ids.ts";
import { quizItems } from "#game/quiz/items.ts";
import { ClassRoom, line, rightly, wrongly } from "../support/class-room.ts";
import { fillSheet, sayIn } from "../support/quiz-taking.ts";

/** The same class once more, from its log. */
function again(room: ClassRoom): ClassRoom {
  const twin = new ClassRoom({ log: room.log });
  twin.now = room.now;
  return twin;
}

/** Every way in which a step gets by without somebody; each must end it, or the wait for that person. */
const ways: Readonly<Record<string, (room: ClassRoom, silent: PlayerId) => void>> = {
  "the teacher presses Next": (room) => room.must(room.host({ type: "Next" })),
  "the teacher lets a teammate answer": (room, silent) =>
    room.must(room.host({ type: "AnswerFor", seat: room.seatOf(silent) })),
  "the teacher skips the seat": (room, silent) => room.must(room.host({ type: "Skip", seat: room.seatOf(silent) })),
  "the device has been gone for twenty seconds": (room, silent) => {
    room.house({ type: "Disconnect", playerId: silent, line });
    room.wait(20_000);
  },
  "the student leaves": (room, silent) => {
    room.must(room.player(silent, { type: "Leave" }));
    room.wait(3000);
  },
  "the teacher removes the student": (room, silent) => {
    room.must(room.host({ type: "RemovePlayer", playerId: silent }));
    room.wait(3000);
  },
};

/** Only the player can try again, vote, bet or take the quiz; the step still ends in the other ways. */
const isPersonal = (step: string): boolean =>
  ["reveal/all/retry", "vote/all/all", "wager/all/all"].includes(step) || step.startsWith("quiz/");

function tryAll(room: ClassRoom, silent: PlayerId, stuck: Set<string>): void {
  const before = room.step;
  for (const [way, go] of Object.entries(ways)) {
    if (isPersonal(before) && /lets|skips/.test(way)) continue;
    const twin = again(room);
    go(twin, silent);
    if (twin.step === before) stuck.add(`${before}: ${way}`);
  }
}

test.each([0, 1, 2])("no step hangs on one person of layer %d who never answers", (layer) => {
  const handsOn = { report: "always", feedback: "always", adjust: "always" } as const;
  const room = new ClassRoom({ seed: 5, players: 6, settings: { level: 3, handsOn } });
  room.playTo("briefing");
  const silent = room.at(layer);
  const seen = new Set<string>();
  const stuck = new Set<string>();
  for (let steps = 0; steps < 60 && seen.size < 60; steps += 1) {
    const { step } = room;
    for (const id of room.players) if (id !== silent && room.step === step) room.answer(id, wrongly);
    if (room.step !== step) continue;
    const isWaitedFor = room.desk.waitingFor.seats.some(({ playerId }) => playerId === silent);
    if (isWaitedFor && room.desk.waitingFor.seats.length === 1) {
      seen.add(step);
      tryAll(room, silent, stuck);
    }
    if (step === "play-on/all/all" && seen.size > 0) break;
    // Whoever is silent in the retry must have been wrong first.
    if (step === "adjust/all/all") room.answer(silent, wrongly);
    else room.must(room.host({ type: "Next" }));
  }
  expect([...stuck]).toEqual([]);
  expect(seen.size).toBeGreaterThanOrEqual(layer === 0 ? 4 : 5);
  for (const phase of ["report", "verdict", "feedback", "reveal"])
    expect(
      [...seen].some((step) => step.startsWith(phase)),
      phase,
    ).toBe(true);
});

test.each(["one-weight-at-a-time", "weight-combinations", "race"] as const)(
  "no move and no wager hangs on one person who never answers: %s",
  (method) => {
    const room = new ClassRoom({ seed: 5, players: 18, settings: { method } });
    room.playTo("move");
    const seen = new Set<string>();
    const stuck = new Set<string>();
    for (const silent of room.players) {
      const twin = again(room);
      for (const step of ["move/all/all", "wager/all/all"]) {
        for (const id of room.players) {
          if (id === silent || twin.step !== step) continue;
          if (step === "move/all/all") twin.answer(id, wrongly);
          else twin.player(id, { type: "Bet", value: 1 });
        }
        const { seats } = twin.desk.waitingFor;
        if (twin.step === step && seats.length === 1 && seats[0]?.playerId === silent) {
          seen.add(step);
          tryAll(twin, silent, stuck);
        }
        if (twin.step === step) twin.must(twin.host({ type: "Next" }));
      }
    }
    expect([...stuck]).toEqual([]);
    expect([...seen].sort()).toEqual(["move/all/all", "wager/all/all"]);
  },
);

test("the vote does not hang on one person either", () => {
  const room = new ClassRoom({ players: 3 });
  room.playRounds(1, rightly);
  room.must(room.host({ type: "Deploy" }));
  const [silent, ...others] = room.players;
  if (silent === undefined) throw new Error("Somebody must be here");
  for (const id of others) room.must(room.player(id, { type: "Bet", value: 0.7 }));
  const stuck = new Set<string>();
  tryAll(room, silent, stuck);
  expect([...stuck]).toEqual([]);
});

test("neither quiz hangs on one person who never begins, nor on one who is at the fifth question", () => {
  const room = new ClassRoom({ players: 3, settings: { quiz: true, level: 0 } });
  room.must(room.host({ type: "Start" }));
  const [silent, ...others] = room.players;
  if (silent === undefined) throw new Error("Somebody must be here");
  const stuck = new Set<string>();
  for (const act of ["before", "after"] as const) {
    expect(room.step).toBe(`quiz/all/${act}`);
    for (const id of others) fillSheet(room, id, 4);
    tryAll(room, silent, stuck);
    for (const item of quizItems.slice(0, 4))
      room.must(room.player(silent, sayIn(room, silent, { item, saying: "right" })));
    tryAll(room, silent, stuck);
    room.must(room.host({ type: "Next" }));
    if (act === "before") room.playTo("play-on").must(room.host({ type: "Quiz" }));
  }
  expect([...stuck]).toEqual([]);
});

test("time of one's own is waited for, and nobody else's step is shorter for it", () => {
  const settings = { level: 3, deadlines: { adjust: 30 } } as const;
  const room = new ClassRoom({ seed: 5, players: 6, settings });
  room.playTo("adjust");
  const slow = room.players.find((id) => room.askOf(id) !== undefined);
  if (slow === undefined) throw new Error("Somebody must be asked");
  room.must(room.host({ type: "AddTime", seconds: 60, playerId: slow }));
  for (const id of room.players) if (id !== slow) room.answer(id);
  room.wait(89_000);
  expect(room.step).toBe("adjust/all/all");
  room.wait(1000);
  expect(room.step).not.toBe("adjust/all/all");
  expect(room.desk.clock.closesIn === null || room.desk.clock.closesIn <= 30_000).toBe(true);
});

test("a nudge reaches that student alone and changes nothing", () => {
  const room = new ClassRoom({ players: 3 });
  room.playTo("report");
  const [one] = room.players;
  if (one === undefined) throw new Error("Somebody must be here");
  const before = room.session;
  room.must(room.host({ type: "Nudge", playerId: one }));
  expect(room.session).toEqual(before);
  expect(room.log.at(-1)).toEqual({ type: "PlayerNudged", playerId: one });
});

test("a snapshot keeps the moment and whom the projector showed", () => {
  const room = new ClassRoom({ players: 3, settings: { companies: 2 } });
  expect(room.host({ type: "Snapshot" })).toBe("WRONG_PHASE");
  room.playTo("verdict");
  room.host({ type: "Feature", company: 1 });
  room.must(room.host({ type: "Snapshot" }));
  expect(room.session.snapshots).toMatchObject([{ round: 1, company: 1 }]);
  expect(room.desk.snapshots).toBe(1);
});
