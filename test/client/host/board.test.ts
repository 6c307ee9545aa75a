// The teacher's board: how everybody stands, whom the filters find, and what fits on the screen.
import { expect, test } from "vitest";
import type { View } from "#game/view.ts";
import {
  countsOf,
  findSeat,
  findStudent,
  foundBy,
  plateOf,
  seatedIn,
  showsFaces,
  standingOf,
} from "../../../client/host/board.ts";
import { ClassRoom, line } from "../../support/class-room.ts";

const standings = (view: View) =>
  seatedIn(view.board ?? []).map(({ seat, member }) => [member.name, standingOf(seat, member)]);

const namesOf = (found: ReturnType<typeof foundBy>) => found.map(({ member }) => member.name);

/** A class of six in which only salespeople are asked. */
function reporting(): ClassRoom {
  const room = new ClassRoom({ settings: { level: 3, names: "free" } });
  for (const name of ["Ann", "Ben", "Cleo", "Dan", "Eve", "Fay"]) room.join(name);
  return room.playTo("report/0");
}

test("who is away, who thinks, who has answered and who is not asked are told apart", () => {
  const room = reporting();
  const [first, second] = [room.at(0, 0), room.at(0, 1)];
  const nameOf = (id: string) =>
    seatedIn(room.desk.board ?? []).find(({ member }) => member.playerId === id)?.member.name;
  room.answer(first);
  room.house({ type: "Disconnect", playerId: second, line });
  const told = new Map(standings(room.desk).map(([name, standing]) => [name, standing]));
  expect(told.get(nameOf(first))).toBe("answered");
  expect(told.get(nameOf(second))).toBe("away");
  expect([...told.values()].filter((standing) => standing === "resting")).toHaveLength(4);
});

test("a filter finds whom the class waits for, and who is away", () => {
  const room = reporting();
  const waited = room.at(0, 1);
  const away = room.at(2);
  room.answer(room.at(0, 0));
  room.house({ type: "Disconnect", playerId: away, line });
  const view = room.desk;
  expect(foundBy(view, "waited").map(({ member }) => member.playerId)).toEqual([waited]);
  expect(foundBy(view, "away").map(({ member }) => member.playerId)).toEqual([away]);
  expect(namesOf(foundBy(view, "all")).toSorted()).toEqual(["Ann", "Ben", "Cleo", "Dan", "Eve", "Fay"]);
});

test("a seat that was skipped is no longer thinking", () => {
  const room = reporting();
  const skipped = room.at(0, 0);
  room.host({ type: "Skip", seat: room.seatOf(skipped) });
  const found = findStudent(room.desk, skipped);
  expect(found && standingOf(found.seat, found.member)).toBe("skipped");
});

test("a department is its first student and the number of the others, and counts its answers", () => {
  const room = new ClassRoom({ players: 20, settings: { companies: 1 } });
  const seats = room.desk.board?.flatMap((row) => row.seats) ?? [];
  const largest = seats.toSorted((one, other) => other.members.length - one.members.length)[0];
  if (largest === undefined) throw new Error("There is no seat");
  expect(plateOf(largest)).toBe(`${largest.members[0]?.name} +${largest.members.length - 1}`);
  expect(countsOf(largest)).toEqual({ answered: 0, of: largest.members.length, away: 0 });
});

test("a free seat has no plate, and counts nobody", () => {
  const seat = findSeat(new ClassRoom().desk, { company: 0, layer: 1, index: 2 })?.seat;
  if (seat === undefined) throw new Error("There is no such seat");
  expect(plateOf(seat)).toBeNull();
  expect(countsOf(seat).of).toBe(0);
});

test("ten companies are shown with faces, eleven are not", () => {
  const boardOf = (companies: number) => new ClassRoom({ settings: { companies } }).desk.board ?? [];
  expect(showsFaces(boardOf(10))).toBe(true);
  expect(showsFaces(boardOf(11))).toBe(false);
});
