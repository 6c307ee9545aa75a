import { expect, test } from "vitest";
import type { ScenarioName } from "#company/scenarios.ts";
import { seatKey } from "#game/ids.ts";
import { evidenceIn, isDiagnosticFor } from "#game/mastery/evidence.ts";
import type { TracedSkill } from "#game/mastery/skills.ts";
import { ClassRoom } from "../../support/class-room.ts";

interface Practice {
  readonly skill: TracedSkill;
  readonly seat: readonly [layer: number, index: number];
  readonly level: 1 | 2 | 3;
  readonly scenario: ScenarioName;
}

/** Somebody alone on a seat of a company, with or without the skill in focus. */
function alone(
  { skill, seat: [layer, index], level, scenario }: Practice,
  isFocused: boolean,
  seed: number,
): ClassRoom {
  const settings = { level, rotation: false, ...(isFocused && { focus: skill }) };
  const room = new ClassRoom({ scenario, seed, settings, players: 1 });
  const [playerId] = room.players;
  if (playerId === undefined) throw new Error("Nobody has joined");
  room.must(room.host({ type: "MovePlayer", playerId, seat: { company: 0, layer, index } }));
  return room;
}

const companies = 10;
const sales = 3; // in each

/** In how many of these sales the player's question can tell the skill. */
function telling(practice: Practice, isFocused: boolean): number {
  return Array.from({ length: companies }, (_, seed) => tellingIn(alone(practice, isFocused, seed), practice.skill))
    .flat()
    .filter(Boolean).length;
}

function tellingIn(room: ClassRoom, skill: TracedSkill): boolean[] {
  room.must(room.host({ type: "Start" }));
  return Array.from({ length: sales }, () => {
    const seat = room.seatOf(room.players[0]);
    const asks = Object.values(room.session.play.sale?.asks ?? {}).flatMap((asked) => asked[seatKey(seat)] ?? []);
    const { round } = room.session.play;
    while (room.session.play.round === round) room.must(room.host({ type: "Next" }));
    return asks.some((ask) => isDiagnosticFor(ask, seat.layer === 2, skill));
  });
}

test.for<readonly [Practice, number, number]>([
  [{ skill: "responsiveness", seat: [1, 2], level: 2, scenario: "BUY" }, 8, 19],
  [{ skill: "responsiveness", seat: [0, 0], level: 2, scenario: "CAT" }, 6, 17],
  [{ skill: "silent-reporter", seat: [0, 0], level: 1, scenario: "AND" }, 19, 27],
  [{ skill: "silent-reporter", seat: [1, 1], level: 1, scenario: "BUY" }, 3, 18],
  [{ skill: "adjustment", seat: [1, 2], level: 1, scenario: "BUY" }, 26, 30],
])("of 30 sales more can tell the skill in focus (%o)", ([practice, unfocused, focused]) => {
  expect(telling(practice, false)).toBe(unfocused);
  expect(telling(practice, true)).toBe(focused);
});

test("what is told is told by the first answers of the player alone, and not again after an undo", () => {
  const room = alone({ skill: "back-through-trust", seat: [1, 2], level: 1, scenario: "BUY" }, true, 7);
  const [me] = room.players;
  if (me === undefined) throw new Error("Nobody has joined");
  room.playTo("feedback/1/pass");
  const before = room.session;
  room.answer(me);
  const answered = room.log.filter((each) => each.type === "Answered").findLast((each) => each.who === me);
  if (answered === undefined) throw new Error("Nothing was answered");
  expect(evidenceIn(before, answered, me).map(({ skill, isRight }) => [skill, isRight])).toEqual([
    ["back-through-trust", true],
  ]);
  expect(evidenceIn(before, { ...answered, who: "teammate" }, me)).toEqual([]);
  room.playTo("adjust");
  room.must(room.host({ type: "Undo" }));
  room.must(room.host({ type: "Undo" }));
  room.playTo("feedback/1/pass");
  expect(evidenceIn(room.session, answered, me)).toEqual([]);
});
