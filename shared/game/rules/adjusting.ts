/** The adjustment: the engine's step and the players' step, side by side, and the quarters that are played on. */

import { seatsOf } from "#company/seats.ts";
import { costOf } from "#engine/cost.ts";
import type { PlainNetwork } from "#engine/network.ts";
import type { Ask } from "../ask.ts";
import type { GameEvent } from "../event.ts";
import { type SeatRef, seatKey } from "../ids.ts";
import { isRightAt } from "../questions/ask-for.ts";
import { seatAt } from "../seating.ts";
import type { Ledger, RoundOutcome, Sale, Session } from "../state.ts";
import { stepKey } from "../step.ts";
import { type Truth, trustsOf } from "../truth.ts";
import { adjustStep, areDifferent, countedValues, standingAnswer } from "../waiting.ts";
import { attributionOf, nothingLost } from "./attribution.ts";
import { changed, playersQuarter, type SeatSteps } from "./stepping.ts";
import { answerTo, bookCost, effortOfQuarter, trainUntil } from "./training.ts";

const leastImprovement = 1e-4; // of the book's cost; below it a share of it says nothing
const playedOnShare = 0.9; // quarters are played until the cost has fallen by 10 %
const mostQuarters = 20;
const mostEffort = 4_000_000; // that is spent on them in all companies together: a moment's work

/** All companies adjust at once. */
export function adjustCompanies(session: Session): GameEvent[] {
  const { sale, books } = session.play;
  if (sale === null) return [];
  return [
    { type: "CompaniesAdjusted", outcomes: books.map((book, company) => outcomeOf(session, sale, book, company)) },
  ];
}

function outcomeOf(session: Session, sale: Sale, book: Ledger, company: number): RoundOutcome {
  const truth = sale.truths[company];
  const customer = session.book.customers[sale.customer];
  if (!truth || customer === undefined) throw new RangeError(`Cannot adjust as company ${company} must have a truth`);
  const { customers } = session.book;
  const byEngine = changed(book.network, truth.quarter);
  const seats = seatSteps(session, { sale, truth, network: book.network, company });
  const byPlayers = changed(book.network, playersQuarter(truth, seats, customers.length));
  const after = sale.settings.applied === "players" ? byPlayers : byEngine;
  const engineCost = bookCost(byEngine, customers);
  const playersCost = bookCost(byPlayers, customers);
  const possible = truth.bookCost - engineCost;
  const isFloor = possible < leastImprovement;
  const saleReport = answerTo(after, customer);
  return {
    before: book.network,
    after,
    engineCost,
    playersCost,
    cost: after === byPlayers ? playersCost : engineCost,
    saleReport,
    saleCost: costOf("quadratic", [saleReport], [customer.outcome]),
    teamShare: isFloor ? null : Math.min(1, Math.max(0, (truth.bookCost - playersCost) / possible)),
    attribution: isFloor
      ? nothingLost
      : attributionOf({
          network: book.network,
          truth,
          customers,
          seats,
          playersCost,
          possible,
          effortOfQuarter: effortOfQuarter(session),
        }),
    playedOn: null,
  };
}

interface Place {
  readonly sale: Sale;
  readonly truth: Truth;
  readonly network: PlainNetwork;
  readonly company: number;
}

/** The seats whose answers count, with what they want. */
const seatSteps = (session: Session, place: Place): SeatSteps[] =>
  seatsOf(session.shape).flatMap((seat) => stepsWanted(session, place, seat) ?? []);

/** What a seat wants of each incoming trust, in the engine's scale; null when nobody there was asked or answered. */
function stepsWanted(session: Session, place: Place, seat: { layer: number; index: number }): SeatSteps | null {
  const { sale, truth, network, company } = place;
  const { layer, index } = seat;
  const key = seatKey({ company, layer, index });
  const ask = sale.asks[stepKey(adjustStep)]?.[key];
  const asked = truth.steps.trusts[layer]?.[index];
  const values = ask === undefined ? null : valuesOf(session, ask, { company, layer, index });
  if (ask === undefined || values === null || asked === undefined) return null;
  const gutStep = Math.abs(truth.steps.guts[layer]?.[index] ?? 0);
  const trusts = trustsOf(network, layer, index);
  const wanted = asked.map((step, arrow) => {
    const value = values[ask.variant === "direction-once" ? 0 : arrow] ?? null;
    return value === null ? step : stepFor(ask, { value, step, arrow, gutStep, trust: trusts[arrow] ?? 0 });
  });
  return { layer, index, ask, values, wanted };
}

/**
 * What a seat says as one: its only player, or the median of a department, position by position. Null where no player
 * has answered, or where a pair has not agreed: then the engine's step counts. Whoever has left the seat no longer
 * counts, or somebody could come again and again and be the majority alone.
 */
function valuesOf(session: Session, ask: Ask, seat: SeatRef): readonly (number | null)[] | null {
  const sitters = seatAt(session, seat)?.players ?? [];
  const answers = sitters.flatMap((who) => standingAnswer(session, { seat, who }) ?? []);
  const [one, other, ...more] = answers;
  if (one === undefined) return null;
  if (more.length === 0 && areDifferent(one, other)) return null;
  return Array.from({ length: ask.size }, (_, position) =>
    lowerMedian(answers.flatMap((answer) => countedValues(answer)[position] ?? [])),
  );
}

/** Of an even group the smaller middle value; null of none. */
function lowerMedian(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null;
}

interface ArrowAnswer {
  readonly value: number;
  readonly step: number; // the engine's
  readonly arrow: number;
  readonly gutStep: number; // size of the gut feeling's step: the ruler of level 2
  readonly trust: number;
}

function stepFor(ask: Ask, { value, step, arrow, gutStep, trust }: ArrowAnswer): number {
  // What was right stands for the engine's own step, though a small one may be left alone.
  const isRight = ask.variant !== "step" && isRightAt(ask, ask.variant === "direction-once" ? 0 : arrow, value);
  if (isRight) return step;
  switch (ask.variant) {
    case "directions":
    case "direction-once":
      return value * Math.abs(step);
    case "thicker-or-thinner":
      return value * Math.sign(trust) * Math.abs(step);
    case "step-sizes":
      return value * gutStep;
    default:
      return value;
  }
}

/** The engine plays quarters until each book's cost has fallen by a tenth, so that every round moves the curve. */
export function playOn(session: Session): GameEvent[] {
  const passes = 2; // through the book in each quarter: one to learn, one to look at the cost
  const quarters = Math.max(1, Math.min(mostQuarters, Math.floor(mostEffort / passes / effortOfQuarter(session))));
  const companies = session.play.books.map(({ network, costs }) =>
    trainUntil((costs.at(-1)?.cost ?? 0) * playedOnShare, network, {
      customers: session.book.customers,
      rate: (session.play.sale?.settings ?? session.settings).boldness,
      quarters,
    }),
  );
  return [{ type: "PlayedOn", companies }];
}
