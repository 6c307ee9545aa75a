/** A new customer: which one teaches most, what is true of the sale, and what every seat is asked. */

import type { Customer } from "#company/book.ts";
import type { PlainNetwork } from "#engine/network.ts";
import { createRandom } from "#engine/random.ts";
import type { Ask, AskKind } from "../ask.ts";
import type { GameEvent } from "../event.ts";
import { type Millis, type SeatRef, seatKey } from "../ids.ts";
import { knowledgeOf } from "../knowledge-of.ts";
import { askFor } from "../questions/ask-for.ts";
import { allSeats, type PlacedSeat } from "../seating.ts";
import { type HandsOnPhase, isPlayed } from "../settings.ts";
import type { Sale, Session } from "../state.ts";
import { type Step, stepKey, stepsOfRound } from "../step.ts";
import { isTalk, sharedAsks, talkStep } from "../talk.ts";
import type { Truth } from "../truth.ts";
import { adjustStep } from "../waiting.ts";
import { type QuarterTruth, workOut, workOutQuarter } from "../work-out.ts";
import { tellingSeats } from "./focus.ts";
import { answerTo } from "./training.ts";

const leastBlame = 0.02; // of the largest blame of a company; below it there is nothing to work out by hand
const mostSampled = 6; // companies among which the customer that teaches most is looked for
const mostSeatsSampled = 1200; // seats that are asked about a customer, over all the customers that are looked at
const leastLookedAt = 8;
const tornMargin = 0.1; // a first customer about whom a company is nearer than this to ½ teaches little

/** Opens the sale that lets as many seats as possible meet a question that teaches. */
export function openSale(session: Session, at: Millis): GameEvent[] {
  const sample = sampleOf(session);
  const common = quartersOf(sample);
  const candidates = candidatesOf(session)
    .slice(0, mostCandidates(sample))
    .map((customer) => prepare(sample, customer, common));
  const best = candidates.every(({ isFar }) => isFar)
    ? mostLeftToLearn(candidates)
    : candidates.reduce((one, other) => (worthOf(other, sample) > worthOf(one, sample) ? other : one));
  const isWhole = sample.companies.length === session.companies.length;
  return [{ type: "SaleOpened", sale: isWhole ? best : prepare(session, best.customer, quartersOf(session)), at }];
}

/** What is true of each company whoever the customer is: worked out once for all of them. */
const quartersOf = ({ play, book, settings }: Session): readonly QuarterTruth[] =>
  play.books.map(({ network }) => workOutQuarter({ network, customers: book.customers, boldness: settings.boldness }));

/** A large class is judged by some of its companies: asking every seat about every customer would hold everybody up. */
function sampleOf(session: Session): Session {
  const count = session.companies.length;
  if (count <= mostSampled) return session;
  const chosen = Array.from({ length: mostSampled }, (_, place) => Math.floor((place * count) / mostSampled));
  const pick = <Value>(values: readonly Value[]): Value[] => chosen.flatMap((index) => values[index] ?? []);
  return {
    ...session,
    companies: pick(session.companies),
    play: { ...session.play, books: pick(session.play.books) },
  };
}

/** Of a large book only some customers are looked at: it is shuffled, so that each has its turn. */
const mostCandidates = (sample: Session): number =>
  Math.max(leastLookedAt, Math.floor(mostSeatsSampled / allSeats(sample).length));

/** The customer about whom somebody has the largest blame left. */
function mostLeftToLearn(candidates: readonly Sale[]): Sale {
  const blameOf = ({ truths }: Sale) => Math.max(...truths.map((truth) => (truth === null ? 0 : largestBlame(truth))));
  return candidates.reduce((one, other) => (blameOf(other) > blameOf(one) ? other : one));
}

/** All customers but the last one; in the first round none who signals nothing or leaves a company torn. */
function candidatesOf(session: Session): readonly number[] {
  const { customers } = session.book;
  const last = session.play.sale?.customer;
  const all = createRandom((session.seed % 0x1_0000_0000) + session.play.round).shuffle(
    customers.map((_, index) => index),
  );
  const fresh = all.filter((customer) => customer !== last);
  if (session.play.round > 0) return fresh;
  const clear = fresh.filter((customer) => {
    const speaks = customers[customer]?.signals.some((signal) => signal !== 0);
    return (
      speaks &&
      session.play.books.every(({ network }) => Math.abs(saidTo(session, network, customer) - 0.5) > tornMargin)
    );
  });
  const speaking = fresh.filter((customer) => customers[customer]?.signals.some((signal) => signal !== 0));
  return [clear, speaking, fresh].find((some) => some.length > 0) ?? fresh;
}

const saidTo = (session: Session, network: PlainNetwork, customer: number): number =>
  answerTo(network, customerAt(session, customer));

function customerAt({ book }: Session, customer: number): Customer {
  const chosen = book.customers[customer];
  if (chosen === undefined)
    throw new RangeError(`Cannot open a sale as the book must have customer ${customer}: it has fewer`);
  return chosen;
}

function prepare(session: Session, customer: number, common: readonly QuarterTruth[]): Sale {
  const { settings, book, play } = session;
  const plan = { customers: book.customers, customer: customerAt(session, customer), boldness: settings.boldness };
  const truths = play.books.map(({ network }, company) => workOut({ ...plan, network }, common[company]));
  const isFar = areMostFar(truths);
  const asks = isFar ? {} : asksOf(session, truths);
  const nothingYet = { answers: {}, bets: {}, hints: {}, retries: {} };
  return { customer, settings, truths, levels: levelsOf(session), isFar, asks, ...nothingYet };
}

/** After many quarters blames are so small that three decimals hardly show them: where most companies are there, the sale is watched. */
const areMostFar = (truths: readonly Truth[]): boolean =>
  truths.filter((truth) => largestBlame(truth) < leastBlame).length * 2 > truths.length;

const largestBlame = ({ blames }: Truth): number => Math.max(...blames.flat().map(Math.abs));

/** Students with a level of their own, by their seat. In a department the first one's counts. */
function levelsOf(session: Session): Sale["levels"] {
  return Object.fromEntries(
    allSeats(session).flatMap((seat) => {
      const level = session.levels[seat.players[0] ?? ""];
      return level === undefined || session.settings.level === 0 ? [] : [[seatKey(seat), level]];
    }),
  );
}

type Asks = Record<string, Record<string, Ask>>;

function asksOf(session: Session, truths: readonly Truth[]): Asks {
  const asks: Asks = {};
  for (const step of stepsOfRound(session.shape.layers.length)) {
    const kind = askedIn(step);
    if (kind === null || !isInHand(session, step)) continue;
    const seats = allSeats(session).filter((seat) => step.layer === null || seat.layer === step.layer);
    const asked = seats.flatMap((seat) => {
      const ask = askAt(session, truths, seat, kind);
      return ask === null ? [] : [[seatKey(seat), ask] as const];
    });
    if (asked.length > 0) asks[stepKey(step)] = Object.fromEntries(asked);
  }
  return session.settings.tables ? withTalk(session, asks) : asks;
}

/** Who holds the same numbers elsewhere is asked for the adjustment once more. */
function withTalk(session: Session, asks: Asks): Asks {
  const shared = sharedAsks(allSeats(session), asks[stepKey(adjustStep)] ?? {});
  return Object.keys(shared).length > 0 ? { ...asks, [stepKey(talkStep)]: shared } : asks;
}

function askAt(session: Session, truths: readonly Truth[], seat: PlacedSeat, kind: AskKind): Ask | null {
  const network = session.play.books[seat.company]?.network;
  const truth = truths[seat.company];
  const { boldness } = session.settings;
  const level = session.levels[seat.players[0] ?? ""] ?? session.settings.level;
  if (network === undefined || truth === undefined || level === 0) return null;
  const knowledge = knowledgeOf(network, truth, { layer: seat.layer, index: seat.index, boldness });
  return askFor({ knowledge, kind, level });
}

/** What kind of question a step asks, if any. */
function askedIn(step: Step): AskKind | null {
  switch (step.phase) {
    case "report":
    case "verdict":
      return step.phase;
    case "adjust":
      return isTalk(step) ? null : "adjust";
    case "feedback":
      return step.act === "own" ? "own" : "pass";
    default:
      return null;
  }
}

function isInHand(session: Session, step: Step): boolean {
  if (step.phase === "verdict") return session.settings.level > 0;
  return isPlayed(session.settings, step.phase as HandsOnPhase, session.play.round + 1);
}

/** First of all what the skill in focus needs; then seats with a real question, counted in the phase that has fewest, then in all; players count before teammates. */
function worthOf(sale: Sale, session: Session): number {
  const seats = allSeats(session);
  const players = seats.filter((seat) => seat.players.length > 0);
  const [fewest, all] = realQuestions(sale, players.length > 0 ? players : seats);
  const [fewestOfAll, total] = realQuestions(sale, seats);
  return tellingSeats(sale, session) * 1e8 + fewest * 1e6 + all * 1e4 + fewestOfAll * 100 + total;
}

function realQuestions(sale: Sale, seats: readonly SeatRef[]): readonly [number, number] {
  const byPhase = new Map<string, Set<string>>();
  for (const [step, asked] of Object.entries(sale.asks)) {
    const phase = step.split("/")[0] ?? step;
    const keys = byPhase.get(phase) ?? new Set();
    for (const key of Object.keys(asked)) keys.add(key);
    byPhase.set(phase, keys);
  }
  const counts = [...byPhase.values()].map((keys) => seats.filter((seat) => keys.has(seatKey(seat))).length);
  return [Math.min(...counts, seats.length), counts.reduce((sum, count) => sum + count, 0)];
}
