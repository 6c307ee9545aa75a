/** What becomes of a company's move, and of the runs that the engine plays by its method. */

import { samplesOf } from "#company/book.ts";
import { seatsOf } from "#company/seats.ts";
import { fromPlain, type PlainNetwork } from "#engine/network.ts";
import { startSearch, type Trial, tryCombination } from "#engine/search.ts";
import type { CompanyTried, Trained } from "../event.ts";
import type { SeatRef } from "../ids.ts";
import { type CompanyMethod, nudgeStep, runMethod, runsOfAdjustment } from "../method-run.ts";
import { methodOf, moverOf } from "../methods.ts";
import { seatAt } from "../seating.ts";
import type { Ledger, Session } from "../state.ts";
import { moveStep } from "../step.ts";
import { answersAt } from "../waiting.ts";

const seedStep = 2_000_003;
const mostSeed = 0x8_0000_0000_0000; // runs are added to it, and it must stay a safe integer
const searchRuns = 1; // through the book: each customer is sold to once to see what the move costs

/** What the cost says to the move of a company, and what becomes of its trusts. */
export function triedBy(session: Session, company: number, method: CompanyMethod): CompanyTried {
  const book = session.play.books[company];
  if (book === undefined) throw new RangeError(`Cannot try as the session must have company ${company}`);
  switch (method) {
    case "backprop":
      return adjusted(session, book, company);
    case "one-weight-at-a-time":
      return searched(session, book, nudged(session, book.network, company));
    case "weight-combinations":
      return searched(session, book, combined(session, book.network, company));
  }
}

const costOf = ({ costs }: Ledger): number => costs.at(-1)?.cost ?? 0;

/** Backprop never looks back: the engine's true step stands whatever the cost says. */
function adjusted(session: Session, book: Ledger, company: number): CompanyTried {
  const before = costOf(book);
  const { network, cost } = runMethod("backprop", runOf(book), planOf(session, company, runsOfAdjustment));
  return { network, cost, before, tried: cost, isKept: true, runs: runsOfAdjustment };
}

/** Kept where the cost falls, put back where it does not. */
function searched(session: Session, book: Ledger, wanted: PlainNetwork | null): CompanyTried {
  const before = costOf(book);
  if (wanted === null) return { network: book.network, cost: before, before, tried: null, isKept: false, runs: 0 };
  const { tried, isKept } = trial(session, book.network, wanted);
  const [network, cost] = isKept ? [wanted, tried] : [book.network, before];
  return { network, cost, before, tried, isKept, runs: searchRuns };
}

function trial({ book }: Session, now: PlainNetwork, wanted: PlainNetwork): Trial {
  const search = startSearch(fromPlain(now), { samples: samplesOf(book.customers), cost: "quadratic" });
  return tryCombination(search, fromPlain(wanted));
}

/** The company with the nudge that was made; null where nobody has made one. */
function nudged(session: Session, network: PlainNetwork, company: number): PlainNetwork | null {
  const nudge = nudgeOf(session, company);
  if (nudge === null) return null;
  const { seat, position, by } = nudge;
  return withSeat(network, seat, (values) =>
    values.map((value, place) => (place === position ? value + by * nudgeStep : value)),
  );
}

/** A nudge that was made: by whom, of which arrow, and which way. */
export interface Nudge {
  readonly seat: SeatRef;
  readonly position: number; // of the seat's arrows; the last one is the gut feeling
  readonly by: 1 | -1;
}

/** What the seat on turn has moved; in a department what most have chosen, the first of equals. */
export function nudgeOf(session: Session, company: number): Nudge | null {
  const seat = moverOf(session, company);
  if (seat === null) return null;
  const votes = new Map<string, { nudge: Nudge; count: number }>();
  for (const values of movesAt(session, seat)) {
    const position = values.findIndex((value) => value !== 0 && value !== null);
    const by = (values[position] ?? 0) > 0 ? 1 : -1;
    const key = `${position} ${by}`;
    votes.set(key, { nudge: { seat, position, by }, count: (votes.get(key)?.count ?? 0) + 1 });
  }
  const most = Math.max(0, ...[...votes.values()].map(({ count }) => count));
  return [...votes.values()].find(({ count }) => count === most)?.nudge ?? null;
}

/** The company with every seat's picks, in a department the middle ones; null where nobody has picked. */
function combined(session: Session, network: PlainNetwork, company: number): PlainNetwork | null {
  let wanted: PlainNetwork | null = null;
  for (const { layer, index } of seatsOf(session.shape)) {
    const seat = { company, layer, index };
    const moves = movesAt(session, seat);
    if (moves.length === 0) continue;
    wanted = withSeat(wanted ?? network, seat, (values) =>
      values.map((value, position) => lowerMedian(moves.flatMap((move) => move[position] ?? [])) ?? value),
    );
  }
  return wanted;
}

/** Of an even group the smaller middle value; null of none. */
function lowerMedian(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null;
}

/** What was moved from a seat, of whoever still sits there. A teammate's cover counts where nobody has moved themselves. */
function movesAt(session: Session, seat: SeatRef): readonly (readonly (number | null)[])[] {
  const sitters: readonly string[] = ["teammate", ...(seatAt(session, seat)?.players ?? [])];
  const all = Object.entries(answersAt(session, moveStep, seat)).filter(([who]) => sitters.includes(who));
  const own = all.filter(([, { by }]) => by !== "cover");
  return (own.length > 0 ? own : all).map(([, { values }]) => values);
}

/** The network with other trusts and another gut feeling of one person; what is given is not changed. */
function withSeat(
  network: PlainNetwork,
  { layer, index }: SeatRef,
  change: (values: readonly number[]) => readonly number[],
): PlainNetwork {
  const inputs = network.sizes[layer] ?? 0;
  const weights = network.weights[layer] ?? [];
  const biases = network.biases[layer] ?? [];
  const changed = change([...weights.slice(index * inputs, (index + 1) * inputs), biases[index] ?? 0]);
  return {
    ...network,
    weights: network.weights.with(
      layer,
      weights.map((trust, place) =>
        Math.floor(place / inputs) === index ? (changed[place % inputs] ?? trust) : trust,
      ),
    ),
    biases: network.biases.with(layer, biases.with(index, changed[inputs] ?? 0)),
  };
}

/** Some runs of the engine by the company's own method. */
export function trainedBy(session: Session, company: number, runs: number): Trained {
  const book = session.play.books[company];
  if (book === undefined) throw new RangeError(`Cannot train as the session must have company ${company}`);
  const method = methodOf(session, company);
  const after = runMethod(method, runOf(book), planOf(session, company, runs));
  return { network: after.network, quarters: after.runs - book.quarters, cost: after.cost, nudge: after.turn };
}

const runOf = (book: Ledger) => ({
  network: book.network,
  runs: book.quarters,
  cost: costOf(book),
  turn: book.nudge,
  isSolved: false,
});

/** Each company that tries combinations has a chance of its own. */
const planOf = ({ book, settings, seed }: Session, company: number, runs: number) => ({
  customers: book.customers,
  boldness: settings.boldness,
  runs,
  seed: (seed + company * seedStep) % mostSeed,
});
