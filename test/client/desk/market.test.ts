// The desk between two sales: fast-forward, the vote on the market, what the market says, and a sale that is watched.
import { expect, test } from "vitest";
import type { Offer } from "#game/offer.ts";
import { atRest } from "../../../client/desk/company-at-rest.ts";
import { isWatched } from "../../../client/desk/far-note.tsx";
import { rowWords, sealedOf, wrongWords } from "../../../client/desk/market-panel.tsx";
import { hasStage, isToAnswer, phaseWord } from "../../../client/desk/phase.ts";
import { playedWords } from "../../../client/desk/play-on-panel.tsx";
import { voteOf, voteValue } from "../../../client/desk/vote-words.ts";
import { nextWords, waitingWords } from "../../../client/desk/waiting-words.ts";
import { mayGoOn } from "../../../client/solo/may-go-on.ts";
import { hasRunAhead } from "../../../client/view/has-run-ahead.ts";
import { ClassRoom } from "../../support/class-room.ts";
import { deskOf, placeOf } from "./desks.ts";

const between = (): ClassRoom => new ClassRoom({ scenario: "BUY", seed: 4, players: 6 }).playRounds(1);

function voting(): ClassRoom {
  const room = between();
  room.must(room.host({ type: "Deploy" }));
  return room;
}

const offerOf = (offers: readonly Offer[]): readonly number[] =>
  offers.find(({ type }) => type === "Bet")?.value?.choices ?? [];

test("what a vote is made of gives exactly the numbers that are offered, and back", () => {
  const room = voting();
  const offered = offerOf(room.viewOf(room.players[0]).mayDo);
  const made = [-1, 1].flatMap((way) => [0.5, 0.7, 0.9].map((sure) => voteValue({ way, sure })));
  expect([...made].sort()).toEqual([...offered].sort());
  expect(offered.map((value) => voteValue(voteOf(value)))).toEqual(offered);
  expect(voteValue({ way: 1, sure: null })).toBeNull();
});

test("the vote waits for a player until they have voted, and says how many have", () => {
  const room = voting();
  const [id] = room.players;
  expect(isToAnswer(room.viewOf(id))).toBe(true);
  room.must(room.player(id, { type: "Bet", value: -0.7 }));
  const { view, company } = placeOf(room.viewOf(id));
  expect(isToAnswer(view)).toBe(false);
  expect(view.waitingFor).toMatchObject({ answered: 1, asked: 6 });
  expect(waitingWords(view, company, false)).toMatch(/^Waiting for .+ and 3 others\.$/);
  expect(nextWords(view, company)).toMatch(/market/);
});

test("a company at rest shows its people and trusts, and nothing of the last sale", () => {
  const room = voting();
  const { company } = placeOf(room.viewOf(room.players[0]));
  const rest = atRest(company);
  expect(rest.people.map(({ name }) => name)).toEqual(company.people.map(({ name }) => name));
  expect(rest.arrows.map(({ width }) => width)).toEqual(company.arrows.map(({ width }) => width));
  expect(company.people.some(({ report }) => report !== null)).toBe(true);
  expect([rest.customer, rest.verdict]).toEqual([null, null]);
  expect(rest.people.some(({ report, blame }) => report !== null || blame !== null)).toBe(false);
});

test("the open market names the wrong ones of one's own company, with what was said and what was so", () => {
  const room = voting();
  room.must(room.host({ type: "Next" }));
  const place = placeOf(room.viewOf(room.players[0]));
  const customers = sealedOf(place);
  expect(customers).toHaveLength(6);
  const words = wrongWords(customers);
  for (const { name, isRight } of customers) expect(words.includes(name)).toBe(!isRight);
  expect(wrongWords(customers.filter(({ isRight }) => isRight))).toMatch(/right/);
  const { yes, no } = place.view.scenario;
  for (const customer of customers) expect(rowWords(place, customer)).toContain(customer.outcome === 1 ? yes : no);
  expect(hasStage(place)).toBe(false);
});

test("every phase between two sales has a name of its own", () => {
  const room = between();
  const names = [phaseWord(room.screen)];
  room.must(room.host({ type: "FastForward", quarters: 5 }));
  names.push(phaseWord(room.screen));
  room.wait(60_000);
  room.must(room.host({ type: "Deploy" }));
  names.push(phaseWord(room.screen));
  room.must(room.host({ type: "Next" }));
  names.push(phaseWord(room.screen));
  expect(new Set(names).size).toBe(4);
});

test("a fast-forward is told while it runs and counted when it is over; nobody goes on meanwhile", () => {
  const room = between();
  const before = deskOf(room.viewOf(room.players[0]));
  expect(hasRunAhead(before.company)).toBe(false);
  expect(playedWords(before)).not.toMatch(/^After/);
  room.must(room.host({ type: "FastForward", quarters: 1000 }));
  const during = deskOf(room.viewOf(room.players[0]));
  expect(playedWords(during)).toContain("1,000");
  expect(mayGoOn(during.view)).toBe(false);
  expect(waitingWords(during.view, during.company, true)).not.toMatch(/ready|teacher/);
  room.wait(60_000);
  const after = deskOf(room.viewOf(room.players[0]));
  expect(after.view.fastForward).toBeNull();
  expect(hasRunAhead(after.company)).toBe(true);
  expect(playedWords(after)).toContain(after.company.quarters.toLocaleString("en"));
});

test("a sale that is watched says so exactly where the desk would have been asked", () => {
  const room = between();
  room.must(room.host({ type: "FastForward", quarters: 10_000 }));
  room.wait(60_000);
  room.playTo("briefing");
  expect(room.screen.isFar).toBe(true);
  const sales = room.at(0);
  const seen: Record<string, boolean> = {};
  for (const step of ["report/0", "report/1", "verdict", "feedback/2", "feedback/0", "adjust", "reveal/all/sale"]) {
    room.playTo(step);
    seen[step] = isWatched(deskOf(room.viewOf(sales)));
  }
  expect(seen).toEqual({
    "report/0": true,
    "report/1": false,
    verdict: true,
    "feedback/2": false,
    "feedback/0": true,
    adjust: true,
    "reveal/all/sale": false,
  });
});
