// What a student reads after telling, changing or taking back a real name.
import { expect, test } from "vitest";
import { refusalCodes } from "#game/refusal.ts";
import { mostRealSigns } from "#protocol/real-name.ts";
import { toldWords } from "../../../client/play/tell-real-name.ts";

test("a name that was told and one that was taken back are told apart", () => {
  expect(toldWords({ ok: true, isTakenBack: false })).toContain("can read it now");
  expect(toldWords({ ok: true, isTakenBack: true })).toContain("no longer sees");
});

test("a name that is none is answered with what a name needs", () => {
  expect(toldWords({ ok: false, code: "BAD_NAME" })).toContain(`${mostRealSigns} characters`);
});

test("whatever goes wrong, there are words for it, and none says that it has arrived", () => {
  for (const code of [...refusalCodes, null])
    expect(toldWords({ ok: false, code })).toMatch(/^(?!.*can read it now)[A-Z].+\.$/);
});
