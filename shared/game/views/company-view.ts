/** One company as somebody sees it: people, arrows, verdict and cost. */
import { openedIn } from "../opened.ts";
import { levelAt, rounded, styleOf } from "../printed.ts";
import type { CostPoint, Session } from "../state.ts";
import { type ArrowView, arrowsOf } from "./arrow-view.ts";
import { type MethodView, methodView } from "./method-view.ts";
import { type PersonView, peopleOf } from "./person-view.ts";
import { type Eyes, isOver, type Scene } from "./scene.ts";
import { type SlipsView, slipsView } from "./slips-view.ts";

export interface CompanyView {
  readonly index: number;
  readonly name: string;
  readonly quarters: number;
  readonly customer: { readonly name: string; readonly signals: readonly number[] } | null;
  readonly people: readonly PersonView[]; // in the order of the seats: sales first, CEO last
  readonly arrows: readonly ArrowView[];
  readonly verdict: VerdictView | null; // after the last layer has reported
  readonly costs: readonly CostPoint[];
  readonly teamShares: readonly (number | null)[];
  readonly outcome: OutcomeView | null; // from the second beat of the reveal on
  readonly method: MethodView | null; // where the session does not play by backprop's rounds
}

export interface VerdictView {
  readonly said: number; // the CEO's report, 2 decimals
  readonly outcome: number | null; // after the verdict is open
  readonly gap: number | null; // y − a, 2 decimals
  readonly cost: number | null; // of this sale, 6 decimals
}

export interface OutcomeView {
  readonly bookBefore: number;
  readonly book: number; // of the real company, 6 decimals like all costs
  readonly bookByEngine: number;
  readonly bookByPlayers: number;
  readonly saleBefore: number;
  readonly sale: number;
  readonly saidNow: number; // to the same customer
  readonly teamShare: number | null;
  readonly playedOn: { readonly quarters: number; readonly cost: number } | null;
  readonly slips: SlipsView | null; // host and screen; null where nothing was lost that is worth a word
}

/** More than any screen prints, so that rounding once more never shows another figure than the true one. */
const costDecimals = 6;

export function companyView(session: Session, company: number, eyes: Eyes): CompanyView {
  const book = session.play.books[company];
  const state = session.companies[company];
  if (book === undefined || state === undefined)
    throw new RangeError(`Cannot show company ${company} as the session must have it`);
  const { sale } = session.play;
  const truth = sale?.truths[company] ?? null;
  const level = eyes === "room" ? (sale?.settings ?? session.settings).level : levelAt(session, eyes.seat);
  const scene: Scene = {
    session,
    company,
    eyes,
    opened: openedIn(session),
    truth,
    book,
    hasFigures: styleOf({ level }) === "numbers",
  };
  const customer = sale === null ? undefined : session.book.customers[sale.customer];
  return {
    index: company,
    name: state.name,
    quarters: book.quarters,
    customer:
      customer === undefined || sale?.truths[company] === null
        ? null
        : { name: customer.name, signals: customer.signals },
    people: peopleOf(scene),
    arrows: arrowsOf(scene),
    verdict: verdictOf(scene),
    costs: costsOf(session, company),
    teamShares: openShares(session, company),
    outcome: outcomeOf(scene),
    method: methodView(session, company),
  };
}

function verdictOf({ session, opened, truth, company }: Scene): VerdictView | null {
  const said = saidBy(session, company);
  const exact = truth?.reports.at(-1)?.[0];
  if (said === null || truth === null || exact === undefined) return null;
  return {
    said,
    outcome: opened.outcome ? truth.outcome : null,
    gap: opened.outcome ? rounded(truth.outcome - exact, 2) : null,
    cost: opened.outcome ? rounded(truth.cost, costDecimals) : null,
  };
}

/** The curve of the book's cost; this round's point comes with the last beat. */
export function costsOf(session: Session, company: number): CompanyView["costs"] {
  const book = session.play.books[company];
  if (book === undefined) return [];
  const hidden = book.outcome !== null && !openedIn(session).quarterSteps && !isOver(session) ? 1 : 0;
  const open = hidden === 0 ? book.costs : book.costs.slice(0, -hidden);
  return open.map(({ quarter, cost }) => ({ quarter, cost: rounded(cost, costDecimals) }));
}

/** Team shares of the rounds whose quarter is open. */
export function openShares(session: Session, company: number): CompanyView["teamShares"] {
  const shares = session.play.books[company]?.teamShares ?? [];
  return openedIn(session).quarterSteps || isOver(session) ? shares : shares.slice(0, session.play.round - 1);
}

/** The CEO's report, 2 decimals; null until the last layer has reported. */
export function saidBy(session: Session, company: number): number | null {
  const last = session.shape.layers.length - 1;
  const said = session.play.sale?.truths[company]?.reports[last]?.[0];
  return said === undefined || !openedIn(session).reports(last) ? null : rounded(said, 2);
}

function outcomeOf({ book, opened, truth, eyes }: Scene): OutcomeView | null {
  const { outcome } = book;
  if (outcome === null || truth === null || !opened.quarterSteps) return null;
  return {
    bookBefore: rounded(truth.bookCost, costDecimals),
    book: rounded(outcome.cost, costDecimals),
    bookByEngine: rounded(outcome.engineCost, costDecimals),
    bookByPlayers: rounded(outcome.playersCost, costDecimals),
    saleBefore: rounded(truth.cost, costDecimals),
    sale: rounded(outcome.saleCost, costDecimals),
    saidNow: rounded(outcome.saleReport, 2),
    teamShare: outcome.teamShare === null ? null : rounded(outcome.teamShare, 2),
    playedOn: outcome.playedOn && {
      quarters: outcome.playedOn.quarters,
      cost: rounded(outcome.playedOn.cost, costDecimals),
    },
    slips: eyes === "room" ? slipsView(outcome.attribution) : null,
  };
}
