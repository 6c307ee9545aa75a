/** Whose face a window shows, and which part of a name has room on it. */
import { expect, test } from "vitest";
import { faceOf } from "../../../client/picture/face-of.ts";
import { shortName } from "../../../client/picture/short-name.ts";

const seated = (name: string, members = 1, company = 0) => ({ name, members, seat: { company, layer: 0, index: 0 } });

test("a department shows the face of its first student, whoever joins later", () => {
  expect(faceOf({}, seated("Brisk Fox +2", 3))).toBe(faceOf({}, seated("Brisk Fox")));
  expect(faceOf({}, seated("Brisk Fox +3", 4))).toBe("Brisk Fox");
});

test("people without names look different from company to company", () => {
  const hidden = { namesHidden: true };
  expect(faceOf(hidden, seated("CEO", 1, 0))).not.toBe(faceOf(hidden, seated("CEO", 1, 1)));
});

test("a short name keeps the animal, the number and how many more there are", () => {
  expect(shortName("Brisk Fox")).toBe("Fox");
  expect(shortName("Brisk Fox +2")).toBe("Fox +2");
  expect(shortName("Salesperson 1")).toBe("Salesperson 1");
  expect(shortName("Salesperson 1 +2")).toBe("Salesperson 1 +2");
  expect(shortName("Mia")).toBe("Mia");
  expect(shortName("7")).toBe("7");
});
