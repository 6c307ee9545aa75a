// One student's own story against what was seen at their desk and what the log says.
import { beforeAll, expect, test } from "vitest";
import { playerId } from "#game/ids.ts";
import { lessonOf, storyOf } from "#game/report/story-of.ts";
import { gutOf, trustsOf } from "#game/truth.ts";
import { type LoggedRoom, loggedRoom, wholeLesson } from "../../support/logged-room.ts";
import { Recount } from "../../support/recount.ts";

let lesson: LoggedRoom;
beforeAll(() => {
  lesson = wholeLesson();
});

test("the story counts one's own answers and points, and nobody else's", () => {
  const count = new Recount(lesson.entries);
  for (const id of lesson.room.players) {
    const story = storyOf(lesson.entries, id);
    const own = count.rows.filter((row) => row.student === id && !row.undone && !row.isRetry && row.outcome !== null);
    expect(story?.answered).toBe(own.length);
    expect(story?.right).toBe(own.filter(({ outcome }) => outcome === "right").length);
    expect(story?.kinds.flatMap(({ outcomes }) => outcomes)).toHaveLength(own.length);
    expect(story?.points).toBe(lesson.room.session.play.points[id] ?? 0);
    for (const { code, count: times, lastRound } of story?.misconceptions ?? []) {
      const followed = own.filter(({ misconception }) => misconception === code);
      expect([times, lastRound]).toEqual([followed.length, followed.at(-1)?.round]);
    }
  }
});

test("one's own trusts are those of the company at the start and after each round", () => {
  const logged = loggedRoom({ players: 6, settings: { rotation: false } });
  const { room } = logged;
  const seat = room.seatOf(room.players[0]);
  const trusts = () => {
    const network = room.session.play.books[seat.company]?.network;
    if (network === undefined) throw new Error("No company");
    return [...trustsOf(network, seat.layer, seat.index), gutOf(network, seat.layer, seat.index)];
  };
  const seen = [trusts()];
  for (let round = 0; round < 3; round += 1) {
    room.playTo("briefing").playTo("play-on");
    seen.push(trusts());
  }
  const [id] = room.players;
  const stays = storyOf(logged.entries, id ?? playerId(""))?.stays ?? [];
  expect(stays).toHaveLength(1);
  expect(stays[0]?.points.map((point) => [...point.trusts, point.gut])).toEqual(seen);
  expect(stays[0]?.points.map(({ round }) => round)).toEqual([0, 1, 2, 3]);
  expect(stays[0]?.sources).toHaveLength(seen[0] === undefined ? 0 : seen[0].length - 1);
});

test("the story tells no colleague's name", () => {
  const [first] = lesson.room.players;
  const text = JSON.stringify(storyOf(lesson.entries, first ?? playerId("")));
  for (const { id, name } of lesson.room.session.players) {
    if (id !== first) expect(text).not.toContain(`"${name}"`);
  }
});

test("nobody of that name has no story", () => {
  expect(storyOf(lesson.entries, playerId("nobody"))).toBeNull();
});

test("the sentence to take home is a slip left behind, else a skill that grew, else a strong one, else the watching", () => {
  const slip = (code: "no-slope" | "no-trust", count: number, isOvercome: boolean) => ({
    code,
    count,
    isOvercome,
    lastRound: 1,
  });
  const tries = (skill: "sum" | "gap", first: "right" | "wrong", last: "right" | "wrong", count = 2) => ({
    ...{ skill, first, last, tries: count },
  });
  const grown = tries("sum", "wrong", "right");
  expect(lessonOf([slip("no-slope", 1, true), slip("no-trust", 2, true)], [grown])).toEqual({
    because: "overcome",
    code: "no-trust",
  });
  expect(lessonOf([slip("no-slope", 3, false)], [tries("gap", "right", "right", 9), grown])).toEqual({
    because: "grown",
    skill: "sum",
  });
  expect(lessonOf([], [tries("gap", "right", "right"), tries("sum", "right", "wrong", 9)])).toEqual({
    because: "strong",
    skill: "gap",
  });
  expect(lessonOf([], [tries("sum", "right", "wrong")])).toEqual({ because: "watched" });
  expect(lessonOf([], [])).toEqual({ because: "watched" });
});
