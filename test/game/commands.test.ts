import fc from "fast-check";
import { expect, test } from "vitest";
import { type RuleCode, ruleCodes, type Variant } from "#game/ask.ts";
import type { Actor, Command, HostCommand, PlayerCommand, SettingsChange } from "#game/command.ts";
import { decide } from "#game/decide.ts";
import { nextDue } from "#game/due.ts";
import type { GameEvent } from "#game/event.ts";
import { replay } from "#game/evolve.ts";
import { millis, playerId, type SeatRef, seatKey } from "#game/ids.ts";
import type { Offer, Range } from "#game/offer.ts";
import { quizItems } from "#game/quiz/items.ts";
import { confidences } from "#game/quiz/taken.ts";
import { reasonCodes } from "#game/reasons.ts";
import { isRefusal } from "#game/refusal.ts";
import { reportOf } from "#game/report/report-of.ts";
import { allSeats } from "#game/seating.ts";
import type { Level } from "#game/settings.ts";
import { viewFor } from "#game/view-for.ts";
import { ClassRoom, commandOf, isAnswer, line } from "../support/class-room.ts";
import { type LoggedRoom, loggedRoom } from "../support/logged-room.ts";
import { type CountedRow, Recount } from "../support/recount.ts";

/** What one move of a monkey does; its numbers choose among what there is. */
interface Move {
  readonly kind: "offered" | "strange" | "host" | "wait" | "join" | "line";
  readonly who: number;
  readonly pick: number;
  readonly share: number; // 0 to 1
  readonly figure: number; // anything
}

const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom("offered", "offered", "offered", "strange", "host", "host", "wait", "wait", "join", "line"),
  who: fc.nat(6),
  pick: fc.nat(1000),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  figure: fc.oneof(fc.double(), fc.constantFrom(0, 1, -1, 0.5, -0, Number.NaN, 1e300)),
});

const plan = fc.record({
  seed: fc.integer({ min: 1, max: 40 }),
  level: fc.constantFrom<Level>(0, 1, 2, 3),
  shape: fc.constantFrom("article", "chain", "enterprise"),
  scenario: fc.constantFrom("BUY", "XOR"),
  applied: fc.constantFrom("engine", "players"),
  quiz: fc.boolean(),
  method: fc.constantFrom("backprop", "backprop", "one-weight-at-a-time", "weight-combinations", "race"),
  door: fc.constantFrom("open", "ask"),
  deadline: fc.constantFrom(null, 20),
  companies: fc.constantFrom(null, 1, 2, 3),
  tables: fc.boolean(),
  from: fc.constantFrom("lobby", "adjust"), // where the monkeys take over
  players: fc.constantFrom(1, 3, 9, 14), // of one company, of several, of departments
  moves: fc.array(move, { minLength: 20, maxLength: 70 }),
});

type Game = typeof plan extends fc.Arbitrary<infer Plan> ? Plan : never;

const pickOf = <Value>(values: readonly Value[], pick: number): Value | undefined => values[pick % values.length];

function within(range: Range, { pick, share }: Move): number {
  return range.choices === null ? range.min + share * (range.max - range.min) : (pickOf(range.choices, pick) ?? 0);
}

/** An answer to one item of a sheet, of which every item has four options at least. */
function quizAnswer({ pick }: Move): PlayerCommand {
  const item = pickOf(quizItems, pick) ?? "sum-up";
  if (pick % 7 === 0) return { type: "AnswerQuiz", item, choice: null, confidence: null };
  return { type: "AnswerQuiz", item, choice: pick % 4, confidence: pickOf(confidences, pick) ?? 70 };
}

/** A player's offer with values in its ranges. */
function accepting(offer: Offer, by: Move, variant?: Variant): PlayerCommand {
  if (offer.type === "AnswerQuiz") return quizAnswer(by);
  if (variant === "nudge" && offer.values !== undefined) return commandOf(offer, oneMoved(offer.values.length, by));
  const ranges = offer.values ?? (offer.value === undefined ? [] : [offer.value]);
  return commandOf(
    offer,
    ranges.map((range) => (range === null ? null : within(range, by))),
  );
}

/** A nudge moves exactly one. */
const oneMoved = (size: number, { pick, who }: Move): number[] =>
  Array.from({ length: size }, (_, position) => (position !== pick % size ? 0 : who % 2 === 0 ? 1 : -1));

/** The host's offer with values in its ranges. */
function steering(offer: Offer, by: Move, companies: number): HostCommand {
  const seat = pickOf(offer.seats ?? [], by.pick);
  const id = pickOf(offer.players ?? [], by.pick);
  const kind = pickOf(offer.kinds ?? [], by.pick);
  const value = offer.value === undefined ? undefined : within(offer.value, by);
  const isForward = offer.type === "FastForward";
  const settings = pickOf<SettingsChange>(
    [
      { level: (by.pick % 4) as Level },
      { rotation: by.pick % 3 > 0 },
      { hideNames: by.pick % 3 > 0 },
      { promotion: by.pick % 3 > 0 },
      { door: "ask" },
    ],
    by.pick,
  );
  return {
    type: offer.type,
    ...(seat && { seat }),
    ...(id && { playerId: id }),
    ...(kind && { kind }),
    ...(value !== undefined && (isForward ? { quarters: 1 + (by.pick % 50) } : { seconds: value })),
    ...(offer.type === "Feature" && { company: by.pick % 2 === 0 ? null : by.pick % companies }),
    ...(offer.type === "SetLevel" && { level: by.pick % 3 === 0 ? null : ((by.pick % 4) as Level) }),
    ...(offer.type === "ChangeSettings" && { settings }),
    ...(offer.type === "RenamePlayer" && { name: "Kim" }),
  } as HostCommand;
}

const strangeSeat = ({ pick, figure }: Move): SeatRef => ({ company: pick % 2, layer: pick % 5, index: figure });

/** Commands out of place, with values out of range. */
function strange(by: Move): Command {
  const { figure, pick } = by;
  const id = playerId(`player-${pick % 9}`);
  const values = Array.from({ length: pick % 5 }, (_, index) => (index % 2 === 0 ? figure : null));
  const commands: Command[] = [
    { type: "Bet", value: figure },
    { type: "AnswerReport", value: figure },
    { type: "AnswerVerdict", value: figure },
    { type: "AnswerBlame", value: figure },
    { type: "WriteMessages", values },
    { type: "AnswerAdjustment", values },
    { type: "Retry", values, reason: pickOf(reasonCodes, pick) },
    { type: "TakeHint", turn: pick },
    { type: "AnswerQuiz", item: pickOf(quizItems, pick) ?? "sum-up", choice: figure, confidence: 70 },
    { type: "Quiz" },
    { type: "Next", turn: pick - 1 },
    { type: "AnswerFor", seat: strangeSeat(by) },
    { type: "AddTeammate", seat: strangeSeat(by), kind: pickOf<RuleCode>(ruleCodes, pick) ?? "no-slope" },
    { type: "RemoveTeammate", seat: strangeSeat(by) },
    { type: "MovePlayer", playerId: id, seat: strangeSeat(by) },
    { type: "RenamePlayer", playerId: id, name: "" },
    { type: "DeclineName", playerId: id },
    { type: "RemovePlayer", playerId: id },
    { type: "BanPlayer", playerId: id },
    { type: "LetIn", playerId: id },
    { type: "Skip", seat: strangeSeat(by) },
    { type: "Nudge", playerId: id },
    { type: "SetLevel", playerId: id, level: 3 },
    { type: "AddTime", seconds: 5, playerId: id },
    { type: "FastForward", quarters: 3 },
    { type: "Deploy" },
    { type: "Feature", company: pick },
    { type: "Snapshot" },
    { type: "ShareReport" },
    { type: "ChangeSettings", settings: { companies: 1 + (pick % 3) } },
    { type: "Connect", playerId: id, line },
    { type: "Disconnect", playerId: id, line },
    { type: "Wake", living: pick % 2 === 0 ? [] : [line.node] },
    { type: "Tick" },
  ];
  return pickOf(commands, pick) ?? { type: "Tick" };
}

/** Makes a move and checks what must hold of every single one. */
function make(room: ClassRoom, by: Move): void {
  const turn = room.session.turn;
  const id = pickOf(room.players, by.who);
  switch (by.kind) {
    case "wait":
      room.wait(by.pick * 20); // which also fails where a due Tick does nothing
      break;
    case "join":
      room.give(
        { role: "house" },
        { type: "Join", playerId: playerId(`late-${room.log.length}`), name: null, isDoubtful: false, keyHash: "" },
      );
      break;
    case "line":
      room.give(
        { role: "house" },
        { type: by.pick % 3 === 0 ? "Disconnect" : "Connect", playerId: id ?? playerId(""), line },
      );
      break;
    case "host": {
      const offers = room.desk.mayDo.filter(({ type }) => type !== "End" || by.pick % 10 === 0);
      const offer = pickOf(offers, by.pick);
      if (offer)
        expect([offer.type, room.host(steering(offer, by, room.session.companies.length))]).toEqual([offer.type, "ok"]);
      break;
    }
    case "offered": {
      const { mayDo, me } = room.viewOf(id);
      const offers = mayDo.filter(({ type }) => type !== "Leave" || by.pick % 10 === 0);
      const offer = pickOf(offers, by.pick);
      const command = offer && accepting(offer, by, me?.ask?.variant);
      if (command) expect([command.type, room.player(id, command)]).toEqual([command.type, "ok"]);
      break;
    }
    case "strange": {
      const actors: Actor[] = [
        { role: "player", playerId: id ?? playerId("") },
        { role: "host" },
        { role: "screen" },
        { role: "house" },
      ];
      room.give(pickOf(actors, by.who) ?? { role: "screen" }, strange(by));
    }
  }
  expect(room.session.turn).toBeGreaterThanOrEqual(turn);
  expectOrder(room);
}

/** Everybody who is in has one seat of a company that there is, nobody else has any, and none but they have a vote. */
function expectOrder({ session }: ClassRoom): void {
  const { players, companies, play, featured } = session;
  const seated = allSeats(session).flatMap((seat) => seat.players.map((id) => [id, seatKey(seat)]));
  const placed = players.flatMap(({ id, seat }) => (seat === null ? [] : [[id, seatKey(seat)]]));
  expect(seated.sort()).toEqual(placed.sort());
  for (const { standing, seat } of players) expect(seat !== null).toBe(standing === "in");
  expect([play.books.length, featured === null || featured < companies.length]).toEqual([companies.length, true]);
  if (play.step.phase !== "vote") return;
  const isIn = (id: string) => players.some((player) => player.id === id && player.standing === "in");
  expect(Object.keys(play.deployment?.votes ?? {}).filter((id) => !isIn(id))).toEqual([]);
}

const played = (game: Game): ClassRoom => playedWithLog(game).room;

function playedWithLog({ moves, deadline, seed, shape, scenario, players, from, ...chosen }: Game): LoggedRoom {
  // Tables are for the rounds of backprop, and with the engine's steps.
  const settings =
    chosen.method === "backprop" && chosen.tables ? { ...chosen, applied: "engine" } : { ...chosen, tables: false };
  const deadlines = deadline === null ? null : { report: deadline, verdict: deadline, adjust: deadline };
  const logged = loggedRoom({ seed, shape, scenario, settings: { ...settings, deadlines } as never, players });
  const { room } = logged;
  const there = chosen.method === "backprop" ? "adjust" : "wager";
  if (from === "adjust" && chosen.door === "open") room.playTo(there);
  for (const by of moves) make(room, by);
  return logged;
}

const runs = { numRuns: 40 };

test("whatever is sent in whatever order: no crash, no fall of the turn, every offer accepted, every due Tick effective", () => {
  fc.assert(
    fc.property(plan, (game) => void played(game)),
    runs,
  );
});

test("the log alone gives the same state and the same views, also after it was written down", () => {
  fc.assert(
    fc.property(plan, (game) => {
      const room = played(game);
      expect(replay(room.log)).toEqual(room.session);
      const written = JSON.parse(JSON.stringify(room.log)) as GameEvent[];
      const read = replay(written);
      expect(JSON.stringify(read)).toBe(JSON.stringify(room.session));
      expect(unfit(room.session, "session")).toEqual([]);
      for (const viewer of [{ role: "host" }, { role: "screen" }, ...room.players.map(player)] as const)
        expect(viewFor(read, viewer, room.now)).toEqual(viewFor(room.session, viewer, room.now));
      expect(nextDue(read)).toBe(nextDue(room.session));
    }),
    runs,
  );
});

test("the report of whatever was played agrees with a count of its log", () => {
  fc.assert(
    fc.property(plan, (game) => {
      const { entries } = playedWithLog(game);
      const report = reportOf(entries);
      const counted = new Recount(entries);
      const told = (rows: readonly Pick<CountedRow, "student" | "outcome" | "points" | "isRetry" | "undone">[]) =>
        rows.map(({ student, outcome, points, isRetry, undone }) => [student, outcome, points, isRetry, undone]);
      expect(told(report.answers)).toEqual(told(counted.rows));
      const curves = report.companies.map(({ costs }) => costs.map(({ quarter, cost }) => [quarter, cost]));
      expect(curves).toEqual(counted.companies.map(({ costs }) => costs));
      for (const [index, { tables }] of report.rounds.entries()) {
        const shifts = tables.map(({ layer, index: place, of, before, after }) => [
          `${layer}.${place}`,
          ...[of, before, after],
        ]);
        expect(shifts.sort()).toEqual(counted.rounds[index]?.shifts);
      }
    }),
    runs,
  );
});

const player = (id: ReturnType<typeof playerId>) => ({ role: "player", playerId: id }) as const;

test("a bet of minus zero is kept as zero, as a log cannot tell the two apart", () => {
  const room = new ClassRoom({ players: 6 }).playTo("briefing");
  room.must(room.player(room.players[0], { type: "Bet", value: -0 }));
  expect(room.log.at(-1)).toMatchObject({ type: "BetPlaced", value: 0 });
  expect(room.viewOf(room.players[0]).me?.bet).toBe(0);
});

/** Paths of what JSON would lose. */
function unfit(value: unknown, path: string): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (value === undefined || typeof value === "function") return [`${path} is ${typeof value}`];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => unfit(part, `${path}.${key}`));
}

test("an answer that is not offered is refused, and changes nothing", () => {
  const answers: PlayerCommand[] = ["AnswerReport", "AnswerVerdict", "AnswerBlame"].map(
    (type) => ({ type, value: 0 }) as PlayerCommand,
  );
  const several = ["WriteMessages", "AnswerAdjustment", "Retry"].map(
    (type) => ({ type, values: [0] }) as PlayerCommand,
  );
  fc.assert(
    fc.property(plan, (game) => {
      const room = played(game);
      for (const id of room.players) {
        const offered = room
          .viewOf(id)
          .mayDo.filter(isAnswer)
          .map(({ type }) => type);
        for (const command of [...answers, ...several].filter(({ type }) => !offered.includes(type))) {
          const decided = decide(room.session, { actor: player(id), command, at: room.now });
          expect([command.type, isRefusal(decided)]).toEqual([command.type, true]);
        }
      }
    }),
    runs,
  );
});

test("values out of range are refused with the reason", () => {
  for (const level of [1, 2, 3] as const) {
    const room = new ClassRoom({ settings: { level }, players: 6 });
    for (const step of ["report", "verdict", "feedback/1/pass", "feedback/0/own", "adjust"]) {
      room.playTo(step);
      for (const id of room.players) {
        const offer = room.viewOf(id).mayDo.find(isAnswer);
        if (offer === undefined) continue;
        const size = offer.values?.length ?? 1;
        for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, 1e9, -1e9]) {
          const values = Array.from({ length: size }, () => wrong);
          expect(room.player(id, commandOf(offer, values))).toBe("BAD_ANSWER");
        }
        if (offer.values === undefined) continue;
        expect(room.player(id, commandOf(offer, []))).toBe("BAD_ANSWER");
        expect(
          room.player(
            id,
            commandOf(
              offer,
              Array.from({ length: size + 1 }, () => 0),
            ),
          ),
        ).toBe("BAD_ANSWER");
      }
    }
  }
});

test("a stale turn is refused for everybody, a turn to come too", () => {
  const room = new ClassRoom({ players: 2 });
  room.playTo("verdict");
  const { turn } = room.session;
  for (const other of [turn - 1, turn + 1, Number.NaN]) {
    expect(room.host({ type: "Next", turn: other })).toBe("STALE_TURN");
    expect(room.player(room.players[0], { type: "Bet", value: 1, turn: other })).toBe("STALE_TURN");
  }
  expect(room.now).toBe(millis(room.now));
});
