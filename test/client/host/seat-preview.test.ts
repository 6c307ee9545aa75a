// Who would sit where is told beforehand, in one sentence.
import { expect, test } from "vitest";
import { readCount } from "../../../client/host/companies-field.tsx";
import { previewWords, readStudents } from "../../../client/host/seat-preview-words.ts";

const layers = [2, 3, 1];

test("a class is told as companies of so many students, the larger ones first, with its teammates", () => {
  expect(previewWords(28, { companies: null, layers })).toBe(
    "28 students: 5 companies, three of 6, two of 5, 2 teammates.",
  );
});

test("one company needs no groups, and a full one no teammates", () => {
  expect(previewWords(1, { companies: null, layers })).toBe("1 student: one company, 5 teammates.");
  expect(previewWords(6, { companies: null, layers })).toBe("6 students: one company.");
});

test("in a lecture the sentence says how many share a desk", () => {
  expect(previewWords(300, { companies: null, layers })).toBe(
    "300 students: 10 companies, up to 5 students share a desk.",
  );
});

test("companies that no student sits in are no group", () => {
  expect(previewWords(3, { companies: 5, layers })).toBe("3 students: 5 companies, three of 1, 27 teammates.");
});

test("only whole numbers that a class can have are taken", () => {
  expect([
    readStudents("28"),
    readStudents(" 400 "),
    readStudents("0"),
    readStudents("401"),
    readStudents("2.5"),
  ]).toEqual([28, 400, null, null, null]);
  expect([readCount("1"), readCount("50"), readCount("0"), readCount("51"), readCount("five")]).toEqual([
    1,
    50,
    null,
    null,
    null,
  ]);
});
