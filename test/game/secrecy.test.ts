import { expect, test } from "vitest";
import type { GameEvent } from "#game/event.ts";
import { isRefusal } from "#game/refusal.ts";
import type { Level } from "#game/settings.ts";
import { ClassRoom, commandOf, isAnswer, newSession, rightly, wrongly } from "../support/class-room.ts";

const always = { report: "always", feedback: "always", adjust: "always" } as const;

/** The same beginning of a session, except that one customer of the book will say the opposite. */
function withOtherOutcome(log: readonly GameEvent[], customer: number): GameEvent[] {
  return log.map((event) => {
    if (event.type !== "SessionCreated") return event;
    const customers = event.book.customers.map((each, index) =>
      index === customer ? { ...each, outcome: each.outcome === 1 ? (0 as const) : (1 as const) } : each,
    );
    return { ...event, book: { ...event.book, customers } };
  });
}

/** Two classes that differ only in what the customer of the sale will say; null where another customer would come. */
function pairAt(seed: number, settings: { level: Level; scenario: "BUY" | "XOR" }) {
  const { level, scenario } = settings;
  const beginning = newSession({ seed, scenario, settings: { level, handsOn: always } });
  const one = new ClassRoom({ log: beginning, players: 6 });
  one.host({ type: "Start" });
  const { customer = 0 } = one.session.play.sale ?? {};
  const other = new ClassRoom({ log: withOtherOutcome(beginning, customer), players: 6 });
  other.host({ type: "Start" });
  return other.session.play.sale?.customer === customer ? { one, other } : null;
}

/** Everything that the players and the projector get, as it goes over the wire. */
const frames = (room: ClassRoom): string[] =>
  [...room.players.map((id) => room.viewOf(id)), room.screen].map((view) => JSON.stringify(view));

/** Answers and bets in both classes alike until the verdict opens; counts the frames that were compared. */
function compareUntilVerdict({ one, other }: { one: ClassRoom; other: ClassRoom }): number {
  let compared = 0;
  const compare = () => {
    expect(frames(other)).toEqual(frames(one));
    compared += one.players.length + 1;
  };
  for (let steps = 0; steps < 30 && !one.step.startsWith("verdict"); steps += 1) {
    compare();
    for (const id of one.players) {
      const { turn } = one.session;
      for (const room of [one, other]) room.player(id, { type: "Bet", turn, value: 1 });
      for (const room of [one, other]) room.player(id, { type: "TakeHint", turn });
      const offer = one.viewOf(id).mayDo.find(isAnswer);
      const ask = one.askOf(id);
      if (offer === undefined || ask === undefined) continue;
      const command = { ...commandOf(offer, steps % 2 === 0 ? rightly(ask) : wrongly(ask)), turn };
      expect(other.player(id, command)).toBe(one.player(id, command));
      if (one.step.startsWith("verdict")) break;
      compare();
    }
    if (!one.step.startsWith("verdict")) for (const room of [one, other]) room.host({ type: "Next" });
  }
  expect(one.step).toBe("verdict/all/all");
  expect(other.step).toBe("verdict/all/all");
  return compared;
}

test.each([1, 2, 3] as const)("nothing tells what the customer will say before the verdict: level %d", (level) => {
  let compared = 0;
  let pairs = 0;
  for (const scenario of ["BUY", "XOR"] as const) {
    for (let seed = 1; seed <= 6; seed += 1) {
      const pair = pairAt(seed, { level, scenario });
      if (pair === null) continue;
      compared += compareUntilVerdict(pair);
      pairs += 1;
      expect(frames(pair.other)).not.toEqual(frames(pair.one)); // the verdict tells them apart
    }
  }
  expect(pairs).toBeGreaterThan(3);
  expect(compared).toBeGreaterThan(200);
});

const ownSteps = [
  "report/0",
  "report/1",
  "report/2",
  "verdict",
  "feedback/2/pass",
  "feedback/1/own",
  "feedback/1/pass",
  "feedback/0/own",
  "adjust",
];

test.each([
  { level: 1, players: 6, companies: null },
  { level: 2, players: 6, companies: null },
  { level: 3, players: 6, companies: null },
  { level: 3, players: 12, companies: null },
  { level: 2, players: 18, companies: 1 }, // three on every seat
] as const)(
  "nothing tells what another player has answered, neither before nor after the step has closed: $players at level $level",
  ({ level, players, companies }) => {
    let compared = 0;
    const room = new ClassRoom({ seed: 5, settings: { level, companies, handsOn: always }, players });
    for (const step of ownSteps) {
      if (level === 1 && step === "feedback/1/own") continue; // one message: nothing to ask at level 1
      room.playTo(step);
      for (const id of room.players.filter((each) => room.askOf(each) !== undefined)) {
        const [right, wrong] = [rightly, wrongly].map((how) => {
          const fork = new ClassRoom({ log: room.log });
          fork.now = room.now;
          expect(fork.answer(id, how)).toBe("ok");
          const others = fork.players.filter((each) => each !== id);
          const open = [...others.map((each) => fork.viewOf(each)), fork.screen];
          if (fork.session.turn === room.session.turn) fork.host({ type: "Next" });
          // A wrong adjustment opens the second try, and moves the shadow company: that is told later, to all.
          const closed = step === "adjust" ? [] : [...others.map((each) => fork.viewOf(each)), fork.screen];
          return [...open, ...closed].map((view) => JSON.stringify(view));
        });
        const isLast = room.desk.waitingFor.seats.length === 1;
        if (step === "adjust" && isLast) continue;
        expect(wrong).toEqual(right);
        compared += right?.length ?? 0;
      }
    }
    expect(compared).toBeGreaterThan(100);
  },
);

test("nothing tells how somebody has voted before the market opens", () => {
  const room = new ClassRoom({ players: 8 });
  room.playRounds(1);
  room.must(room.host({ type: "Deploy" }));
  const [one, other] = [0.9, -0.5].map((value) => {
    const fork = new ClassRoom({ log: room.log });
    fork.now = room.now;
    fork.must(fork.player(fork.players[0], { type: "Bet", value }));
    return [...fork.players.slice(1).map((id) => fork.viewOf(id)), fork.screen].map((view) => JSON.stringify(view));
  });
  expect(other).toEqual(one);
});

/** The same beginning of a session of two companies, except that the second one trusts otherwise. */
function withOtherRival(log: readonly GameEvent[], seed: number): GameEvent[] {
  const [founding] = newSession({ seed, settings: { companies: 2 } });
  return log.map((event) => {
    if (event.type !== "SessionCreated" || founding?.type !== "SessionCreated") return event;
    const [first, second] = event.companies;
    const rival = founding.companies[1];
    if (first === undefined || second === undefined || rival === undefined) throw new Error("There must be two");
    return { ...event, companies: [first, { ...rival, name: second.name }] };
  });
}

/** What a player of the first company gets, without the counts of the class and the clock: those are for all to see. */
function ownFrames(room: ClassRoom): string[] {
  const own = room.players.filter((id) => room.seatOf(id).company === 0);
  return own.map((id) => {
    const { turn: _turn, clock: _clock, isPlayed: _isPlayed, waitingFor, ...view } = room.viewOf(id);
    return JSON.stringify({ ...view, seats: waitingFor.seats });
  });
}

const walk = [
  "report/0",
  "report/1",
  "report/2",
  "verdict",
  "feedback/2/pass",
  "feedback/1/pass",
  "adjust",
  "reveal/all/sale",
];

test.each([1, 2, 3] as const)(
  "nothing of another company shows at a desk, from the first report to the market: level %d",
  (level) => {
    let compared = 0;
    for (let seed = 1; seed <= 5; seed += 1) {
      const log = newSession({ seed, settings: { level, companies: 2, handsOn: always } });
      const rooms = [log, withOtherRival(log, seed + 50)].map((each) => new ClassRoom({ log: each, players: 12 }));
      for (const room of rooms) room.host({ type: "Start" });
      const [one, other] = rooms;
      if (one === undefined || other === undefined) throw new Error("There must be two");
      if (one.session.play.sale?.customer !== other.session.play.sale?.customer) continue; // the rival needs another one
      expect(JSON.stringify(other.screen.companies?.[1])).not.toBe(JSON.stringify(one.screen.companies?.[1]));
      for (const step of [...walk, "reveal/all/quarter", "play-on", "vote", "deployed"]) {
        for (const room of rooms) {
          if (step === "vote") room.must(room.host({ type: "Deploy" }));
          while (!room.step.startsWith(step)) room.must(room.host({ type: "Next" }));
          const asked = room.players.filter((id) => room.seatOf(id).company === 0).slice(0, 3);
          for (const id of asked) if (room.step.startsWith(step)) room.answer(id, wrongly);
        }
        if (one.step !== other.step) break; // where nobody of the rival is asked, the step may be over
        expect(ownFrames(other)).toEqual(ownFrames(one));
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(10);
  },
);

test("a refusal tells no more than its words", () => {
  const pair = [1, 2, 3, 4, 5, 6]
    .map((seed) => pairAt(seed, { level: 3, scenario: "BUY" }))
    .find((each) => each !== null);
  if (!pair) throw new Error("Some seed must give a pair");
  for (const id of pair.one.players) {
    for (const command of [
      { type: "AnswerVerdict", value: 0 },
      { type: "AnswerReport", value: Number.NaN },
      { type: "WriteMessages", values: [] },
    ] as const) {
      const [here, there] = [pair.one, pair.other].map((room) => room.give({ role: "player", playerId: id }, command));
      expect(here && isRefusal(here)).toBe(true);
      expect(there).toEqual(here);
    }
  }
});

test("numbers may be challenged once the sale's steps are open: one's own, and on the projector those of the one company it draws", () => {
  for (const companies of [1, 2]) {
    const room = new ClassRoom({ seed: 4, settings: { level: 3, companies }, players: 6 * companies });
    room.playTo("briefing");
    const opens = ["reveal/all/sale", "reveal/all/quarter", "play-on"];
    for (let steps = 0; steps < 30 && !room.step.startsWith("play-on"); steps += 1) {
      const isOpen = opens.some((step) => room.step.startsWith(step));
      for (const id of room.players) {
        const { audits = null } = room.viewOf(id).me ?? {};
        expect(audits !== null, room.step).toBe(isOpen);
        const { layer, index } = room.seatOf(id);
        for (const audit of audits ?? []) expect(audit).toMatchObject({ layer, index, agree: true });
      }
      expect(room.screen.audits?.length ?? 0, room.step).toBe(isOpen && companies === 1 ? 21 : 0);
      expect(room.desk.audits).toBeUndefined();
      room.must(room.host({ type: "Next" }));
    }
    if (companies === 2) room.host({ type: "Feature", company: 1 });
    expect(room.screen.audits?.length).toBe(21);
  }
});
