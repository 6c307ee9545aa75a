// The gain of a class between the two quizzes: against numbers worked out by hand, and never a student's.
import { describe, expect, test } from "vitest";
import { type QuizItem, quizItems } from "#game/quiz/items.ts";
import type { QuizGain } from "#game/report/quiz.ts";
import { reportOf } from "#game/report/report-of.ts";
import { storyOf } from "#game/report/story-of.ts";
import { withoutNames } from "#game/report/without-names.ts";
import { tableAsCsv } from "../../../server/http/report-csv.ts";
import { type LoggedRoom, loggedRoom } from "../../support/logged-room.ts";
import { type Saying, sayIn } from "../../support/quiz-taking.ts";
import { Recount } from "../../support/recount.ts";
import { expectSameQuiz } from "../../support/same-report.ts";

/** What each student says to one item before and after; to the others they are not sure. */
type Sayings = readonly (readonly [before: Saying, after: Saying])[];

/** A class in which everybody answers one item as told, 70 % sure, and is not sure of the other seven. */
function classWith(item: QuizItem, sayings: Sayings): LoggedRoom {
  const logged = loggedRoom({ settings: { quiz: true, level: 0 }, players: sayings.length });
  const { room } = logged;
  const sit = (act: 0 | 1) => {
    for (const [place, id] of [...room.players].entries()) {
      for (const each of quizItems) {
        const saying = each === item ? (sayings[place]?.[act] ?? null) : null;
        room.must(room.player(id, sayIn(room, id, { item: each, saying })));
      }
    }
  };
  room.must(room.host({ type: "Start" }));
  sit(0);
  room.playTo("play-on");
  room.must(room.host({ type: "Quiz" }));
  sit(1);
  room.must(room.host({ type: "End" }));
  return logged;
}

const gainOf = (logged: LoggedRoom, item: QuizItem) =>
  reportOf(logged.entries).quiz?.items.find((each) => each.item === item);

const right: Saying = "right";
const wrong: Saying = "average";

describe("the gain", () => {
  test("is what was gained of what was missing: 1 of 4 right before, 3 of 4 after, is two thirds", () => {
    const logged = classWith("sum-up", [
      [right, right],
      [wrong, right],
      [null, right],
      [wrong, wrong],
    ]);
    expect(gainOf(logged, "sum-up")).toMatchObject({ students: 4, before: 0.25, after: 0.75 });
    expect(gainOf(logged, "sum-up")?.gain).toBeCloseTo(2 / 3, 12);
    const quiz = reportOf(logged.entries).quiz;
    const average = quiz?.misconceptions.find(({ code }) => code === "average");
    expect(average).toMatchObject({ students: 4, before: 0.25, after: 0.75, chosenBefore: 2, chosenAfter: 1, of: 4 });
    // "No trust" stands in four items: 1 of 16 before, 3 of 16 after.
    const noTrust = quiz?.misconceptions.find(({ code }) => code === "no-trust");
    expect(noTrust).toMatchObject({ before: 1 / 16, after: 3 / 16, chosenBefore: 0 });
    expect(noTrust?.gain).toBeCloseTo(2 / 15, 12);
    expect(quiz?.all).toMatchObject({ before: 1 / 32, after: 3 / 32 });
    expect(quiz?.all.gain).toBeCloseTo(2 / 31, 12);
  });

  test("may be negative, and is none where more than nine in ten were right before", () => {
    const lost = classWith("sum-up", [
      [right, wrong],
      [right, right],
      [wrong, wrong],
    ]);
    expect(gainOf(lost, "sum-up")?.gain).toBeCloseTo(-1, 12);
    const known = classWith("sum-up", [
      [right, right],
      [right, right],
      [right, wrong],
    ]);
    expect(gainOf(known, "sum-up")).toMatchObject({ students: 3, before: 1, gain: null, low: null, high: null });
  });

  test("counts only who has answered an item both times", () => {
    const logged = classWith("in-use", [
      [right, right],
      [wrong, right],
      [wrong, right],
    ]);
    const { room } = logged;
    expect(gainOf(logged, "in-use")?.students).toBe(3);
    const late = loggedRoom({ settings: { quiz: true, level: 0 }, players: 3 });
    late.room.must(late.room.host({ type: "Start" }));
    for (const id of late.room.players)
      late.room.must(late.room.player(id, sayIn(late.room, id, { item: "in-use", saying: wrong })));
    late.room.must(late.room.host({ type: "Next" }));
    late.room.playTo("play-on");
    const newcomer = late.room.join();
    late.room.must(late.room.host({ type: "Quiz" }));
    for (const id of [...late.room.players])
      late.room.must(late.room.player(id, sayIn(late.room, id, { item: "in-use", saying: right })));
    late.room.must(late.room.host({ type: "End" }));
    const quiz = reportOf(late.entries).quiz;
    expect(quiz?.after.students).toBe(4);
    expect(gainOf(late, "in-use")).toMatchObject({ students: 3, before: 0, after: 1, gain: 1 });
    expect(gainOf(late, "sum-up")).toMatchObject({ students: 0, before: null });
    expect([newcomer, room.players.length]).toEqual(["player-4", 3]);
  });
});

describe("the interval", () => {
  const mixed: Sayings = Array.from({ length: 20 }, (_, place) => [
    place % 4 === 0 ? right : wrong,
    place % 3 === 0 ? wrong : right,
  ]);

  test("lies about the gain, is the same for the same log, and is narrower for a larger class", () => {
    const large = gainOf(classWith("sum-up", mixed), "sum-up");
    expect(large).toEqual(gainOf(classWith("sum-up", mixed), "sum-up"));
    const width = (gain: QuizGain | undefined) => (gain?.high ?? 9) - (gain?.low ?? 0);
    expect(large?.low).toBeLessThan(large?.gain ?? 0);
    expect(large?.high).toBeGreaterThan(large?.gain ?? 1);
    expect(width(large)).toBeLessThan(width(gainOf(classWith("sum-up", mixed.slice(0, 6)), "sum-up")));
  });

  test("is a point where all students are alike", () => {
    const alike: Sayings = Array.from({ length: 5 }, () => [wrong, right]);
    expect(gainOf(classWith("sum-up", alike), "sum-up")).toMatchObject({ gain: 1, low: 1, high: 1 });
  });

  test("holds nine in ten of what five students could have been", () => {
    // Two of five right afterwards, none before: the gain of a resample is a binomial share, n = 5, p = 0.4.
    const few: Sayings = [0, 1, 2, 3, 4].map((place) => [wrong, place < 2 ? right : wrong]);
    // P(0 of 5) = 0.078 and P(5 of 5) = 0.010, so the fifth percentile is 0 and the ninety-fifth 0.8 (P(≥ 4) = 0.087).
    expect(gainOf(classWith("sum-up", few), "sum-up")).toMatchObject({ gain: 0.4, low: 0, high: 0.8 });
  });
});

describe("confidence", () => {
  test("is told as a Brier figure of its own, without whoever was not sure", () => {
    const logged = classWith("sum-up", [
      [right, right],
      [wrong, right],
      [null, right],
    ]);
    // 70 % sure: right costs 0.09, wrong 0.49.
    const quiz = reportOf(logged.entries).quiz;
    expect(quiz?.before).toMatchObject({ students: 3, sure: 2 });
    expect(quiz?.before.brier).toBeCloseTo((0.09 + 0.49) / 2, 12);
    expect(quiz?.after.brier).toBeCloseTo(0.09, 12);
  });
});

describe("nobody's own gain", () => {
  test("is a figure of the class where fewer than three have answered", () => {
    const two = reportOf(
      classWith("sum-up", [
        [wrong, right],
        [wrong, right],
      ]).entries,
    ).quiz;
    const gains = [two?.all, ...(two?.items ?? []), ...(two?.misconceptions ?? [])];
    expect(gains).toHaveLength(9 + (two?.misconceptions.length ?? 0));
    for (const gain of gains)
      expect(gain).toMatchObject({ students: 2, before: null, after: null, gain: null, low: null, high: null });
    expect(
      two?.misconceptions.every(({ chosenBefore, chosenAfter }) => chosenBefore === null && chosenAfter === null),
    ).toBe(true);
    expect([two?.before.brier, two?.after.brier]).toEqual([null, null]);
  });

  test("stands in no part of the report or of its tables: no student, no name, no answer beside the quiz", () => {
    const logged = classWith("sum-up", [
      [wrong, right],
      [right, right],
      [null, wrong],
    ]);
    for (const report of [reportOf(logged.entries), withoutNames(reportOf(logged.entries))]) {
      const { quiz, ...rest } = report;
      const told = JSON.stringify(quiz);
      for (const { student, name } of report.students) {
        expect(told).not.toContain(`"${student}"`);
        expect(told).not.toContain(name);
      }
      expect(JSON.stringify(rest)).not.toMatch(/quiz|gain|confidence/i);
      const table = tableAsCsv("quiz", report);
      expect(table.split("\r\n")).toHaveLength(2 + 1 + 8 + (quiz?.misconceptions.length ?? 0)); // head, end, all, items, codes
      for (const { name } of report.students) expect(table).not.toContain(name);
      for (const other of ["rounds", "answers", "seats"] as const)
        expect(tableAsCsv(other, report)).not.toMatch(/quiz|gain|confidence/i);
    }
    const [mia] = logged.room.players;
    const story = mia === undefined ? null : storyOf(logged.entries, mia);
    expect(story?.quiz).toEqual({ right: 1, of: 16 });
  });

  test("and the link that is given away tells nothing of the quiz before the class is over", () => {
    const { room, entries } = loggedRoom({ settings: { quiz: true }, players: 3 });
    room.must(room.host({ type: "Start" }));
    room.must(room.player(room.players[0], sayIn(room, room.players[0], { item: "sum-up", saying: right })));
    expect(reportOf([...entries], { onlyFinished: true }).quiz).toBeNull();
    expect(reportOf([...entries]).quiz?.before.students).toBe(1);
    expect(reportOf(loggedRoom({ players: 3 }).entries).quiz).toBeNull();
  });
});

test("every figure is the one that is counted anew from the log, also after answers have been taken back", () => {
  const { room, entries } = loggedRoom({ settings: { quiz: true, level: 0 }, players: 9 });
  const codes = ["right", "average", "no-trust", null, "right"] as const;
  const sit = (shift: number) => {
    const { turn } = room.session;
    for (const [place, id] of [...room.players].entries()) {
      for (const [at, item] of quizItems.entries()) {
        const saying = codes[(place * 3 + at + shift) % codes.length] ?? null;
        const confidence = ([50, 70, 90] as const)[(place + at) % 3] ?? 50;
        if (room.session.turn === turn) room.must(room.player(id, sayIn(room, id, { item, saying, confidence })));
      }
    }
  };
  room.must(room.host({ type: "Start" }));
  sit(0);
  room.playTo("play-on");
  room.must(room.host({ type: "FastForward", quarters: 12 }));
  room.wait(60_000);
  room.must(room.host({ type: "Quiz" }));
  room.must(room.player(room.players[0], sayIn(room, room.players[0], { item: "in-use", saying: right })));
  room.must(room.host({ type: "Undo" }));
  room.must(room.host({ type: "Quiz" }));
  sit(2);
  room.must(room.host({ type: "Undo" })); // closed already: the quarters go, the answers stay
  room.must(room.host({ type: "End" }));
  const counted = new Recount(entries);
  const report = reportOf(entries);
  expectSameQuiz(report, counted);
  expect(report.companies.map(({ costs }) => costs.map(({ quarter, cost }) => [quarter, cost]))).toEqual(
    counted.companies.map(({ costs }) => costs),
  );
});
