// Real names on the teacher's panel: where they stand, and what is said where there is none.
import { expect, test } from "vitest";
import { playerId } from "#game/ids.ts";
import type { BoardSeat } from "#game/views/board-view.ts";
import { findSeat } from "../../../client/host/board.ts";
import { realNameAt, realNameWords } from "../../../client/host/real-names.ts";
import { seatWords } from "../../../client/host/seat-mark.tsx";
import { ClassRoom } from "../../support/class-room.ts";

/** The first seat of a class with so many students on as many seats as one company has. */
function firstSeat(players: number): BoardSeat {
  const room = new ClassRoom({ players, settings: { realNames: true, companies: 1 } });
  const found = findSeat(room.desk, { company: 0, layer: 0, index: 0 });
  if (found === undefined) throw new Error("The seat is not on the board");
  return found.seat;
}

const first = playerId("player-1");
const known = new Map([[first, "Anna Smith"]]);

test("a real name stands at the seat of whoever told it, and nowhere before it is known", () => {
  const seat = firstSeat(1);
  expect(realNameAt(seat, known)).toBe("Anna Smith");
  expect(realNameAt(seat, null)).toBeNull();
  expect(realNameAt(seat, new Map())).toBeNull();
  expect(realNameAt({ ...seat, members: [] }, known)).toBeNull();
});

test("a department keeps its real names for its list", () => {
  const seat = firstSeat(7);
  expect(seat.members).toHaveLength(2);
  expect(realNameAt(seat, known)).toBeNull();
});

test("the words of a small seat say the real name beside the one that the class knows", () => {
  const seat = firstSeat(1);
  const [name] = seat.members.map((member) => member.name);
  expect(seatWords(seat, "Anna Smith")).toContain(`${name} (Anna Smith), `);
  expect(seatWords(seat, null)).not.toContain("(");
});

test("a student's dialog tells a real name, one that is not kept, and one that is still to be read apart", () => {
  expect(realNameWords(first, known)).toBe("Real name: Anna Smith");
  expect(realNameWords(first, new Map())).toBe("No real name is kept.");
  expect(realNameWords(first, null)).toBe("Real name: …");
});
