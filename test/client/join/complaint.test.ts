// What the door says to a refusal, and under which field.
import { expect, test } from "vitest";
import { complaintFor, grouped, isSeatLost, missingFrom } from "../../../client/join/complaint.ts";
import { refusalCodes } from "../../../shared/game/refusal.ts";

test("complaintFor an unknown code names the code in two groups, under the code", () => {
  const complaint = complaintFor("CANNOT_JOIN", "482914");
  expect(complaint).toEqual({ about: "code", words: "No class with 482 914. Check the screen." });
});

test("complaintFor a name that is refused stands under the name", () => {
  expect(complaintFor("BAD_NAME", "482914").about).toBe("name");
});

test("complaintFor an old page asks to load it again", () => {
  expect(complaintFor("PROTOCOL_MISMATCH", "482914").about).toBe("page");
});

test("complaintFor says one whole sentence to every refusal of the wire", () => {
  for (const code of refusalCodes) expect(complaintFor(code, "482914").words).toMatch(/^[A-Z].*\.$/);
});

test("complaintFor a full, a locked and an unknown class says three different things", () => {
  const words = (["SESSION_FULL", "SESSION_LOCKED", "CANNOT_JOIN"] as const).map(
    (code) => complaintFor(code, "1").words,
  );
  expect(new Set(words).size).toBe(3);
});

test("isSeatLost is true where the key opens nothing any more, and not where the teacher may still let in", () => {
  expect(["BAD_KEY", "CANNOT_JOIN", "NOT_JOINED"].every((code) => isSeatLost(code as "BAD_KEY"))).toBe(true);
  expect(isSeatLost("REMOVED")).toBe(false);
  expect(isSeatLost("RATE_LIMITED")).toBe(false);
});

test("missingFrom asks for the code first, then for the name, then for nothing", () => {
  expect(missingFrom({ code: "48291", name: "" })?.about).toBe("code");
  expect(missingFrom({ code: "482914", name: "  " })?.about).toBe("name");
  expect(missingFrom({ code: "482914", name: "Bo" })).toBeNull();
});

test("grouped parts six digits in the middle and leaves a beginning as it is", () => {
  expect(grouped("482914")).toBe("482 914");
  expect(grouped("48")).toBe("48");
});
