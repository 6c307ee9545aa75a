/** Every company in numbers: for the wall of the projector and the teacher's panel. */
import type { CompanyMethod } from "../method-run.ts";
import { isByMethods, methodOf } from "../methods.ts";
import { rounded } from "../printed.ts";
import { sittersOf } from "../seating.ts";
import type { CostPoint, Session } from "../state.ts";
import { askedPeople, isRetry, openPeople } from "../waiting.ts";
import { type CompanyView, costsOf, openShares, saidBy } from "./company-view.ts";

/** A company as a tile of the wall. */
export interface CompanyBrief {
  readonly index: number;
  readonly name: string;
  readonly students: number;
  readonly teammates: number;
  readonly away: number; // students whose device is not connected
  readonly answered: number; // people, in this step
  readonly asked: number;
  readonly said: number | null; // the CEO's report, 2 decimals, once it is open
  readonly costs: readonly CostPoint[]; // at most 24 points, the first and the last among them
  readonly teamShare: number | null; // of the last closed round
  readonly method: CompanyMethod | null; // where the session does not play by backprop's rounds
}

const mostPoints = 24; // of a sparkline
const costDecimals = 4;
const mostRows = 5; // companies that the projector can draw whole at a time

/** @param mayTell whether the viewer may know where somebody has to try again: who does was wrong */
export function wallView(session: Session, mayTell: boolean): CompanyBrief[] {
  const isCounted = mayTell || !isRetry(session.play.step);
  const asked = countByCompany(session, isCounted ? askedPeople(session) : []);
  const open = countByCompany(session, isCounted ? openPeople(session) : []);
  return session.companies.map(({ name, seats }, company): CompanyBrief => {
    const students = seats.flatMap((seat) => sittersOf(session, { company, ...seat }));
    return {
      index: company,
      name,
      students: students.length,
      teammates: seats.filter(({ teammate }) => teammate !== null).length,
      away: students.filter(({ isOnline }) => !isOnline).length,
      answered: (asked[company] ?? 0) - (open[company] ?? 0),
      asked: asked[company] ?? 0,
      said: saidBy(session, company),
      costs: thinned(costsOf(session, company)),
      teamShare: openShares(session, company).at(-1) ?? null,
      method: isByMethods(session) ? methodOf(session, company) : null,
    };
  });
}

function countByCompany(session: Session, people: ReturnType<typeof askedPeople>): number[] {
  const counts = session.companies.map(() => 0);
  for (const { seat } of people) counts[seat.company] = (counts[seat.company] ?? 0) + 1;
  return counts;
}

/** At most so many points, evenly chosen, with the first and the last. */
function thinned(costs: CompanyView["costs"]): CostPoint[] {
  const last = costs.length - 1;
  const wanted = Math.min(mostPoints, costs.length);
  const places = Array.from({ length: wanted }, (_, place) =>
    wanted === 1 ? 0 : Math.round((place * last) / (wanted - 1)),
  );
  return places.flatMap((place) => {
    const point = costs[place];
    return point === undefined ? [] : [{ quarter: point.quarter, cost: rounded(point.cost, costDecimals) }];
  });
}

/** The companies that the projector draws whole: the featured one, or up to five side by side. The lobby shows all it can. */
export function drawnCompanies({ companies, featured, play, settings }: Session): readonly number[] {
  const all = companies.map((_, company) => company);
  const isLobby = play.step.phase === "lobby";
  const isRace = settings.method === "race"; // which is nothing without all of them
  if (featured !== null && !isLobby && !isRace) return [featured];
  return all.length <= mostRows ? all : [];
}
