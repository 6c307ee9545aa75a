// Real names on their way to the teacher: what is kept of them, and what is refused.
import { expect, test } from "vitest";
import { parseRealName } from "#protocol/parse-real-name.ts";

test("parseRealName tidies a name as the door does, and leaves room for a whole one", () => {
  expect(parseRealName({ name: "  María José\u200b  García Lorca-Menéndez " })).toEqual({
    name: "María José García Lorca-Menéndez",
  });
  expect(parseRealName({ name: "x".repeat(40) })).toEqual({ name: "x".repeat(40) });
});

test("parseRealName reads an empty name as one that is taken back", () => {
  for (const name of ["", "   "]) expect(parseRealName({ name })).toEqual({ name: null });
});

test.each([["x".repeat(41)], ["!!!"], ["\u200b"], ["x".repeat(15_000)]])(
  "parseRealName refuses the name %j",
  (name) => {
    expect(parseRealName({ name })).toMatchObject({ refused: "BAD_NAME" });
  },
);

test.each([undefined, null, "Bo", [], {}, { name: 7 }, { name: null }, { name: "Bo", seat: 1 }])(
  "parseRealName refuses %j and repeats nothing of it",
  (body) => {
    const result = parseRealName(body);
    expect(result).toMatchObject({
      refused: "BAD_PAYLOAD",
      message: expect.stringContaining("Cannot read the real name"),
    });
    expect(JSON.stringify(result)).not.toContain("Bo");
  },
);
