// What stands beside Next: whom the class waits for, or what the teacher can do.
import { expect, test } from "vitest";
import { nobodyWords, waitedFirst, wayOnWords } from "../../../client/host/waiting-words.ts";
import { ClassRoom, line } from "../../support/class-room.ts";

test("who is away comes before who is thinking, and teammates come last", () => {
  const room = new ClassRoom({ players: 4, settings: { level: 3 } });
  room.playTo("adjust");
  const away = room.desk.waitingFor.seats.findLast(({ playerId }) => playerId !== null)?.playerId;
  if (away == null) throw new Error("Nobody is waited for");
  room.house({ type: "Disconnect", playerId: away, line });
  const order = waitedFirst(room.desk).map(({ isOnline, isTeammate }) => (isTeammate ? 2 : isOnline ? 1 : 0));
  expect(order[0]).toBe(0);
  expect(order).toEqual(order.toSorted());
});

test("the lobby says how to get students in, and that a rehearsal needs none", () => {
  const room = new ClassRoom();
  expect(nobodyWords(room.desk)).toContain("teammates fill every seat");
  room.join();
  expect(nobodyWords(room.desk)).toBe("Press Start when everybody is here; empty seats get a teammate.");
});

test("teammates who are still thinking are not mistaken for students who are late", () => {
  const rehearsal = new ClassRoom();
  rehearsal.must(rehearsal.host({ type: "Start" }));
  rehearsal.must(rehearsal.host({ type: "Next" }));
  expect(rehearsal.desk.waitingFor.seats.length).toBeGreaterThan(0);
  expect(wayOnWords(rehearsal.desk)).toMatch(/^Only teammates are left/);
});

test("a pause and a held step are said, as nothing goes on by itself then", () => {
  const room = new ClassRoom({ players: 6, settings: { level: 3 } });
  room.playTo("adjust");
  expect(wayOnWords(room.desk)).toMatch(/^Next goes on at once/);
  room.host({ type: "Hold" });
  expect(wayOnWords(room.desk)).toMatch(/^Held/);
  room.host({ type: "Pause" });
  expect(wayOnWords(room.desk)).toMatch(/paused/);
});
