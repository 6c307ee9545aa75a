/** One company as somebody sees it: people, arrows, verdict and cost. */
import { type Seat, seatsOf } from "#company/seats.ts";
import { arrowWidth } from "../arrow.ts";
import { type SeatRef, sameSeat } from "../ids.ts";
import { type Opened, openedIn } from "../opened.ts";
import { levelAt, networkOfRound, rounded, signOf, styleOf } from "../printed.ts";
import { allSeats, isEmpty, type PlacedSeat, sittersOf } from "../seating.ts";
import type { Ledger, Session } from "../state.ts";
import { quizIn } from "../step.ts";
import { type Truth, trustOf } from "../truth.ts";
import type { ArrowView, CompanyView, MessageView, OutcomeView, PersonView, VerdictView } from "../view.ts";
import { countAt, isRetry, type SeatCount } from "../waiting.ts";
import { methodView } from "./method-view.ts";
import { slipsView } from "./slips-view.ts";

/** More than any screen prints, so that rounding once more never shows another figure than the true one. */
const costDecimals = 6;

/** For whom the company is drawn: one seat, or everybody in the room. */
export type Eyes = { readonly seat: SeatRef } | "room";

interface Scene {
  readonly session: Session;
  readonly company: number;
  readonly eyes: Eyes;
  readonly opened: Opened;
  readonly truth: Truth | null;
  readonly book: Ledger;
  readonly hasFigures: boolean; // a worked example, or level 3
}

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

/** The end shows what the company has become. */
const isOver = ({ play }: Session): boolean => play.step.phase === "over";

function peopleOf(scene: Scene): PersonView[] {
  const titles = seatsOf(scene.session.shape);
  const { session, eyes } = scene;
  const isQuiz = quizIn(session.play.step) !== null;
  const mayTell = (seat: SeatRef) =>
    !isQuiz && (!isRetry(session.play.step) || (eyes !== "room" && sameSeat(eyes.seat, seat)));
  // Who may try again was wrong, and who is still at the quiz is slow: that is nobody else's business.
  return allSeats(session)
    .slice(scene.company * titles.length, (scene.company + 1) * titles.length)
    .map((place, index) =>
      personOf(scene, place, { title: titles[index], ...(mayTell(place) ? countAt(session, place) : untold) }),
    );
}

interface Known extends SeatCount {
  readonly title: Seat | undefined;
}

const untold: SeatCount = { asked: 0, open: 0 };

function personOf(scene: Scene, place: PlacedSeat, known: Known): PersonView {
  const { session, opened, truth, eyes } = scene;
  const { company, layer, index } = place;
  const seat = { company, layer, index };
  const sitters = sittersOf(session, seat);
  const isOwn = eyes !== "room" && sameSeat(eyes.seat, seat);
  const report = opened.reports(layer) ? truth?.reports[layer]?.[index] : undefined;
  const slope = opened.reports(layer) && (eyes === "room" || isOwn) ? truth?.slopes[layer]?.[index] : undefined;
  const blame = opened.blames(layer) && (eyes === "room" || isOwn) ? truth?.blames[layer]?.[index] : undefined;
  return {
    seat,
    role: known.title?.role ?? "manager",
    title: known.title?.title ?? "manager",
    icon: known.title?.icon ?? "briefcase",
    name: nameOn(scene, place),
    members: sitters.length,
    answered: known.asked - known.open,
    isTeammate: place.teammate !== null,
    isFree: isEmpty(place),
    isOnline: sitters.length === 0 || sitters.some(({ isOnline }) => isOnline),
    isAsked: known.asked > 0,
    hasAnswered: known.asked > 0 && known.open === 0,
    meter: scene.book.network.activations[layer] === "sigmoid" ? "percent" : "signed",
    report: report === undefined ? null : rounded(report, 2),
    slope: slope === undefined ? null : rounded(slope, 2),
    blame: blame === undefined ? null : { sign: signOf(blame), figure: scene.hasFigures ? rounded(blame, 3) : null },
  };
}

/** A department goes by its first name, with how many more there are. */
function nameOn({ session, eyes }: Scene, place: PlacedSeat): string {
  const [first, ...more] = sittersOf(session, place);
  if (first === undefined) return place.teammate?.name ?? "";
  if (eyes === "room" && session.settings.hideNames) return "";
  return more.length === 0 ? first.name : `${first.name} +${more.length}`;
}

function arrowsOf(scene: Scene): ArrowView[] {
  const { opened, book } = scene;
  const now = opened.quarterSteps || isOver(scene.session) ? book.network : networkOfRound(book);
  return now.activations.flatMap((_, layer) =>
    Array.from({ length: now.sizes[layer + 1] ?? 0 }, (_row, to) =>
      Array.from({ length: now.sizes[layer] ?? 0 }, (_column, from): ArrowView => {
        const trust = trustOf(now, layer, to, from);
        const before = trustOf(networkOfRound(book), layer, to, from);
        const isMine = scene.eyes === "room" || sameSeat(scene.eyes.seat, { company: scene.company, layer, index: to });
        return {
          layer,
          from,
          to,
          sign: signOf(trust),
          width: arrowWidth(trust),
          trust: isMine ? rounded(trust, 2) : null,
          message: messageOf(scene, { layer, from, to }),
          before: opened.quarterSteps ? { sign: signOf(before), width: arrowWidth(before) } : null,
        };
      }),
    ).flat(),
  );
}

/** The message along an arrow: seen by the room, by whoever gets it and by whoever wrote it. */
function messageOf(scene: Scene, { layer, from, to }: { layer: number; from: number; to: number }): MessageView | null {
  const { truth, opened, eyes, company } = scene;
  if (truth === null || layer === 0 || !opened.messagesTo(layer - 1)) return null;
  const isParty =
    eyes === "room" ||
    sameSeat(eyes.seat, { company, layer: layer - 1, index: from }) ||
    sameSeat(eyes.seat, { company, layer, index: to });
  const message = truth.messages[layer]?.[to]?.[from];
  if (!isParty || message === undefined) return null;
  const heard = (truth.messages[layer] ?? []).map((row) => Math.abs(row[from] ?? 0));
  const largest = Math.max(...heard);
  return {
    sign: signOf(message),
    share: largest === 0 ? 0 : rounded(Math.abs(message) / largest, 2),
    figure: scene.hasFigures ? rounded(message, 3) : null,
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
