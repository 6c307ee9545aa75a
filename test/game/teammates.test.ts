import { expect, test } from "vitest";
import { type Ask, type RuleAnswer, ruleCodes } from "#game/ask.ts";
import { areApart, holds } from "#game/interval.ts";
import { markAnswer } from "#game/marks.ts";
import type { Session } from "#game/state.ts";
import { teammateAnswer } from "#game/teammate.ts";
import { viewFor } from "#game/view-for.ts";
import { ClassRoom } from "../support/class-room.ts";

const always = { report: "always", feedback: "always", adjust: "always" } as const;

/** Calls back in every step of some rounds in which somebody is asked. */
function throughSteps(room: ClassRoom, rounds: number, look: (session: Session) => void): void {
  for (let steps = 0; steps < rounds * 16; steps += 1) {
    room.host({ type: room.step.startsWith("lobby") ? "Start" : "Next" });
    look(room.session);
  }
}

/** The same session with every hidden number moved by less than any figure on a screen shows. */
function nudged(session: Session, by: number): Session {
  const move = (value: unknown): unknown => {
    if (typeof value === "number") return Number.isInteger(value) ? value : value * (1 + by);
    if (Array.isArray(value)) return value.map(move);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, move(part)]));
  };
  const { sale } = session.play;
  if (sale === null) return session;
  const truths = move(sale.truths) as typeof sale.truths;
  const books = move(session.play.books) as typeof session.play.books;
  return { ...session, play: { ...session.play, books, sale: { ...sale, truths } } };
}

test("a teammate who sees the same answers the same, whatever is true behind the figures", () => {
  let compared = 0;
  let moved = 0;
  for (const level of [1, 2, 3] as const) {
    for (const seed of [1, 2, 3]) {
      const room = new ClassRoom({ seed, settings: { level, handsOn: always }, players: 6 });
      throughSteps(room, 2, (session) => {
        const other = nudged(session, 1e-6);
        for (const id of room.players.filter((each) => room.askOf(each) !== undefined)) {
          const views = [session, other].map((each) =>
            JSON.stringify(viewFor(each, { role: "player", playerId: id }, room.now).me?.knowledge),
          );
          if (views[0] !== views[1]) {
            moved += 1;
            continue;
          }
          const seat = room.seatOf(id);
          for (const habit of ["expert", "rounding", ...ruleCodes] as const) {
            expect(teammateAnswer(other, seat, habit)).toEqual(teammateAnswer(session, seat, habit));
            compared += 1;
          }
        }
      });
    }
  }
  expect(compared).toBeGreaterThan(1000);
  expect(moved).toBeLessThan(compared / 100);
});

/** Every question to a teammate in some rounds of some companies, with what each habit answers to it. */
function everyQuestion(
  level: 1 | 2 | 3,
  look: (at: { room: ClassRoom; session: Session; id: ClassRoom["players"][number] }) => void,
) {
  for (const scenario of ["BUY", "XOR"] as const) {
    for (let seed = 1; seed <= 8; seed += 1) {
      const room = new ClassRoom({ scenario, seed, settings: { level, handsOn: always }, players: 6 });
      throughSteps(room, 2, (session) => {
        if (session.play.step.phase === "reveal") return;
        for (const id of room.players) if (room.askOf(id) !== undefined) look({ room, session, id });
      });
    }
  }
}

/** Whether the rule's answer can be told from the truth by the figures on the screen. */
const isApart = (ask: Ask, { intervals }: RuleAnswer): boolean =>
  intervals.some((interval, at) => interval && (ask.right[at] ?? []).every((right) => areApart(interval, right)));

const marking = { hints: 0, retry: false, mayEarn: true } as const;

test.each([1, 2, 3] as const)(
  "an expert is right with the figures on the screen, and nobody answers out of range: level %d",
  (level) => {
    let asked = 0;
    let rightly = 0;
    everyQuestion(level, ({ room, session, id }) => {
      const ask = room.askOf(id);
      if (ask === undefined) return;
      const values = teammateAnswer(session, room.seatOf(id), "expert") ?? [];
      asked += 1;
      if (markAnswer(ask, values, marking).outcome === "right") rightly += 1;
      for (const habit of ["expert", "rounding", ...ruleCodes] as const) {
        const answer = teammateAnswer(session, room.seatOf(id), habit);
        for (const { position, min, max, choices } of ask.slots) {
          const value = answer?.[position] ?? Number.NaN;
          expect([ask.variant, habit, value >= min && value <= max && (choices?.includes(value) ?? true)]).toEqual([
            ask.variant,
            habit,
            true,
          ]);
        }
      }
    });
    expect(asked).toBeGreaterThan(300);
    expect(rightly / asked).toBeGreaterThan(0.98);
  },
);

test("the answer of a teammate with a wrong rule carries the name of that rule at level 3", () => {
  const named = new Map<string, { named: number; telling: number }>();
  everyQuestion(3, ({ room, session, id }) => {
    const ask = room.askOf(id);
    if (ask === undefined || ask.slots.some(({ choices }) => choices !== null)) return;
    for (const habit of ruleCodes) {
      const values = teammateAnswer(session, room.seatOf(id), habit) ?? [];
      const isFollowed = ({ code, intervals }: RuleAnswer) =>
        code === habit && intervals.every((interval, at) => interval === null || holds(interval, values[at] ?? 0));
      if (!ask.rules.some((rule) => isFollowed(rule) && isApart(ask, rule))) continue;
      const mark = markAnswer(ask, values, marking);
      const count = named.get(habit) ?? { named: 0, telling: 0 };
      // Another rule may give the same, and a flipped sign gives way to any other.
      const isTelling = mark.possible.length <= 1;
      named.set(habit, {
        named: count.named + (isTelling && mark.misconception === habit ? 1 : 0),
        telling: count.telling + (isTelling ? 1 : 0),
      });
    }
  });
  const shares = [...named].map(([habit, { named: right, telling }]) => ({ habit, telling, share: right / telling }));
  console.info(
    shares.map(({ habit, telling, share }) => `${habit} ${Math.round(100 * share)} % of ${telling}`).join(", "),
  );
  expect(shares.length).toBeGreaterThanOrEqual(9);
  for (const { habit, share } of shares)
    if (habit !== "flipped-sign") expect([habit, share >= 0.95]).toEqual([habit, true]);
});

test("a teammate thinks for a believable while, and never at the same moment as all others", () => {
  const room = new ClassRoom({ settings: { level: 2 } });
  room.host({ type: "Start" });
  for (let steps = 0; steps < 30 && room.step !== "adjust/all/all"; steps += 1) room.host({ type: "Next" });
  const opened = room.now;
  const moments: number[] = [];
  const turn = room.session.turn;
  while (room.session.turn === turn) {
    room.wait(50);
    for (let seen = moments.length; seen < room.desk.waitingFor.answered; seen += 1) moments.push(room.now - opened);
    if (room.now - opened > 10_000) break;
  }
  expect(Math.min(...moments)).toBeGreaterThanOrEqual(750);
  expect(Math.max(...moments)).toBeLessThanOrEqual(2650);
  expect(new Set(moments).size).toBeGreaterThan(2);
});

test("teammates earn nothing and are always shown as teammates", () => {
  const room = new ClassRoom({ settings: { level: 2 }, players: 1 });
  room.playTo("play-on");
  expect(Object.keys(room.session.play.points)).toEqual(room.players);
  const people = room.viewOf(room.players[0]).company?.people ?? [];
  expect(people.filter(({ isTeammate }) => isTeammate)).toHaveLength(5);
});
