// Who may knock: the auth of a socket.
import { expect, test } from "vitest";
import { parseAuth } from "#protocol/parse-auth.ts";

test("parseAuth tells a newcomer from a player who returns", () => {
  expect(parseAuth({ protocol: 1, code: "482913", as: "player" })).toEqual({
    as: "newcomer",
    code: "482913",
    name: null,
  });
  expect(parseAuth({ protocol: 1, code: "482913", as: "player", name: "Bo" })).toMatchObject({
    as: "newcomer",
    name: "Bo",
  });
  expect(parseAuth({ protocol: 1, code: "482913", as: "player", key: "k" })).toMatchObject({ as: "player", key: "k" });
});

test("parseAuth reads the code as people type it", () => {
  expect(parseAuth({ protocol: 1, code: " 482 913 ", as: "host", key: "k" })).toMatchObject({
    as: "host",
    code: "482913",
  });
});

test("parseAuth knows who only tests the connection, and takes nothing else from them", () => {
  expect(parseAuth({ protocol: 1, as: "test" })).toEqual({ as: "test" });
  expect(parseAuth({ protocol: 2, as: "test" })).toMatchObject({ refused: "PROTOCOL_MISMATCH" });
  expect(parseAuth({ protocol: 1, as: "test", code: "482913" })).toMatchObject({ refused: "BAD_PAYLOAD" });
});

test("parseAuth asks clients of another protocol to reload", () => {
  expect(parseAuth({ protocol: 2, code: "482913", as: "player" })).toMatchObject({ refused: "PROTOCOL_MISMATCH" });
});

test.each([
  [undefined, "the auth must be an object"],
  [null, "the auth must be an object"],
  ["player", "the auth must be an object"],
  [{}, '"as" must be player, host, screen or test'],
  [{ protocol: 1, code: "1", as: "boss" }, '"as" must be player, host, screen or test'],
  [{ code: "1", as: "player" }, '"protocol" must be 1'],
  [{ protocol: 1, as: "player" }, '"code" must be a string'],
  [{ protocol: 1, code: 482913, as: "player" }, '"code" must be a string'],
  [{ protocol: 1, code: "1", as: "host" }, '"key" must be a string'],
  [{ protocol: 1, code: "1", as: "screen", key: "k".repeat(65) }, '"key" must be at most 64 characters long'],
  [{ protocol: 1, code: "1", as: "player", key: "k", name: "Bo" }, "it must have no other fields than the listed ones"],
])("parseAuth says in one sentence why it turns away %j", (payload, clause) => {
  expect(parseAuth(payload)).toEqual({ refused: "BAD_PAYLOAD", message: `Cannot read the auth as ${clause}` });
});
