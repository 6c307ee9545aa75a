// Frames that no client of ours would send: spoilt commands, any JSON, raw bytes, and packets that have felled other servers.
import type { Dice } from "./dice.ts";

type Json = unknown;

const oddities: readonly Json[] = [
  null,
  true,
  "",
  "constructor",
  "\u0000",
  "\ud800",
  "x".repeat(20_000),
  -1,
  0.1,
  1e308,
  2 ** 53,
  [],
  {},
  [[[[[[]]]]]],
  { toString: 1 },
  { toJSON: "x" },
  { length: -1 },
  { _placeholder: true, num: 0 },
];

const oddNames = ["__proto__", "constructor", "prototype", "toString", "then", "type", "id", "seat", "playerId", "x"];

export function anyJson(dice: Dice, depth = 0): Json {
  const kind = dice.below(depth > 4 ? 2 : 4);
  if (kind === 0) return dice.pick(oddities);
  if (kind === 1) return dice.roll() * 10 ** dice.below(20) - 5;
  const parts = Array.from({ length: dice.below(5) }, () => anyJson(dice, depth + 1));
  return kind === 2 ? parts : Object.fromEntries(parts.map((part) => [dice.pick(oddNames), part]));
}

/** The command with one thing about it changed; now and then with none. */
export function spoilt(command: object, dice: Dice): Json {
  const fields = Object.entries(command);
  const [name, value] = dice.pick(fields);
  const others = fields.filter(([other]) => other !== name);
  switch (dice.below(7)) {
    case 0:
      return Object.fromEntries(others);
    case 1:
      return Object.fromEntries([...others, [name, anyJson(dice)]]);
    case 2:
      return Object.fromEntries([...fields, [dice.pick(oddNames), anyJson(dice)]]);
    case 3:
      return Object.fromEntries([...others, [name, Array.from({ length: 1 + dice.below(200) }, () => value)]]);
    case 4:
      return Object.fromEntries([...fields, ["turn", dice.below(20) - 5]]);
    case 5:
      return [command];
    default:
      return command;
  }
}

/** A packet as text whose own key "__proto__" survives: JSON.stringify writes it where it was made by fromEntries. */
export const packetOf = (event: string, payload: Json, ack: number | ""): string =>
  `42${ack}${JSON.stringify([event, payload])}`;

/** Shapes of packets that have stopped or slowed servers of this make. */
export function knownAttack(dice: Dice): string | Uint8Array {
  const deep = 1 + dice.below(6000);
  return dice.pick<string | Uint8Array>([
    '451-["command",{"_placeholder":true,"num":0}]',
    '4599999999-["command",{"_placeholder":true,"num":99999999}]',
    '45-["command"]',
    '451-["command",{"_placeholder":true,"num":"splice"}]',
    '461-[{"_placeholder":true,"num":0}]',
    '42["command",{"_placeholder":true,"num":-1}]',
    '42999999999999999999999["command",{}]',
    '43999999999["x"]',
    '43[{"__proto__":{"then":1}}]',
    '42["connect"]',
    '42["disconnecting"]',
    '42["newListener",{}]',
    "42[{}]",
    "42[[]]",
    '42{"0":"command"}',
    "4/admin,0{}",
    `40/${"x".repeat(dice.below(3000))},{}`,
    '42/nowhere,["command",{}]',
    '44{"message":"x"}',
    `42["command",${"[".repeat(deep)}${"]".repeat(deep)}]`,
    `42["command",${'{"a":'.repeat(deep)}1${"}".repeat(deep)}]`,
    `42["command",{"id":"${"x".repeat(20_000 + dice.below(60_000))}"}]`,
    `42["${"x".repeat(dice.below(20_000))}",{}]`,
    `42["command",{"id":"a","type":"Bet","value":1e${400 + dice.below(9)}}]`,
    "b////",
    "bAAECAw==",
    "4",
    "41",
    "1",
    "9",
    "2probe",
    "5",
    Uint8Array.from([0xc3, 0x28, 0xff, 0xfe]),
  ]);
}

/** Bytes or characters without any sense. */
export function rawBytes(dice: Dice): string | Uint8Array {
  const bytes = Uint8Array.from({ length: dice.below(60) }, () => dice.below(256));
  if (dice.below(2) === 0) return bytes;
  return `${dice.below(10)}${dice.below(10)}${String.fromCharCode(...bytes)}`;
}
