// How many have a seat, as the lobby counts them.
import { expect, test } from "vitest";
import { seatedCount, seatsWords } from "../../../client/screen/lobby-count.ts";
import { brief, classView } from "./class-views.ts";

test("a few companies: so many of their seats are taken", () => {
  const view = { ...classView({ companies: 2 }), wall: [brief(0, { students: 6 }), brief(1, { students: 3 })] };
  expect(seatedCount(view)).toBe(9);
  expect(seatsWords(view)).toContain("of 12");
});

test("students who share seats are counted one by one, without an end to count to", () => {
  const view = { ...classView({ companies: 2 }), wall: [brief(0, { students: 16 }), brief(1, { students: 14 })] };
  expect(seatedCount(view)).toBe(30);
  expect(seatsWords(view)).not.toContain("of");
});

test("many companies are counted by their plates", () => {
  const view = classView({ companies: 50, drawn: 5 });
  expect(seatedCount(view)).toBe(300);
  expect(seatsWords(view)).not.toContain("of 30");
});
