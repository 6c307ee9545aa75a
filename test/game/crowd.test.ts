// A flood of devices in a class: the teacher is told of it, and can remove all of them and let the right ones in again.
import { expect, test } from "vitest";
import { playerId } from "#game/ids.ts";
import { isHere } from "#game/seating.ts";
import { ClassRoom } from "../support/class-room.ts";

const minute = 60_000;

/** So many come in, one every so many milliseconds. */
function come(room: ClassRoom, count: number, every = 10): void {
  for (let one = 0; one < count; one += 1) {
    room.wait(every);
    room.join();
  }
}

const removal = { type: "RemoveCrowd" } as const;
const mayRemove = (room: ClassRoom): boolean => room.desk.mayDo.some(({ type }) => type === "RemoveCrowd");

test("SEC-06 a class that comes in at once is no crowd, however often it is looked at", () => {
  const room = new ClassRoom();
  come(room, 60);
  expect([room.desk.crowd, mayRemove(room), room.host(removal)]).toEqual([0, false, "WRONG_PHASE"]);
  room.wait(2 * minute);
  come(room, 60);
  expect(room.desk.crowd).toBe(0);
  expect(room.screen.crowd).toBeUndefined();
});

test("SEC-06 a crowd is told to the teacher alone, and only those who came in it are removed", () => {
  const room = new ClassRoom({ players: 30 });
  room.playTo("report/0");
  room.wait(2 * minute);
  come(room, 100);
  expect([room.desk.crowd, mayRemove(room)]).toEqual([100, true]);
  expect(room.viewOf(room.players[0]).crowd).toBeUndefined();
  expect(room.host(removal)).toBe("ok");
  expect(room.session.players.filter(isHere).map(({ id }) => id)).toEqual(room.players.slice(0, 30));
  expect(room.desk.crowd).toBe(0);
  expect(room.session.companies.flatMap(({ seats }) => seats).every(({ players }) => players.length < 7)).toBe(true);
});

test("SEC-06 who was removed with a crowd can be let in again, and also waits at the door as part of it", () => {
  const room = new ClassRoom({ players: 30 });
  room.wait(2 * minute);
  room.host({ type: "ChangeSettings", settings: { door: "ask" } });
  come(room, 70);
  expect(room.desk.crowd).toBe(70);
  room.must(room.host(removal));
  const student = room.players.at(-1);
  if (student === undefined) throw new Error("Somebody must have come");
  room.must(room.host({ type: "LetIn", playerId: student }));
  expect(room.viewOf(student).me?.standing).toBe("in");
});

test("SEC-06 a crowd is no news any more after five minutes", () => {
  const room = new ClassRoom();
  come(room, 100);
  expect(room.desk.crowd).toBe(100);
  room.wait(6 * minute);
  expect(room.desk.crowd).toBe(0);
});

test("SEC-07 somebody who must ask waits at an open door and sees no company", () => {
  const room = new ClassRoom({ players: 3 });
  const stranger = playerId("stranger");
  const asked = room.house({
    type: "Join",
    playerId: stranger,
    name: null,
    isDoubtful: false,
    keyHash: "hash",
    mustAsk: true,
  });
  expect(asked).toBe("ok");
  const view = room.viewOf(stranger);
  expect([view.me?.standing, view.company]).toEqual(["asking", undefined]);
});
