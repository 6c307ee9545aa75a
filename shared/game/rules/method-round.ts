/** A round by the three methods: everybody moves by the method of their company, and the cost of the book answers. */
import { createRandom } from "#engine/random.ts";
import type { Ask } from "../ask.ts";
import type { CompanyTried, GameEvent } from "../event.ts";
import { type Millis, type SeatRef, seatKey } from "../ids.ts";
import { knowledgeOf } from "../knowledge-of.ts";
import { trustLevels } from "../method-run.ts";
import { isByMethods, methodOf, moverOf } from "../methods.ts";
import { askFor } from "../questions/ask-for.ts";
import { combinationAsk, nudgeAsk } from "../questions/move-questions.ts";
import { allSeats, type PlacedSeat } from "../seating.ts";
import type { Sale, Session } from "../state.ts";
import { moveStep, stepKey } from "../step.ts";
import { type Truth, trustsOf } from "../truth.ts";
import { workOut } from "../work-out.ts";
import { triedBy } from "./method-trial.ts";

const wholeBook = -1; // the customer of a round in which nobody learns from a single one
const leastBlame = 0.02; // of the largest blame of a company; below it there is nothing to work out by hand
const mostAsked = 6; // companies that a customer is looked for by
const mostLookedAt = 12; // customers of a large book

/** Opens a round in which everybody moves by the method of their company. */
export function openMove(session: Session, at: Millis): GameEvent[] {
  return [{ type: "SaleOpened", sale: saleFor(session), at }];
}

/** The cost answers: what was moved is tried on the whole book. */
export function tryMethods(session: Session): GameEvent[] {
  const companies = session.play.books.map(
    (_, company): CompanyTried => triedBy(session, company, methodOf(session, company)),
  );
  return [{ type: "MethodsTried", companies }];
}

function saleFor(session: Session): Sale {
  const settings = { ...session.settings, level: 1 } as const; // moves are words and directions, whatever the level
  const customer = customerFor(session);
  const truths = session.companies.map((_, company) =>
    methodOf(session, company) === "backprop" ? truthOf(session, company, customer) : null,
  );
  const asks = { [stepKey(moveStep)]: asksOf(session, truths) };
  return {
    ...{ customer, settings, truths, asks, levels: {}, isFar: false },
    ...{ answers: {}, bets: {}, hints: {}, retries: {} },
  };
}

function truthOf(session: Session, company: number, customer: number): Truth | null {
  const sold = session.book.customers[customer];
  const network = session.play.books[company]?.network;
  if (sold === undefined || network === undefined) return null;
  const { boldness } = session.settings;
  return workOut({ network, customers: session.book.customers, customer: sold, boldness });
}

/** Where a company learns by backprop: the customer about whom most of its seats have a question. */
function customerFor(session: Session): number {
  const learning = session.companies
    .map((_, company) => company)
    .filter((company) => isByMethods(session) && methodOf(session, company) === "backprop")
    .slice(0, mostAsked);
  if (learning.length === 0) return wholeBook;
  const last = session.play.sale?.customer;
  const count = session.book.customers.length;
  const all = createRandom((session.seed % 0x1_0000_0000) + session.play.round).shuffle(
    Array.from({ length: count }, (_, customer) => customer),
  );
  const fresh = all.filter((customer) => customer !== last).slice(0, mostLookedAt);
  const worth = (customer: number) =>
    learning.reduce(
      (sum, company) => sum + adjustAsks(session, truthOf(session, company, customer), company).length,
      0,
    );
  const worths = new Map(fresh.map((customer) => [customer, worth(customer)]));
  return fresh.reduce((one, other) => ((worths.get(other) ?? 0) > (worths.get(one) ?? 0) ? other : one), fresh[0] ?? 0);
}

type Asked = readonly [seat: string, ask: Ask];

function asksOf(session: Session, truths: Sale["truths"]): Record<string, Ask> {
  return Object.fromEntries(
    session.companies.flatMap((_, company) => movesOf(session, company, truths[company] ?? null)),
  );
}

/** What the seats of a company are asked, by its method. */
function movesOf(session: Session, company: number, truth: Truth | null): readonly Asked[] {
  switch (methodOf(session, company)) {
    case "backprop":
      return adjustAsks(session, truth, company);
    case "one-weight-at-a-time":
      return nudgeAsks(session, company);
    case "weight-combinations":
      return seatsIn(session, company).map((seat) => asked(seat, combinationAsk(sizeAt(session, seat), trustLevels)));
  }
}

const asked = (seat: SeatRef, ask: Ask): Asked => [seatKey(seat), ask];

const seatsIn = (session: Session, company: number): readonly PlacedSeat[] =>
  allSeats(session).filter((seat) => seat.company === company);

/** Arrows of a seat, with the gut feeling. */
function sizeAt({ play }: Session, { company, layer, index }: SeatRef): number {
  const network = play.books[company]?.network;
  return network === undefined ? 1 : trustsOf(network, layer, index).length + 1;
}

function nudgeAsks(session: Session, company: number): readonly Asked[] {
  const play = { ...session.play, round: session.play.round + 1 };
  const mover = moverOf({ ...session, play }, company);
  return mover === null ? [] : [asked(mover, nudgeAsk(sizeAt(session, mover)))];
}

/** The adjustment as it is asked at level 1; nobody is asked once the blames have become too small. */
function adjustAsks(session: Session, truth: Truth | null, company: number): readonly Asked[] {
  const network = session.play.books[company]?.network;
  if (truth === null || network === undefined) return [];
  if (Math.max(...truth.blames.flat().map(Math.abs)) < leastBlame) return [];
  const { boldness } = session.settings;
  return seatsIn(session, company).flatMap((seat) => {
    const knowledge = knowledgeOf(network, truth, { layer: seat.layer, index: seat.index, boldness });
    const ask = askFor({ knowledge, kind: "adjust", level: 1 });
    return ask === null ? [] : [asked(seat, ask)];
  });
}
