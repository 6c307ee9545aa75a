/** The company of the tour and all that happens to it: one curated start, one customer, worked out by the engine. */
import type { Customer } from "#company/book.ts";
import { curatedStarts } from "#company/curated-starts.ts";
import { teammateNameAt } from "#company/names.ts";
import { recipeOf } from "#company/recipe.ts";
import { bookOf } from "#company/scenarios.ts";
import { type Seat, seatsOf } from "#company/seats.ts";
import { shapeOf } from "#company/shape.ts";
import type { PlainNetwork } from "#engine/network.ts";
import { answerTo, bookCost, train } from "#game/rules/training.ts";
import { trustOf } from "#game/truth.ts";
import { workOut } from "#game/work-out.ts";

/** The book has four customers: few enough for all of them to stand on one phone screen. */
export const book = bookOf("AND");
const shape = shapeOf("article");
export const people = shape.layers;
export const ceoLayer = people.length - 1;
export const boldness = recipeOf("default", shape, book.signals.length).boldness;

/**
 * Of the three starts of this book the one in which the CEO listens by far the most to the Design Manager and distrusts
 * the Sales Manager, and in which half of the answers are right: chance.
 */
export const start: PlainNetwork = required(curatedStarts.AND[2]?.network);

/** Likes it and cannot pay: one signal is silent, and the company is wrong about her. */
export const customer = required(book.customers.find(({ signals }) => signals[0] === 1 && signals[1] === 0));

export const sale = workOut({ network: start, customers: book.customers, customer, boldness });

export interface Quarter {
  readonly network: PlainNetwork;
  readonly cost: number; // of the book
  readonly right: number; // customers answered on the right side of a half
}

const quartersPlayed = 8;

/** The company at the start and after each quarter: every customer is asked, and the mean of their steps is taken. */
export const quarters: readonly Quarter[] = Array.from({ length: quartersPlayed + 1 }, (_, played) => {
  const { network, cost } = train(start, { customers: book.customers, rate: boldness, quarters: played });
  return { network, cost, right: rightOf(network) };
});

export const atStart = quarterAt(0);
export const afterOne = quarterAt(1);
export const trained = quarterAt(quartersPlayed);

/** What the trained company says to the customers nobody trained on. */
export const market = book.sealed.map((sealed) => {
  const { reports } = workOut({ network: trained.network, customers: book.customers, customer: sealed, boldness });
  const said = reports[ceoLayer]?.[0] ?? 0;
  return { customer: sealed, reports, said, isRight: isRight(said, sealed.outcome) };
});

export const saidBy = (network: PlainNetwork): number[] => book.customers.map((one) => answerTo(network, one));

/** "did not buy" */
export const outcomeOf = ({ outcome }: Pick<Customer, "outcome">): string => (outcome === 1 ? book.yes : book.no);

/** As the game counts it: exactly a half is a no. */
export function isRight(said: number, outcome: number): boolean {
  return said > 0.5 === (outcome === 1);
}

export function rightOf(network: PlainNetwork): number {
  return book.customers.filter((one) => isRight(answerTo(network, one), one.outcome)).length;
}

export interface ArrowAt {
  readonly layer: number; // of the person who trusts; 0 trusts signals
  readonly to: number; // the person who trusts
  readonly from: number;
}

/** The CEO's trusts, in the order of the managers. */
export const ceoArrows: readonly ArrowAt[] = Array.from({ length: people[ceoLayer - 1] ?? 0 }, (_, from) => ({
  layer: ceoLayer,
  to: 0,
  from,
}));

export const trustAt = (network: PlainNetwork, { layer, to, from }: ArrowAt): number =>
  trustOf(network, layer, to, from);

/** The company with one trust moved. */
export function nudged(network: PlainNetwork, { layer, to, from }: ArrowAt, by: number): PlainNetwork {
  const place = to * (network.sizes[layer] ?? 0) + from;
  const weights = network.weights.map((trusts, at) =>
    at === layer ? trusts.map((trust, index) => (index === place ? trust + by : trust)) : trusts,
  );
  return { ...network, weights };
}

/** The company with these trusts of the CEO. */
export function withCeoTrusts(network: PlainNetwork, trusts: readonly number[]): PlainNetwork {
  return { ...network, weights: network.weights.with(ceoLayer, [...trusts]) };
}

/** A company on its way from one to another, for arrows that swell; share 0 to 1. */
export function between(from: PlainNetwork, to: PlainNetwork, share: number): PlainNetwork {
  const weights = from.weights.map((trusts, layer) =>
    trusts.map((trust, place) => trust + share * ((to.weights[layer]?.[place] ?? trust) - trust)),
  );
  return { ...to, weights };
}

export const costOf = (network: PlainNetwork): number => bookCost(network, book.customers);

export const trustCount = start.weights.reduce((sum, trusts) => sum + trusts.length, 0);
export const gutCount = start.biases.reduce((sum, guts) => sum + guts.length, 0);

const seats = seatsOf(shape);

export function seatAt(layer: number, index: number): Seat {
  return required(seats.find((seat) => seat.layer === layer && seat.index === index));
}

/** "Mia" to "Lena", in the order of the seats. */
export function nameAt(layer: number, index: number): string {
  return teammateNameAt(seats.indexOf(seatAt(layer, index)));
}

export const ceo = nameAt(ceoLayer, 0);

/** Whom the CEO listens to most, and whom she distrusts most. */
export const best = managerWith((trust, other) => trust > other);
export const least = managerWith((trust, other) => trust < other);

function managerWith(isMore: (trust: number, other: number) => boolean) {
  const trusts = ceoArrows.map((arrow) => trustAt(start, arrow));
  const from = trusts.reduce((found, trust, at) => (isMore(trust, trusts[found] ?? 0) ? at : found), 0);
  const arrow = required(ceoArrows[from]);
  return { from, arrow, name: nameAt(ceoLayer - 1, from), trust: trustAt(start, arrow) };
}

/** What is written along an arrow on the way back. */
export const messageAt = ({ layer, to, from }: ArrowAt): number => sale.messages[layer]?.[to]?.[from] ?? 0;

export const reportAt = (layer: number, index: number): number => sale.reports[layer]?.[index] ?? 0;
export const blameAt = (layer: number, index: number): number => sale.blames[layer]?.[index] ?? 0;
export const slopeAt = (layer: number, index: number): number => sale.slopes[layer]?.[index] ?? 0;
export const opinionAt = (layer: number, index: number): number => sale.opinions[layer]?.[index] ?? 0;

function quarterAt(played: number): Quarter {
  return required(quarters[played]);
}

function required<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined)
    throw new RangeError("Cannot tell the tour as its company must be complete: a part is missing");
  return thing;
}
