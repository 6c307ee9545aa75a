// Two classes that are equal but for what the open sale's customer will say, given the same commands until the verdict.
import fc from "fast-check";
import { expect } from "vitest";
import type { Book } from "#company/book.ts";
import type { ScenarioName } from "#company/scenarios.ts";
import type { GameEvent } from "#game/event.ts";
import { defaultSettings, type Level } from "#game/settings.ts";
import { betIn, type Choice, choiceIn } from "../choices.ts";
import { type Answering, ClassRoom, rightly, wrongly } from "../class-room.ts";

interface TwinPlan {
  readonly seed: number;
  readonly scenario: ScenarioName;
  readonly level: Level;
  readonly players: number;
  readonly rounds: number; // played before the sale that is watched
  readonly picks: readonly number[]; // each chooses who does what
}

interface Comparison {
  readonly compared: number; // views that were held against each other
  readonly differences: readonly string[];
  readonly isTold: boolean; // the verdict, at last, tells the two apart
}

const plans: fc.Arbitrary<TwinPlan> = fc.record({
  seed: fc.integer({ min: 1, max: 60 }),
  scenario: fc.constantFrom("BUY", "XOR", "CAT"),
  level: fc.constantFrom<Level>(0, 1, 2, 3),
  players: fc.constantFrom(1, 3, 6, 9),
  rounds: fc.constantFrom(0, 0, 1, 2),
  picks: fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 10, maxLength: 60 }),
});

/** Fails where one of so many pairs can be told apart before the verdict, or not even after it. */
export function expectAlike(pairs: number): void {
  let compared = 0;
  fc.assert(
    fc.property(plans, (plan) => {
      const comparison = compareTwins(plan);
      fc.pre(comparison !== null);
      if (comparison === null) return;
      expect(comparison).toMatchObject({ differences: [], isTold: true });
      compared += comparison.compared;
    }),
    { numRuns: pairs },
  );
  expect(compared).toBeGreaterThan(20 * pairs);
}

/**
 * null where the two are no twins: where that customer has been served before, so that the answer is no secret, or where
 * the company, which errs less with the opposite answer, serves another one first.
 */
function compareTwins(plan: TwinPlan): Comparison | null {
  const twins = twinsOf(plan);
  if (twins === null) return null;
  const [one, other] = twins;
  const differences: string[] = [];
  let compared = 0;
  for (const pick of plan.picks) {
    const act = actOf(one, pick);
    const said = twins.map(act);
    if (said[0] !== said[1]) differences.push(`one is told ${said.join(", the other ")}`);
    if (isVerdict(one)) break;
    const [here, there] = [shown(one), shown(other)];
    compared += here.length;
    differences.push(...here.flatMap((view, place) => firstDifference(view, there[place] ?? "")));
  }
  for (const room of twins) room.playTo("verdict");
  return { compared, differences, isTold: shown(one).join() !== shown(other).join() };
}

const isVerdict = (room: ClassRoom): boolean => room.step.startsWith("verdict");

function twinsOf({ rounds, players, scenario, seed, level }: TwinPlan): [ClassRoom, ClassRoom] | null {
  const room = new ClassRoom({
    scenario,
    seed,
    players,
    settings: { level, handsOn: { ...defaultSettings.handsOn, report: "always" } },
  });
  room.playRounds(rounds, seed % 2 === 0 ? rightly : mixed);
  const { log, now } = room;
  const before = [...log];
  const served = before.flatMap((event) => (event.type === "SaleOpened" ? [event.sale.customer] : []));
  const opened = (from: readonly GameEvent[]) => {
    const twin = new ClassRoom({ log: from });
    twin.now = now;
    twin.must(twin.host({ type: rounds === 0 ? "Start" : "Next" }));
    return twin;
  };
  const one = opened(before);
  const customer = one.session.play.sale?.customer ?? -1;
  if (served.includes(customer)) return null;
  const other = opened(before.map((event) => withOpposite(event, customer)));
  return other.session.play.sale?.customer === customer ? [one, other] : null;
}

const mixed: Answering = (ask) => (ask.size % 2 === 0 ? wrongly(ask) : rightly(ask));

const withOpposite = (event: GameEvent, customer: number): GameEvent =>
  event.type === "SessionCreated" ? { ...event, book: opposite(event.book, customer) } : event;

function opposite(book: Book, customer: number): Book {
  const customers = book.customers.map((each, place) =>
    place === customer ? { ...each, outcome: each.outcome === 1 ? (0 as const) : (1 as const) } : each,
  );
  return { ...book, customers };
}

/** What the pick makes of the views of one room, to be done in both; it returns what the actor is told. */
function actOf(first: ClassRoom, pick: number): (room: ClassRoom) => string {
  if (pick % 11 === 0) return (room) => room.host({ type: "Next" });
  if (pick % 7 === 0)
    return (room) => {
      room.wait(2000);
      return room.step;
    };
  const id = first.players[pick % first.players.length];
  if (pick % 5 === 0) return (room) => room.player(id, { type: "TakeHint" });
  const choice = choiceOf(first, pick);
  return (room) => (choice === null ? "nothing" : room.player(id, { type: choice.type, ...choice.payload } as never));
}

function choiceOf(room: ClassRoom, pick: number): Choice | null {
  const view = room.viewOf(room.players[pick % room.players.length]);
  return pick % 3 === 0 ? betIn(view, pick) : choiceIn(view, pick);
}

/** All that students and projector see. The cost of the whole book, made of all outcomes, is shown from the start. */
const shown = (room: ClassRoom): string[] =>
  [...room.players.map((id) => room.viewOf(id)), room.screen].map((view) =>
    JSON.stringify(view, (name, value: unknown) => (name === "cost" || name === "costs" ? 0 : value)),
  );

function firstDifference(one: string, other: string): string[] {
  if (one === other) return [];
  const place = Array.from(one).findIndex((sign, at) => sign !== other[at]);
  return [`${one.slice(Math.max(0, place - 80), place + 20)} | ${other.slice(place, place + 20)}`];
}
