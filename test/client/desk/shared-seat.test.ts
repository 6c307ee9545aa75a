// A seat of several students: each has their own turn, two who differ get another one, and news of a seat come once.
import { expect, test } from "vitest";
import type { Happening } from "#game/happenings.ts";
import type { PlayerId } from "#game/ids.ts";
import type { View } from "#game/view.ts";
import { isQuestionOpen } from "../../../client/desk/desk.ts";
import { sharedWords } from "../../../client/desk/notes.tsx";
import { isToAnswer } from "../../../client/desk/phase.ts";
import { isNudged, type News, newsAfter, noNews, seatNews } from "../../../client/desk/use-news.ts";
import { waitingWords } from "../../../client/desk/waiting-words.ts";
import { ClassRoom, rightly, wrongly } from "../../support/class-room.ts";
import { placeOf } from "./desks.ts";

/** A company in which two students share a seat that is asked about its adjustment. */
function pairAdjusting(): { room: ClassRoom; one: PlayerId; other: PlayerId } {
  for (let seed = 1; seed <= 20; seed += 1) {
    const room = new ClassRoom({ seed, settings: { companies: 1 }, players: 8 }).playTo("adjust");
    const one = room.players.find((id) => room.viewOf(id).me?.colleagues.length === 1 && room.askOf(id) !== undefined);
    const other = room.players.find((id) => id !== one && isSameSeat(room, id, one));
    if (one !== undefined && other !== undefined) return { room, one, other };
  }
  throw new Error("No seed asks a pair");
}

const isSameSeat = (room: ClassRoom, id: PlayerId, other: PlayerId | undefined): boolean =>
  other !== undefined && JSON.stringify(room.seatOf(id)) === JSON.stringify(room.seatOf(other));

test("in a department each has their own turn, whatever a colleague has answered", () => {
  const { room, one, other } = pairAdjusting();
  room.must(room.answer(one));
  expect(isToAnswer(room.viewOf(one))).toBe(false);
  expect(isToAnswer(room.viewOf(other))).toBe(true);
});

test("a pair that differs has its question open again until it agrees", () => {
  const { room, one, other } = pairAdjusting();
  room.must(room.answer(one));
  expect(isQuestionOpen(placeOf(room.viewOf(one)))).toBe(false);
  room.must(room.answer(other, wrongly));
  for (const id of [one, other]) {
    expect(room.viewOf(id).me?.pair).not.toBeNull();
    expect(isQuestionOpen(placeOf(room.viewOf(id)))).toBe(true);
    expect(isToAnswer(room.viewOf(id))).toBe(true);
  }
  room.must(room.answer(other, rightly));
  for (const id of [one, other]) expect(isQuestionOpen(placeOf(room.viewOf(id)))).toBe(false);
});

test("a shared seat is said with the names of those who share it", () => {
  const { room, one, other } = pairAdjusting();
  const name = room.viewOf(other).me?.name ?? "";
  const place = placeOf(room.viewOf(one));
  expect(sharedWords(place, "shared.lobby")).toContain(name);
  expect(sharedWords(place, "shared.question")).toContain(name);
});

test("waitingWords counts everybody of a large department, though a view names only some", () => {
  const room = new ClassRoom({ seed: 4, settings: { companies: 1 }, players: 40 }).playTo("adjust");
  const { view, company } = placeOf(room.viewOf(room.players[0]));
  expect(view.waitingFor.asked).toBeGreaterThan(view.waitingFor.seats.length);
  expect(waitingWords(view, company, false)).toContain(`${view.waitingFor.asked - 2} others`);
});

const update = (view: View, happened: readonly Happening[] = []) => ({ view, happened, receivedAt: 0 });

test("a nudge shows until the answer is in", () => {
  const { room, one } = pairAdjusting();
  const nudge: Happening = { type: "Nudged", playerId: one };
  const news = newsAfter(noNews, null, update(room.viewOf(one), [nudge]));
  expect(isNudged(noNews, room.viewOf(one))).toBe(false);
  expect(isNudged(news, room.viewOf(one))).toBe(true);
  room.must(room.answer(one));
  expect(isNudged(news, room.viewOf(one))).toBe(false);
});

test("a nudge of a question does not show at the next one", () => {
  const room = new ClassRoom({ seed: 4, settings: { level: 1 }, players: 6 }).playTo("report/0");
  const id = room.at(0);
  const news = newsAfter(noNews, null, update(room.viewOf(id), [{ type: "Nudged", playerId: id }]));
  expect(isNudged(news, room.playTo("adjust").viewOf(id))).toBe(false);
});

/** What a desk hears of its seat over several views. */
function newsOver(views: readonly View[]): News {
  let news = noNews;
  views.forEach((view, index) => {
    news = newsAfter(news, views[index - 1] ?? null, update(view));
  });
  return news;
}

test("another seat is told once, with the company where that is another one", () => {
  const room = new ClassRoom({ seed: 4, settings: { companies: 2 }, players: 4 });
  const [id] = room.players;
  const before = room.viewOf(id);
  const { company } = room.seatOf(id);
  expect(seatNews(newsOver([before, before]), before)).toBeNull();
  const move = (to: number) => ({
    type: "MovePlayer" as const,
    playerId: room.viewOf(id).me?.playerId ?? ("" as PlayerId),
    seat: { company: to, layer: 2, index: 0 },
  });
  room.must(room.host(move(company)));
  const moved = room.viewOf(id);
  expect(seatNews(newsOver([before, moved]), moved)).toBe("You are now the CEO.");
  room.must(room.host(move(1 - company)));
  const away = room.viewOf(id);
  expect(seatNews(newsOver([before, moved, away]), away)).toContain(placeOf(away).company.name);
  room.must(room.host({ type: "Start" }));
  expect(seatNews(newsOver([before, moved, away]), room.viewOf(id))).toBeNull();
});

test("roles that have gone round are told with the new sale", () => {
  const room = new ClassRoom({ seed: 4, players: 6 }).playRounds(3);
  const before = room.players.map((id) => room.viewOf(id));
  room.must(room.host({ type: "Next" }));
  const words = room.players.map((id, index) => {
    const old = before[index];
    const view = room.viewOf(id);
    return old === undefined ? null : seatNews(newsOver([old, view]), view);
  });
  expect(words.filter((each) => each === "You are now the CEO.")).toHaveLength(1);
  expect(words).not.toContain(null);
});
