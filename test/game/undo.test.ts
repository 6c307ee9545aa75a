import { expect, test } from "vitest";
import { ClassRoom, classAdjusting, wrongly } from "../support/class-room.ts";

const pointsIn = (room: ClassRoom): number =>
  Object.values(room.session.play.points).reduce((sum, points) => sum + points, 0);

test("undo restores the start of the phase, raises the turn, and does it again for the phase before", () => {
  const room = new ClassRoom({ settings: { level: 3 }, players: 6 });
  room.playTo("feedback");
  const start = room.session.play;
  room.playTo("feedback/1");
  const { turn } = room.session;
  expect(room.host({ type: "Undo" })).toBe("ok");
  expect(room.session.turn).toBe(turn + 1);
  const { turn: _, openedAt: __, closing: ___, ...restored } = room.session.play;
  expect(start).toMatchObject(restored);
  room.host({ type: "Undo" });
  expect(room.step).toBe("verdict/all/all");
  room.host({ type: "Undo" });
  expect(room.step).toBe("report/0/all");
  room.host({ type: "Undo" });
  expect(room.step).toBe("briefing/all/all");
  expect(room.host({ type: "Undo" })).toBe("WRONG_PHASE");
});

test("an answer for a turn that was taken back is stale", () => {
  const room = classAdjusting();
  const { turn } = room.session;
  room.answer(room.players[0]);
  room.host({ type: "Undo" });
  expect(room.player(room.players[1], { type: "TakeHint", turn })).toBe("STALE_TURN");
  expect(room.host({ type: "Next", turn })).toBe("STALE_TURN");
});

test("answers to what has been opened earn nothing, others earn as ever", () => {
  const room = new ClassRoom({ settings: { level: 3 }, players: 6 });
  room.playTo("feedback");
  const before = pointsIn(room);
  room.playTo("feedback/1");
  expect(pointsIn(room)).toBeGreaterThan(before);
  room.host({ type: "Undo" });
  expect(pointsIn(room)).toBe(before);
  room.playTo("feedback/1");
  expect(pointsIn(room)).toBe(before);
  room.playTo("feedback/0");
  expect(pointsIn(room)).toBeGreaterThan(before);
});

test("no retry earns anything once the steps of the sale have been seen", () => {
  const room = classAdjusting();
  const before = pointsIn(room);
  room.playTo("reveal/all/sale");
  room.host({ type: "Undo" });
  expect(room.step).toBe("adjust/all/all");
  room.answerAll(wrongly);
  expect(room.step).toBe("reveal/all/retry");
  room.answerAll();
  expect(room.step).toBe("reveal/all/sale");
  expect(pointsIn(room)).toBe(before);
});

test("a hint that was taken stays taken", () => {
  const room = classAdjusting();
  const [id] = room.players;
  for (let taken = 0; taken < 3; taken += 1) room.player(id, { type: "TakeHint" });
  room.answer(room.players[1]);
  room.host({ type: "Undo" });
  room.playTo("adjust");
  expect(room.viewOf(id).me?.hints.taken).toBe(3);
});

test("undo takes an adjustment and the playing on back", () => {
  const room = new ClassRoom({ players: 6 });
  room.playTo("adjust");
  const { books } = room.session.play;
  room.playTo("play-on");
  expect(room.session.play.books).not.toEqual(books);
  room.host({ type: "Undo" });
  room.host({ type: "Undo" });
  expect(room.step).toBe("adjust/all/all");
  expect(room.session.play.books).toEqual(books);
});
