// Which picture the projector shows for which view.
import { expect, test } from "vitest";
import { largeCompany, screenPicture } from "../../../client/screen/screen-picture.ts";
import { classView } from "./class-views.ts";

const kindOf = (companies: number, featured: number | null = null) =>
  screenPicture(classView({ companies, step: "report/0", featured })).kind;

test("one company is drawn large", () => {
  expect(kindOf(1)).toBe("one");
});

test("two to five companies are rows, more are a wall", () => {
  expect([2, 3, 4, 5].map((companies) => kindOf(companies))).toEqual(["rows", "rows", "rows", "rows"]);
  expect([6, 12, 50].map((companies) => kindOf(companies))).toEqual(["wall", "wall", "wall"]);
});

test("a featured company is drawn large, however many there are", () => {
  for (const companies of [2, 5, 6, 50]) {
    const picture = screenPicture(classView({ companies, step: "report/0", featured: 1 }));
    expect(picture).toMatchObject({ kind: "one", company: { index: 1 } });
  }
});

test("the wall shows every company, even where the view draws none of them", () => {
  const picture = screenPicture(classView({ companies: 12, step: "report/0" }));
  expect(picture.kind === "wall" && picture.briefs.length).toBe(12);
});

test("lobby, vote, market and end have pictures of their own, whatever is featured", () => {
  for (const [phase, kind] of [
    ["lobby", "lobby"],
    ["vote", "vote"],
    ["deployed", "market"],
    ["over", "over"],
  ] as const) {
    expect(screenPicture({ ...classView({ companies: 6 }), phase }).kind).toBe(kind);
    expect(screenPicture({ ...classView({ companies: 2, featured: 1 }), phase }).kind).toBe(kind);
  }
});

test("a view of no company is no picture, and no mistake", () => {
  expect(screenPicture({ ...classView({ companies: 1, step: "report/0" }), companies: [], wall: [] }).kind).toBe(
    "nothing",
  );
});

test("several companies have no large one until one is featured", () => {
  expect(largeCompany(classView({ companies: 3 }))).toBeNull();
  expect(largeCompany(classView({ companies: 3, featured: 2 }))?.index).toBe(2);
  expect(largeCompany(classView({ companies: 1 }))?.index).toBe(0);
});
