// What wrong answers cost: each figure worked out once more, by stepping for all seats but one and asking the book.
import { expect, test } from "vitest";
import { bookOf } from "#company/scenarios.ts";
import { seatsOf } from "#company/seats.ts";
import { meanCost } from "#engine/batch.ts";
import { fromPlain, type PlainNetwork } from "#engine/network.ts";
import { createTrace } from "#engine/trace.ts";
import { type PlayerId, seatKey } from "#game/ids.ts";
import { reportOf } from "#game/report/report-of.ts";
import { withoutNames } from "#game/report/without-names.ts";
import { attributionOf } from "#game/rules/attribution.ts";
import { changed, playersQuarter, type SeatSteps } from "#game/rules/stepping.ts";
import type { Settings } from "#game/settings.ts";
import type { RoundOutcome } from "#game/state.ts";
import { type Answering, ClassRoom, rightly, wrongly } from "../support/class-room.ts";
import { loggedRoom } from "../support/logged-room.ts";

interface Played {
  readonly room: ClassRoom;
  readonly outcome: RoundOutcome;
  readonly wrong: readonly PlayerId[];
}

/** A class of six at level 1, in which so many seats flip every direction. */
function played(flipped: number, settings: Partial<Settings> = {}, seed = 4): Played {
  const room = new ClassRoom({ seed, settings: { level: 1, ...settings }, players: 6 });
  room.playTo("adjust");
  const wrong = room.players.filter((id) => room.askOf(id)?.variant === "directions").slice(0, flipped);
  for (const id of room.players) room.answer(id, wrong.includes(id) ? flip : rightly);
  room.playTo("reveal/all/quarter", giveUp);
  const outcome = room.session.play.books[0]?.outcome;
  if (!outcome) throw new Error("The company must have adjusted");
  return { room, outcome, wrong };
}

const flip: Answering = (ask) => rightly(ask).map((value) => (value === null ? null : -value));
const giveUp: Answering = ({ size }) => Array.from({ length: size }, () => null);

/** Cost of the book after everybody's step, with the wrong seats' directions turned around; the engine's for the others. */
function costWith({ room, outcome }: Played, flipping: readonly PlayerId[]): number {
  const { sale } = room.session.play;
  const truth = sale?.truths[0];
  const { customers } = bookOf("BUY");
  const weights = outcome.before.weights.map((layer) => [...layer]);
  const biases = outcome.before.biases.map((layer) => [...layer]);
  for (const { layer, index } of seatsOf(room.session.shape)) {
    const inputs = outcome.before.sizes[layer] ?? 0;
    const quarter = truth?.quarter.trusts[layer]?.[index] ?? [];
    const asked = truth?.steps.trusts[layer]?.[index] ?? [];
    const id = flipping.find((each) => seatKey(room.seatOf(each)) === seatKey({ company: 0, layer, index }));
    const right = sale?.asks["adjust/all/all"]?.[seatKey({ company: 0, layer, index })]?.truth ?? [];
    for (let from = 0; from < inputs; from += 1) {
      const step = asked[from] ?? 0;
      const taken = id !== undefined && right[from] !== 0 ? -step : step;
      const row = weights[layer] ?? [];
      row[index * inputs + from] =
        (row[index * inputs + from] ?? 0) + (quarter[from] ?? 0) + (taken - step) / customers.length;
    }
    const guts = biases[layer] ?? [];
    guts[index] = (guts[index] ?? 0) + (truth?.quarter.guts[layer]?.[index] ?? 0);
  }
  return costOf({ ...outcome.before, weights, biases });
}

function costOf(plain: PlainNetwork): number {
  const network = fromPlain(plain);
  const samples = bookOf("BUY").customers.map(({ signals, outcome }) => ({ input: [...signals], target: [outcome] }));
  return meanCost(network, samples, "quadratic", createTrace(network));
}

test.each(["engine", "players"] as const)(
  "a slip costs what the engine's step in its place would have saved: %s",
  (applied) => {
    let looked = 0;
    for (let seed = 1; seed <= 12; seed += 1) {
      const game = played(2, { applied }, seed);
      const { outcome, wrong, room } = game;
      const possible = (room.session.play.sale?.truths[0]?.bookCost ?? 0) - outcome.engineCost;
      expect(outcome.playersCost).toBeCloseTo(costWith(game, wrong), 12);
      const expected = wrong.flatMap((id) => {
        const cost = costWith(
          game,
          wrong.filter((other) => other !== id),
        );
        const share = (outcome.playersCost - cost) / possible;
        const { layer, index } = room.seatOf(id);
        return share < 0.05 ? [] : [{ layer, index, share, cost }];
      });
      const { slips, share } = outcome.attribution;
      expect(slips).toHaveLength(expected.length);
      for (const one of expected) {
        const slip = slips.find(({ layer, index }) => layer === one.layer && index === one.index);
        expect(slip?.share).toBeCloseTo(one.share, 9);
        expect(slip?.cost).toBeCloseTo(one.cost, 12);
      }
      const [first, second] = slips;
      if (first && second) expect(first.share).toBeGreaterThanOrEqual(second.share);
      if (slips.length === 2) expect(share).toBeCloseTo((outcome.playersCost - outcome.engineCost) / possible, 9);
      if (slips.length === 1) expect(share).toBeCloseTo(first?.share ?? 0, 12);
      looked += slips.length;
    }
    expect(looked).toBeGreaterThan(4);
  },
);

test("right answers cost nothing, and where there is next to nothing to gain nothing is said", () => {
  const { outcome, room } = played(0);
  expect(outcome.attribution).toEqual({ slips: [], share: 0, cost: null });
  expect(room.desk.slips).toEqual([]);
  expect(room.screen.companies?.[0]?.outcome?.slips).toBeNull();
  const timid = played(2, { boldness: 1e-7 });
  expect(timid.outcome.teamShare).toBeNull();
  expect(timid.outcome.attribution).toEqual({ slips: [], share: 0, cost: null });
});

/** A seed in which somebody's flipped step costs a share that is worth a word. */
function costly(settings: Partial<Settings> = {}): Played {
  for (let seed = 1; seed <= 30; seed += 1) {
    const game = played(2, settings, seed);
    if (game.outcome.attribution.slips.length > 0 && game.outcome.attribution.share >= 0.05) return game;
  }
  throw new Error("No seed has a slip that costs something");
}

test("everybody reads their own share alone, the room reads counts, and the teacher reads whose", () => {
  const { room, outcome, wrong } = costly();
  const { slips, share } = outcome.attribution;
  for (const id of room.players) {
    const { layer, index } = room.seatOf(id);
    const mine = slips.find((slip) => slip.layer === layer && slip.index === index);
    const view = room.viewOf(id);
    expect(view.me?.slip?.share ?? null).toEqual(mine === undefined ? null : Math.round(mine.share * 100) / 100);
    if (mine !== undefined) {
      expect(wrong).toContain(id);
      expect(view.me?.slip?.book).toBeCloseTo(outcome.playersCost, 5);
      expect(view.me?.slip?.bookWithout).toBeCloseTo(mine.cost, 5);
    }
    expect(view.company?.outcome?.slips).toBeNull();
    expect(view.slips).toBeUndefined();
  }
  const told = room.screen.companies?.[0]?.outcome?.slips;
  expect(told?.share).toBeCloseTo(share, 2);
  expect(told?.counts.reduce((sum, { count }) => sum + count, 0)).toBe(slips.length);
  expect(room.screen.slips).toBeUndefined();
  expect(JSON.stringify(told)).not.toMatch(/layer|player|name/);
  const rows = room.desk.slips ?? [];
  expect(rows.map(({ seat }) => [seat.layer, seat.index])).toEqual(slips.map(({ layer, index }) => [layer, index]));
  const nameAt = (layer: number, index: number) =>
    room.session.players.find(({ id }) => id === room.at(layer, index))?.name;
  for (const { seat, names } of rows) expect(names).toEqual([nameAt(seat.layer, seat.index)]);
});

test("before the last beat nobody reads what anything cost", () => {
  const room = new ClassRoom({
    seed: 4,
    settings: { level: 1 },
    players: 6,
    watch: (here) => {
      if (/quarter|play-on/.test(here.step)) return;
      expect(here.desk.slips).toEqual([]);
      expect(here.screen.companies?.[0]?.outcome ?? null).toBeNull();
      for (const id of here.players) expect(here.viewOf(id).me?.slip ?? null).toBeNull();
    },
  });
  room.playTo("adjust").playTo("reveal/all/sale", wrongly);
});

test("whoever of a department was right is not told what the seat's answer cost", () => {
  let told = 0;
  for (let seed = 1; seed <= 12; seed += 1) {
    const room = new ClassRoom({ seed, settings: { level: 1, companies: 1 }, players: 18 });
    room.playTo("adjust");
    const right = room.session.companies[0]?.seats.flatMap(({ players }) => players.slice(0, 1)) ?? [];
    for (const id of room.players) room.answer(id, right.includes(id) ? rightly : wrongly);
    room.playTo("reveal/all/quarter", giveUp);
    for (const id of right) expect(room.viewOf(id).me?.slip).toBeNull();
    told += room.players.filter((id) => room.viewOf(id).me?.slip).length;
  }
  expect(told).toBeGreaterThan(0);
});

test("the report keeps it per company and round, and names students for the teacher alone", () => {
  const { room, entries } = loggedRoom({ seed: 4, settings: { level: 1 } });
  for (let student = 0; student < 6; student += 1) room.join();
  room.playTo("adjust").playTo("play-on", (ask) => (ask.kind === "adjust" ? wrongly(ask) : rightly(ask)));
  const { attribution } = room.session.play.books[0]?.outcome ?? {};
  const report = reportOf(entries);
  const company = report.rounds[0]?.companies[0];
  expect(company?.slips.map(({ share }) => share)).toEqual(attribution?.slips.map(({ share }) => share));
  expect(company?.slips.length).toBeGreaterThan(0);
  expect(company?.slipsShare).toBe(attribution?.share);
  expect(company?.slips.every(({ names }) => names.length === 1)).toBe(true);
  const shared = withoutNames(report).rounds[0]?.companies[0];
  expect(shared?.slips.map(({ share }) => share)).toEqual(company?.slips.map(({ share }) => share));
  expect(shared?.slips.flatMap(({ names }) => names)).toEqual([]);
});

test("a class with much to reckon looks at the farthest steps alone", () => {
  const room = new ClassRoom({ seed: 4, settings: { level: 1 }, players: 6 });
  room.playTo("adjust");
  const { sale, books } = room.session.play;
  const [truth] = sale?.truths ?? [];
  const network = books[0]?.network;
  if (!sale || !truth || network === undefined) throw new Error("A sale must be open");
  const seats = seatsOf(room.session.shape).flatMap(({ layer, index }): SeatSteps[] => {
    const ask = sale.asks["adjust/all/all"]?.[seatKey({ company: 0, layer, index })];
    const asked = truth.steps.trusts[layer]?.[index] ?? [];
    return ask ? [{ layer, index, ask, values: wrongly(ask), wanted: asked.map((step) => -step) }] : [];
  });
  const length = ({ wanted }: SeatSteps) => wanted.reduce((sum, step) => sum + Math.abs(step), 0);
  const places = (all: readonly { layer: number; index: number }[]) =>
    all.map(({ layer, index }) => `${layer}.${index}`);
  const farthest = places([...seats].sort((one, other) => length(other) - length(one)));
  const { customers } = bookOf("BUY");
  const playersCost = costOf(changed(network, playersQuarter(truth, seats, customers.length)));
  const lost = { network, truth, customers, seats, playersCost, possible: 1e-6 }; // so that every loss is worth a word
  const all = attributionOf({ ...lost, effortOfQuarter: 1000 }).slips;
  const two = attributionOf({ ...lost, effortOfQuarter: 1_300_000 }).slips;
  expect(all.length).toBeGreaterThan(2);
  expect(two.length).toBeGreaterThan(0);
  for (const place of places(two)) expect(farthest.slice(0, 2)).toContain(place);
});
