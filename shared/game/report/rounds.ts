/** What each round was: the customer, and in every company what was said and what it cost. */

import { seatsOf } from "#company/seats.ts";
import { sittersOf } from "../seating.ts";
import type { Attribution, Session } from "../state.ts";
import { hasTalked, meetingTables } from "../talk.ts";
import { shiftAt } from "../views/tables-view.ts";
import { titleAt } from "./answer-rows.ts";
import type { Happened, History } from "./history.ts";
import type { CompanyReport, CompanyRound, CostMark, RoundReport, SlipReport, TableShift } from "./report.ts";

type Sold = History["sales"][number];

/** The rounds as they finally stood. */
export function roundReports(history: History): RoundReport[] {
  return history.sales.map((sold) => {
    const { sale } = sold.event;
    const round = sold.after.play.round;
    const customer = sold.after.book.customers[sale.customer];
    return {
      round,
      customer: customer?.name ?? "",
      outcome: customer?.outcome ?? 0,
      level: sale.settings.level,
      isWatched: sale.isFar,
      isFinished: inRound(history.advances, round).some(({ event }) => event.type !== "FastForwarded"),
      companies: sale.truths.map((_, company) => companyRound(history, sold, company)),
      tables: tableShifts(inRound(history.adjustments, round).at(-1)?.before),
    };
  });
}

const inRound = <One extends Happened>(all: readonly One[], round: number): One[] =>
  all.filter(({ before }) => before.play.round === round);

function companyRound(history: History, sold: Sold, company: number): CompanyRound {
  const round = sold.after.play.round;
  const truth = sold.event.sale.truths[company];
  const adjusted = inRound(history.adjustments, round).at(-1);
  const outcome = adjusted?.event.outcomes[company] ?? null;
  const trained = inRound(history.advances, round).find(({ event }) => event.type === "PlayedOn");
  const playedOn = trained?.event.type === "PlayedOn" ? (trained.event.companies[company] ?? null) : null;
  const moved = inRound(history.advances, round).find(({ event }) => event.type === "MethodsTried");
  const costs = (happened: Happened["before"] | undefined) => happened?.play.books[company]?.costs.at(-1)?.cost;
  return {
    company,
    name: history.companyNames[company] ?? "",
    said: truth?.reports.at(-1)?.[0] ?? null,
    saleBefore: moved === undefined ? (truth?.cost ?? null) : null, // the whole book was looked at, and not the sale again
    saleAfter: outcome?.saleCost ?? null,
    bookBefore: truth?.bookCost ?? costs(sold.before) ?? 0,
    bookAfter: outcome?.cost ?? costs(moved?.after) ?? null,
    bookByEngine: outcome?.engineCost ?? null,
    bookByPlayers: outcome?.playersCost ?? null,
    teamShare: outcome?.teamShare ?? null,
    slips: adjusted === undefined || outcome === null ? [] : slipReports(adjusted.before, company, outcome.attribution),
    slipsShare: outcome?.attribution.share ?? 0,
    playedOn: playedOn?.quarters ?? null,
    bookAtEnd: playedOn?.cost ?? null,
  };
}

function slipReports(session: Session, company: number, { slips }: Attribution): SlipReport[] {
  return slips.map(({ layer, index, share, misconception }) => ({
    ...{ layer, index, share, misconception },
    title: titleAt(session, { layer, index }),
    names: sittersOf(session, { company, layer, index }).map(({ name }) => name),
  }));
}

const numberAt = ({ shape }: Session, { layer, index }: { layer: number; index: number }): number | null =>
  seatsOf(shape).find((seat) => seat.layer === layer && seat.index === index)?.number ?? null;

/** @param session just before the companies adjusted, when nobody answers any more; undefined where they never did */
function tableShifts(session: Session | undefined): TableShift[] {
  if (session === undefined || !hasTalked(session)) return [];
  return meetingTables(session)
    .map((table) => ({
      layer: table.layer,
      index: table.index,
      title: titleAt(session, table),
      place: numberAt(session, table),
      ...shiftAt(session, table),
    }))
    .filter(({ of }) => of > 0);
}

/**
 * The companies of the end with their curves.
 *
 * @param isOpen whether all is told; otherwise nothing of a round that is being played
 */
export function companyReports(history: History, isOpen: boolean): CompanyReport[] {
  const { session } = history;
  const { books } = isOpen ? session.play : lastFinished(history).play;
  return session.companies.map(({ name, seats }, company) => ({
    name,
    students: seats.reduce((sum, { players }) => sum + players.length, 0),
    costs: books[company]?.costs ?? [],
    marks: marksOf(history, company).filter(({ to }) => to <= (books[company]?.quarters ?? 0)),
    teamShares: books[company]?.teamShares ?? [],
    market: marketOf(history, company),
  }));
}

/** The session as it was before the round that is being played; as it is now where none is. */
function lastFinished({ session, sales, advances, endedAt }: History): Session {
  const last = sales.at(-1);
  const isPlayed = last !== undefined && inRound(advances, last.after.play.round).length === 0;
  return isPlayed && endedAt === null ? last.before : session;
}

/** Which stretch of a company's curve is whose: a round with its playing on, or a fast-forward as one piece. */
function marksOf(history: History, company: number): CostMark[] {
  const quartersIn = ({ play }: Happened["before"]) => play.books[company]?.quarters ?? 0;
  const stretches = [...history.adjustments, ...history.advances]
    .map(({ event, before, after }): CostMark => {
      const kind = event.type === "FastForwarded" ? "fast-forward" : "round";
      return { kind, round: before.play.round, from: quartersIn(before), to: quartersIn(after) };
    })
    .filter(({ from, to }) => to > from)
    .sort((one, other) => one.from - other.from);
  const marks: CostMark[] = [];
  for (const stretch of stretches) {
    const last = marks.at(-1);
    const goesOn = last !== undefined && last.kind === stretch.kind && last.round === stretch.round;
    if (goesOn) marks[marks.length - 1] = { ...last, to: stretch.to };
    else marks.push(stretch);
  }
  return marks;
}

function marketOf(history: History, company: number): CompanyReport["market"] {
  const deployed = history.votes.map(({ event }) => event).findLast(({ type }) => type === "Deployed");
  const results = deployed?.type === "Deployed" ? deployed.results[company] : undefined;
  if (results === undefined) return null;
  const { sealed } = history.session.book;
  return {
    right: results.filter(({ isRight }) => isRight).length,
    customers: results.map(({ customer, said, isRight }) => ({
      name: sealed[customer]?.name ?? "",
      said,
      outcome: sealed[customer]?.outcome ?? 0,
      isRight,
    })),
  };
}
