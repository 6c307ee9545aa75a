// The report against a count of its own: every figure of a whole lesson, from the same log.
import { beforeAll, describe, expect, test } from "vitest";
import type { PlayerId } from "#game/ids.ts";
import type { LogEntry } from "#game/journal.ts";
import type { Report } from "#game/report/report.ts";
import { reportOf } from "#game/report/report-of.ts";
import { withoutNames } from "#game/report/without-names.ts";
import { rightly, wrongly } from "../../support/class-room.ts";
import { type LoggedRoom, loggedRoom, wholeLesson } from "../../support/logged-room.ts";
import { type CountedRow, Recount } from "../../support/recount.ts";

let lesson: LoggedRoom;
let report: Report;
let count: Recount;
beforeAll(() => {
  lesson = wholeLesson();
  report = reportOf(lesson.entries);
  count = new Recount(lesson.entries);
});

const counts = (row: CountedRow) => row.outcome !== null && !row.undone;
const firstTry = (row: CountedRow) => counts(row) && !row.isRetry;

describe("the rows of answers", () => {
  test("are all that were given, in order, with what they said, what was true and what came of it", () => {
    const shape = ({
      round,
      phase,
      kind,
      variant,
      level,
      student,
      values,
      truth,
      outcome,
      misconception,
    }: CountedRow) => ({
      ...{ round, phase, kind, variant, level, student, values, truth, outcome, misconception },
    });
    expect(report.answers.map((row) => shape(row as unknown as CountedRow))).toEqual(count.rows.map(shape));
    expect(report.answers.map(({ seat }) => `${seat.company}/${seat.layer}.${seat.index}`)).toEqual(
      count.rows.map(({ seat }) => seat),
    );
  });

  test("tell hints, points, second tries, covers and time", () => {
    const shape = ({ hints, points, isRetry, isCover, seconds }: CountedRow) => [
      hints,
      points,
      isRetry,
      isCover,
      seconds,
    ];
    expect(report.answers.map((row) => shape(row as unknown as CountedRow))).toEqual(count.rows.map(shape));
    for (const wanted of ["isRetry", "isCover", "undone"] as const) {
      expect(
        report.answers.some((row) => row[wanted]),
        wanted,
      ).toBe(true);
    }
    expect(report.answers.some(({ hints }) => hints > 0)).toBe(true);
  });

  test("say which were taken back, and those count nowhere", () => {
    expect(report.answers.map(({ undone }) => undone)).toEqual(count.rows.map(({ undone }) => undone));
    const points = report.students.map(({ points: earned }) => earned);
    expect(points).toEqual(lesson.room.players.map((id) => lesson.room.session.play.points[id] ?? 0));
  });

  test("are plain data, which survives being sent", () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

describe("the companies", () => {
  test("have the curve of everything that still stands", () => {
    const curves = report.companies.map(({ name, costs }) => ({
      name,
      costs: costs.map(({ quarter, cost }) => [quarter, cost]),
    }));
    expect(curves).toEqual(count.companies);
  });

  test("have a stretch for each round and for the fast-forward, and together these are the whole curve", () => {
    for (const { marks, costs } of report.companies) {
      expect(marks.map(({ kind, round }) => `${kind} ${round}`)).toEqual([
        ...["round 1", "round 2", "fast-forward 2", "round 3"],
      ]);
      expect(marks[2]).toMatchObject({ to: (marks[2]?.from ?? 0) + 60 });
      expect(marks.map(({ from }) => from)).toEqual([0, ...marks.slice(0, -1).map(({ to }) => to)]);
      expect(marks.at(-1)?.to).toBe(costs.at(-1)?.quarter);
    }
  });

  test("went to the market, and the class knew it as well as the Brier figure says", () => {
    expect(report.companies.map(({ market }) => market?.right)).toEqual(count.marketRight);
    let sum = 0;
    for (const [student, vote] of count.votes) {
      const company = lesson.room.seatOf(student as PlayerId).company;
      const outcome = (count.marketRight[company] ?? 0) >= 5 ? 1 : 0;
      const stated = vote > 0 ? Math.abs(vote) : 1 - Math.abs(vote);
      sum += (stated - outcome) ** 2;
    }
    const votes = [...count.votes.values()];
    expect(report.deployment).toMatchObject({
      go: votes.filter((vote) => vote > 0).length,
      noGo: votes.filter((vote) => vote < 0).length,
      isOpen: true,
    });
    expect(report.deployment?.brier).toBeCloseTo(sum / votes.length, 12);
  });
});

test("the rounds tell the customer, what the CEO said and every cost", () => {
  const { book } = lesson.room.session;
  expect(report.rounds.map(({ customer }) => customer)).toEqual(
    count.rounds.map(({ customer }) => book.customers[customer]?.name),
  );
  expect(report.rounds.map(({ outcome }) => outcome)).toEqual(
    count.rounds.map(({ customer }) => book.customers[customer]?.outcome),
  );
  for (const [index, { companies }] of report.rounds.entries()) {
    const counted = count.rounds[index];
    expect(companies.map(({ saleBefore, saleAfter }) => [saleBefore, saleAfter])).toEqual(counted?.saleCosts);
    expect(companies.map((each) => [each.bookBefore, each.bookAfter, each.bookAtEnd])).toEqual(counted?.bookCosts);
    expect(companies.map(({ playedOn }) => playedOn)).toEqual(counted?.playedOn);
    // With the quadratic cost the CEO's figure follows from the cost of the sale.
    for (const { said, saleBefore } of companies) {
      expect(((report.rounds[index]?.outcome ?? 0) - (said ?? 0)) ** 2 / 2).toBeCloseTo(saleBefore ?? 0, 12);
    }
  }
});

describe("the students", () => {
  const own = (id: string) => count.rows.filter(({ student }) => student === id);

  test("have their first tries counted, and second tries and covers apart", () => {
    for (const student of report.students) {
      const rows = own(student.student);
      const outcomes = rows.filter(firstTry).map(({ outcome }) => outcome);
      const retries = rows.filter((row) => counts(row) && row.isRetry);
      expect(student).toMatchObject({
        answered: outcomes.length,
        right: outcomes.filter((outcome) => outcome === "right").length,
        close: outcomes.filter((outcome) => outcome === "close").length,
        wrong: outcomes.filter((outcome) => outcome === "wrong").length,
        covered: rows.filter(({ isCover, undone }) => isCover && !undone).length,
        retried: retries.length,
        retriedRight: retries.filter(({ outcome }) => outcome === "right").length,
      });
      for (const { kind, outcomes: told } of student.kinds) {
        expect(told).toEqual(rows.filter((row) => firstTry(row) && row.kind === kind).map(({ outcome }) => outcome));
      }
    }
    expect(report.students).toHaveLength(9);
  });

  test("have the seats they sat on", () => {
    for (const { student, seats } of report.students) {
      const { company, layer, index } = lesson.room.seatOf(student);
      expect(seats).toHaveLength(1);
      expect(seats[0]).toMatchObject({ company, layer, index, from: 1, to: 3 });
    }
  });

  test("have their known wrong rules by half, as the class has them", () => {
    const played = [...new Set(count.rows.filter(firstTry).map(({ round }) => round))];
    const half = Math.ceil(played.length / 2);
    const isFirst = ({ round }: CountedRow) => played.indexOf(round) < half;
    for (const { student, misconceptions } of report.students) {
      for (const { code, first, second } of misconceptions) {
        const rows = own(student).filter((row) => firstTry(row) && row.misconception === code);
        expect([first, second]).toEqual([rows.filter(isFirst).length, rows.length - rows.filter(isFirst).length]);
      }
    }
    for (const { code, students, first, second } of report.misconceptions) {
      const rows = count.rows.filter(firstTry);
      const followed = rows.filter(({ misconception }) => misconception === code);
      const could = rows.filter(({ couldShow, misconception }) => couldShow.includes(code) || misconception === code);
      expect(students).toBe(new Set(followed.map(({ student }) => student)).size);
      expect([first.count, second.count]).toEqual([
        followed.filter(isFirst).length,
        followed.filter((row) => !isFirst(row)).length,
      ]);
      expect([first.of, second.of]).toEqual([
        could.filter(isFirst).length,
        could.filter((row) => !isFirst(row)).length,
      ]);
    }
    const named = count.rows.filter((row) => firstTry(row) && row.misconception !== null).length;
    expect(report.misconceptions.reduce((sum, { first, second }) => sum + first.count + second.count, 0)).toBe(named);
    expect(named).toBeGreaterThan(0);
  });

  test("are right at the first and at the last try at each skill as often as the class is said to be", () => {
    const skillsOf = { pass: "back-through-trust", adjust: "adjustment" } as const;
    for (const [kind, skill] of Object.entries(skillsOf)) {
      const asked = lesson.room.players
        .map((id) => own(id).filter((row) => counts(row) && isOf(row, kind)))
        .filter((rows) => rows.length > 0);
      expect(report.skills.find((each) => each.skill === skill)).toMatchObject({
        students: asked.length,
        tries: asked.flat().length,
        firstRight: asked.filter((rows) => rows[0]?.outcome === "right").length,
        lastRight: asked.filter((rows) => rows.at(-1)?.outcome === "right").length,
      });
    }
  });

  /** The managers' and salespeople's verdict goes back through the trust, too; the CEO's does not. */
  const isOf = (row: CountedRow, kind: string) =>
    row.kind === kind || (kind === "pass" && row.kind === "verdict" && !row.seat.endsWith("/2.0"));
});

test("the head tells when it began and ended, and what was played", () => {
  expect(report.head).toMatchObject({
    title: lesson.room.session.book.title,
    startedAt: count.startedAt,
    endedAt: lesson.room.now,
    rounds: 3,
    students: 9,
    level: 1,
    boldness: 3,
  });
});

test("kept moments stay in their order", () => {
  expect(report.snapshots.map(({ round, phase }) => [round, phase])).toEqual([
    [1, "feedback"],
    [3, "play-on"],
  ]);
});

test("without names there is no name and no id left, and every figure is the same", () => {
  const nameless = withoutNames(report);
  const text = JSON.stringify(nameless);
  for (const { id, name } of lesson.room.session.players) {
    expect(text).not.toContain(`"${id}"`);
    expect(text).not.toContain(name);
  }
  expect(nameless.students.map(({ name }) => name)).toEqual(report.students.map((_, index) => `Student ${index + 1}`));
  expect(nameless.answers.map(({ points }) => points)).toEqual(report.answers.map(({ points }) => points));
});

test("a class that has just begun has an empty report, and its open round is not told to everybody", () => {
  const { room, entries } = loggedRoom({ players: 6 });
  expect(reportOf(entries)).toMatchObject({ rounds: [], answers: [], skills: [], deployment: null });
  room.playTo("verdict");
  room.answerAll(rightly);
  expect(reportOf([...entries]).rounds).toHaveLength(1);
  const open = reportOf([...entries], { onlyFinished: true });
  expect([open.rounds, open.answers]).toEqual([[], []]);
  room.playTo("play-on", wrongly);
  expect(reportOf([...entries], { onlyFinished: true }).rounds).toHaveLength(1);
});

test("people who changed roles have a seat for each of their times", () => {
  const { room, entries } = loggedRoom({ players: 6 });
  const places = new Map<string, Set<string>>();
  const note = () => {
    for (const id of room.players) {
      const { company, layer, index } = room.seatOf(id);
      places.set(id, (places.get(id) ?? new Set()).add(`${company}/${layer}.${index}`));
    }
  };
  for (let round = 0; round < 4; round += 1) {
    room.playTo("briefing").playTo("play-on");
    note();
  }
  for (const { student, seats } of reportOf(entries).students) {
    expect(seats.map(({ company, layer, index }) => `${company}/${layer}.${index}`)).toEqual([
      ...(places.get(student) ?? []),
    ]);
    expect([seats[0]?.from, seats.at(-1)?.to]).toEqual([1, 4]);
  }
});

test("a pair that has come to agree keeps one row each, with what each said first", () => {
  const { room, entries } = loggedRoom({ players: 7, settings: { companies: 1, level: 1 } });
  room.playTo("adjust");
  const key = (id: PlayerId) => JSON.stringify(room.seatOf(id));
  const pair = room.players.filter((id) => room.players.some((other) => other !== id && key(other) === key(id)));
  const [one, other] = pair;
  expect(pair).toHaveLength(2);
  room.answer(one, rightly);
  room.wait(1000);
  room.answer(other, wrongly);
  room.wait(5000);
  expect(room.answer(other, rightly)).toBe("ok");
  const rows = reportOf(entries).answers.filter(({ kind, student }) => kind === "adjust" && pair.includes(student));
  expect(rows.map(({ student, outcome, seconds }) => [student, outcome, seconds])).toEqual([
    [one, "right", 0],
    [other, "wrong", 1],
  ]);
  const points = reportOf(entries).students.map((student) => student.points);
  expect(points).toEqual(room.players.map((id) => room.session.play.points[id] ?? 0));
});

test("a log that does not begin at the beginning is refused", () => {
  const rest: readonly LogEntry[] = lesson.entries.slice(1);
  expect(() => reportOf(rest)).toThrow(RangeError);
  expect(() => reportOf([])).toThrow(RangeError);
});
