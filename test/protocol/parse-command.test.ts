// What comes in through the door for commands, and what is turned away.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { playerCommands } from "#game/decide.ts";
import { refusalCodes } from "#game/refusal.ts";
import { hostSchemas, playerSchemas } from "#protocol/commands.ts";
import { wireOf } from "#protocol/messages.ts";
import { parseCommand, type WireRole } from "#protocol/parse-command.ts";

const refused = (role: WireRole, payload: unknown) => {
  const result = parseCommand(role, payload);
  return "refused" in result ? result.refused : result;
};
const message = (role: WireRole, payload: unknown) => {
  const result = parseCommand(role, payload);
  return "refused" in result ? result.message : result;
};

test("parseCommand takes a player's answer with its turn and keeps the id apart", () => {
  expect(parseCommand("player", { id: "a1", type: "AnswerReport", turn: 7, value: -1 })).toEqual({
    id: "a1",
    command: { type: "AnswerReport", turn: 7, value: -1 },
  });
});

test("parseCommand takes null for what was not asked", () => {
  const result = parseCommand("player", { id: "a", type: "AnswerAdjustment", values: [null, 0.5] });
  expect(result).toEqual({ id: "a", command: { type: "AnswerAdjustment", values: [null, 0.5] } });
});

test("parseCommand gathers the fields of ChangeSettings into settings", () => {
  const result = parseCommand("host", {
    id: "a",
    type: "ChangeSettings",
    turn: 3,
    level: 2,
    deadlines: { report: 60 },
  });
  expect(result).toEqual({
    id: "a",
    command: { type: "ChangeSettings", turn: 3, settings: { level: 2, deadlines: { report: 60 } } },
  });
});

test("wireOf writes what parseCommand reads, for a setting as for a seat", () => {
  const seat = { company: 0, layer: 1, index: 2 };
  for (const command of [
    { type: "ChangeSettings", settings: { boldness: 2, door: "locked" } },
    { type: "AddTeammate", seat, kind: "no-slope" },
  ] as const) {
    expect(parseCommand("host", wireOf("x", command))).toEqual({ id: "x", command });
  }
});

test("parseCommand knows every command of the rules", () => {
  expect(Object.keys(playerSchemas)).toEqual([...playerCommands]);
});

test("parseCommand refuses a player's command from whoever is none, and a host's from whoever is not", () => {
  for (const type of Object.keys(playerSchemas)) {
    expect(refused("host", { id: "a", type })).toBe("NOT_JOINED");
    expect(refused("screen", { id: "a", type })).toBe("NOT_JOINED");
  }
  for (const type of Object.keys(hostSchemas)) {
    expect(refused("player", { id: "a", type })).toBe("NOT_HOST");
    expect(refused("screen", { id: "a", type })).toBe("NOT_HOST");
  }
});

test("parseCommand refuses types outside of the table, those that every object has included", () => {
  for (const type of ["Cheat", "", "constructor", "__proto__", "toString", "Join", "Tick", "Wake", "Replay"]) {
    expect(refused("host", { id: "a", type })).toBe("UNKNOWN_COMMAND");
  }
});

test("parseCommand refuses what is no command at all", () => {
  for (const payload of [undefined, null, 1, "Bet", [], [{ type: "Bet" }], {}, { type: 1 }, { type: null }]) {
    expect(refused("player", payload)).toBe("BAD_PAYLOAD");
  }
});

test.each([
  [{ id: "a", type: "Bet" }, '"value" must be a number'],
  [{ id: "a", type: "Bet", value: "1" }, '"value" must be a number'],
  [{ id: "a", type: "Bet", value: Number.NaN }, '"value" must be a number'],
  [{ id: "a", type: "Bet", value: Number.POSITIVE_INFINITY }, '"value" must be a number'],
  [{ id: "a", type: "Bet", value: 1e7 }, '"value" must be at most 1000000'],
  [{ id: "", type: "Bet", value: 1 }, '"id" must be at least 1 character long'],
  [{ id: "x".repeat(65), type: "Bet", value: 1 }, '"id" must be at most 64 characters long'],
  [{ id: "a", type: "Bet", value: 1, turn: 1.5 }, '"turn" must be a whole number'],
  [{ id: "a", type: "Bet", value: 1, seat: "0/1.0" }, "it must have no other fields than the listed ones"],
  [{ id: "a", type: "Retry", values: [1, "2"] }, '"values[1]" must be a number'],
  [{ id: "a", type: "Retry", values: Array(17).fill(0) }, '"values" must be at most 16 values long'],
  [{ id: "a", type: "Retry", values: {} }, '"values" must be an array'],
])("parseCommand names the field that is wrong: %j", (payload, clause) => {
  expect(refused("player", payload)).toBe("BAD_PAYLOAD");
  expect(message("player", payload)).toBe(`Cannot read the command ${payload.type} as ${clause}`);
});

test("parseCommand names a wrong seat, kind, level and name of the host's commands", () => {
  const seat = { company: 0, layer: 0, index: -1 };
  expect(message("host", { id: "a", type: "AnswerFor", seat })).toContain('"seat.index" must be at least 0');
  expect(message("host", { id: "a", type: "AddTeammate", kind: "genius" })).toContain('"kind" must be one of expert, ');
  expect(message("host", { id: "a", type: "ChangeSettings", level: 4 })).toContain('"level" must be one of 0, 1, 2, 3');
  expect(message("host", { id: "a", type: "ChangeSettings", boldness: 0 })).toContain('"boldness" must be above 0');
  const blank = { id: "a", type: "RenamePlayer", playerId: "p", name: "\u200b\u200b" };
  expect(message("host", blank)).toContain('"name" must be');
});

test("parseCommand never repeats what was sent, and an own __proto__ changes nothing", () => {
  const poison: unknown = JSON.parse('{"id":"a","type":"Bet","value":1,"__proto__":{"isHost":true}}');
  expect(refused("player", poison)).toBe("BAD_PAYLOAD");
  expect(({} as { isHost?: boolean }).isHost).toBeUndefined();
  const loud = parseCommand("player", { id: "a", type: "Bet", value: 1, "<script>": 1 });
  expect(JSON.stringify(loud)).not.toContain("script");
});

test("parseCommand answers anything with a command of that role or a code of the closed list", () => {
  const types = [...Object.keys(playerSchemas), ...Object.keys(hostSchemas)];
  const field = fc.oneof(fc.anything(), fc.double(), fc.string(), fc.array(fc.double()));
  const almost = fc.record(
    { id: field, type: fc.constantFrom(...types), turn: field, value: field, values: field },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      fc.constantFrom<WireRole>("player", "host", "screen"),
      fc.oneof(fc.anything(), almost),
      (role, payload) => {
        const result = parseCommand(role, payload);
        if ("refused" in result) expect(refusalCodes).toContain(result.refused);
        else expect(Object.keys(role === "host" ? hostSchemas : playerSchemas)).toContain(result.command.type);
      },
    ),
    { numRuns: 2000 },
  );
});
