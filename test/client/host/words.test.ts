// Single sentences of the teacher's panel: where somebody sits, what a company costs, and where others reach the server.
import { expect, test } from "vitest";
import { joinLink } from "#protocol/links.ts";
import { findStudent } from "../../../client/host/board.ts";
import { costText } from "../../../client/host/cost-text.ts";
import { placeWords } from "../../../client/host/found-list.tsx";
import { baseOf } from "../../../client/host/panel-dialogs.tsx";
import { ClassRoom } from "../../support/class-room.ts";

test("the place of a student names the company only where there are several", () => {
  const placeIn = (companies: number) => {
    const room = new ClassRoom({ players: 1, settings: { companies } });
    const student = findStudent(room.desk, room.at(0));
    if (student === undefined) throw new Error("The student is not on the board");
    return placeWords(room.desk, student);
  };
  expect(placeIn(1)).toBe("Salesperson · not asked now");
  expect(placeIn(2)).toMatch(/^.+, Salesperson · not asked now$/);
});

test("a cost that three decimals would write as nothing is told as less than the smallest figure", () => {
  expect([costText(0.0923), costText(0.001), costText(0.00099), costText(0)]).toEqual([
    "0.092",
    "0.001",
    "< 0.001",
    "< 0.001",
  ]);
});

test("links for others begin where students find the server", () => {
  for (const base of ["http://192.168.1.7:3000", "https://school.example/game"])
    expect(baseOf(joinLink(base, "482913"))).toBe(base);
});
