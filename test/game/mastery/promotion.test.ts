import { expect, test } from "vitest";
import type { PlayerId } from "#game/ids.ts";
import { ClassRoom, rightly, wrongly } from "../../support/class-room.ts";

const classOf = (promotion: boolean) =>
  new ClassRoom({ seed: 5, settings: { promotion, rotation: false }, players: 6 });

const levelsOf = (room: ClassRoom): (number | undefined)[] => room.players.map((id) => room.viewOf(id).level);

/** The first who has earned it after so many rounds, and the round. */
function untilSomebodyRises(room: ClassRoom): PlayerId {
  for (let round = 0; round < 6; round += 1) {
    room.playRounds(1).playTo("briefing");
    const risen = room.players.find((id) => room.viewOf(id).me?.hasRisen);
    if (risen !== undefined) return risen;
  }
  throw new Error("Nobody ever rises");
}

test("three right in a row raise a student's level by one from the next sale on", () => {
  const room = classOf(true);
  const ada = untilSomebodyRises(room);
  expect(room.viewOf(ada).level).toBe(2);
  room.playTo("adjust");
  expect(room.askOf(ada)?.level).toBe(2);
  expect(room.desk.level).toBe(1); // of the class
  room.playTo("play-on").playTo("briefing");
  expect(room.viewOf(ada).me?.hasRisen && room.viewOf(ada).level).not.toBe(2); // told once; a further rise is to 3
});

test("levels end at 3, and stay as they are where the teacher does not want them to rise", () => {
  const rising = classOf(true).playRounds(8);
  expect(Math.max(...levelsOf(rising).map((level) => level ?? 0))).toBe(3);
  const still = classOf(false).playRounds(4);
  expect(levelsOf(still)).toEqual([1, 1, 1, 1, 1, 1]);
});

test("wrong answers raise nobody, and never lower a level", () => {
  const room = classOf(true);
  const ada = untilSomebodyRises(room);
  const before = levelsOf(room);
  room.playRounds(2, wrongly).playTo("briefing", wrongly);
  for (const [place, level] of levelsOf(room).entries()) expect(level).toBeGreaterThanOrEqual(before[place] ?? 0);
  expect(room.viewOf(ada).me?.hasRisen).toBe(false);
});

test("a hint breaks the row", () => {
  const room = classOf(true);
  for (let round = 0; round < 4; round += 1) {
    room.playTo("briefing");
    while (!room.step.startsWith("play-on")) {
      const { turn } = room.session;
      for (const id of room.players) {
        if (room.viewOf(id).mayDo.some(({ type }) => type === "TakeHint")) room.player(id, { type: "TakeHint" });
        if (room.session.turn === turn) room.answer(id, rightly);
      }
      if (room.session.turn === turn) room.wait(3000);
      if (room.session.turn === turn) room.must(room.host({ type: "Next" }));
    }
  }
  room.playTo("briefing");
  expect(levelsOf(room)).toEqual([1, 1, 1, 1, 1, 1]);
});

test("the teacher sets a level back, and a new row has to be earned", () => {
  const room = classOf(true);
  const ada = untilSomebodyRises(room);
  room.must(room.host({ type: "SetLevel", playerId: ada, level: 1 }));
  expect(room.session.play.streaks[ada]).toBe(0);
  room.playTo("play-on", wrongly).playTo("briefing", wrongly);
  expect(room.viewOf(ada).level).toBe(1);
});

test("an undo takes the row back with the answers, and what had been seen earns nothing towards it", () => {
  const room = classOf(true);
  room.playTo("adjust");
  const before = room.session.play.streaks;
  room.answerAll();
  const [ada] = room.players;
  expect(room.session.play.streaks).not.toEqual(before);
  room.must(room.host({ type: "Undo" }));
  room.playTo("adjust");
  expect(room.session.play.streaks[ada ?? ""]).toBe(before[ada ?? ""]);
  room.answerAll();
  expect(room.session.play.streaks[ada ?? ""]).toBe(before[ada ?? ""]);
});

test("a level that the teacher has set is not raised by a row that an undo would bring back", () => {
  const room = classOf(true);
  const whole = () => room.players.find((id) => room.session.play.streaks[id] === 3);
  for (let round = 0; round < 6 && whole() === undefined; round += 1)
    room.playTo("briefing").playTo("reveal/all/quarter");
  const ada = whole();
  expect(ada).toBeDefined();
  room.must(room.host({ type: "SetLevel", playerId: ada as PlayerId, level: 1 }));
  room.must(room.host({ type: "Undo" }));
  room.playTo("play-on").playTo("briefing");
  expect([room.viewOf(ada).level, room.viewOf(ada).me?.hasRisen]).toEqual([1, false]);
});

test("who shares a seat is told of a rise only where the seat is asked at that level", () => {
  const room = new ClassRoom({ seed: 5, settings: { promotion: true, rotation: false, companies: 1 }, players: 12 });
  let held = 0;
  for (let round = 0; round < 4; round += 1) {
    room.playTo("briefing");
    for (const id of room.players) {
      const { level, me } = room.viewOf(id);
      const own = room.session.levels[id] ?? 1;
      if (me?.hasRisen) expect([id, level]).toEqual([id, own]);
      else if (room.session.play.risen[id] === room.session.play.round) held += 1;
    }
    const firsts = new Set(room.session.companies[0]?.seats.map(({ players }) => players[0]));
    for (let steps = 0; steps < 60 && !room.step.startsWith("play-on"); steps += 1) {
      const { turn } = room.session;
      for (const id of room.players)
        if (room.session.turn === turn) room.answer(id, firsts.has(id) ? wrongly : rightly);
      if (room.session.turn === turn) room.must(room.host({ type: "Next" }));
    }
    room.must(room.host({ type: "Next" }));
  }
  expect(held).toBeGreaterThan(0);
});
