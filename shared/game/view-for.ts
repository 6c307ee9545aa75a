/** Makes the whole view of one person from the state: the one door through which anything leaves the rules. */

import { crowdOf } from "./crowd.ts";
import type { Millis, SeatRef } from "./ids.ts";
import { openedIn } from "./opened.ts";
import { levelAt } from "./printed.ts";
import { isQuizDone } from "./quiz/taken.ts";
import { listedPlayers, playerOf, refOf } from "./seating.ts";
import type { Session } from "./state.ts";
import { type QuizAct, quizIn } from "./step.ts";
import type { ClockView, ScenarioView, View, Viewer, WaitingView } from "./view.ts";
import { auditsOfRoom } from "./views/audit-view.ts";
import { boardView } from "./views/board-view.ts";
import { companyView } from "./views/company-view.ts";
import { deploymentView } from "./views/deployment-view.ts";
import { meView } from "./views/me-view.ts";
import { offersFor } from "./views/offers.ts";
import { slipRows } from "./views/slips-view.ts";
import { tablesView } from "./views/tables-view.ts";
import { tallyView } from "./views/tally-view.ts";
import { drawnCompanies, wallView } from "./views/wall-view.ts";
import { type Asked, askedPeople, isRetry, mostHaveAnswered, openPeople } from "./waiting.ts";

/** Of those whom a step waits for, only so many are named on a desk or on the projector; all of them are counted. */
const mostNamed = 12;

/**
 * What this person may see at this moment, and what they may do.
 *
 * @param at only for the countdowns; a view holds spans, never a time of day
 */
export function viewFor(session: Session, viewer: Viewer, at: Millis): View {
  const { step, round, sale, fastForward } = session.play;
  const settings = sale?.settings ?? session.settings;
  const seat = viewer.role === "player" ? (playerOf(session, viewer.playerId)?.seat ?? null) : null;
  return {
    phase: step.phase,
    layer: step.layer,
    act: step.act,
    turn: session.turn,
    round,
    level: seat === null ? settings.level : levelAt(session, seat),
    boldness: settings.boldness,
    applied: settings.applied,
    method: session.settings.method,
    scenario: scenarioOf(session),
    customer: isShownCustomer(session, seat) ? customerOf(session) : null,
    layers: session.shape.layers,
    isFar: sale?.isFar ?? false,
    fastForward: fastForward && { done: fastForward.done, of: fastForward.of },
    deployment: deploymentView(session, (company) => viewer.role !== "player" || seat?.company === company),
    isPlayed: askedPeople(session).length > 0,
    ...roleView(session, viewer, at),
    mayDo: offersFor(session, viewer, at),
    waitingFor: waitingView(session, viewer),
    clock: clockView(session, at),
  };
}

type RoleView = Pick<View, "me" | "company"> & Partial<RoomView & HostView>;
type RoomView = Pick<View, "companies" | "wall" | "featured" | "namesHidden" | "tables" | "audits">;
type HostView = Pick<
  View,
  "players" | "settings" | "slips" | "board" | "tally" | "snapshots" | "quizTaken" | "isShared" | "crowd"
>;

function roleView(session: Session, viewer: Viewer, at: Millis): RoleView {
  if (viewer.role === "player") {
    const me = meView(session, viewer.playerId, at);
    const seat = playerOf(session, viewer.playerId)?.seat ?? null;
    return {
      ...(me === null ? {} : { me }),
      ...(seat === null ? {} : { company: companyView(session, seat.company, { seat }) }),
    };
  }
  const room: RoomView = {
    companies: drawnCompanies(session).map((company) => companyView(session, company, "room")),
    wall: wallView(session, viewer.role === "host"),
    featured: session.featured,
    namesHidden: session.settings.hideNames,
    tables: tablesView(session, viewer.role === "host"),
  };
  if (viewer.role === "host") return { ...room, ...hostView(session, at) };
  const audits = auditsOfRoom(session);
  return audits === null ? room : { ...room, audits };
}

const countDone = ({ play }: Session, act: QuizAct): number => Object.values(play.quiz[act]).filter(isQuizDone).length;

function hostView(session: Session, at: Millis): HostView {
  const players = listedPlayers(session).map(({ id, name, wish, seat, isOnline, standing }) => ({
    playerId: id,
    name,
    wish,
    seat,
    isOnline,
    standing,
    points: session.play.points[id] ?? 0,
  }));
  return {
    players,
    settings: session.settings,
    slips: slipRows(session),
    board: boardView(session),
    tally: tallyView(session),
    snapshots: session.snapshots.length,
    quizTaken: { before: countDone(session, "before"), after: countDone(session, "after") },
    isShared: session.isShared,
    crowd: crowdOf(session, at).length,
  };
}

/** Who learns from no single customer meets none. */
const isShownCustomer = ({ play }: Session, seat: SeatRef | null): boolean =>
  seat === null || play.sale?.truths[seat.company] !== null;

function customerOf(session: Session): View["customer"] {
  const { sale } = session.play;
  const customer = sale === null ? undefined : session.book.customers[sale.customer];
  if (customer === undefined) return null;
  return { name: customer.name, outcome: openedIn(session).outcome ? customer.outcome : null };
}

function scenarioOf({ book }: Session): ScenarioView {
  const { title, question, yes, no, signals, customers } = book;
  return { title, question, yes, no, signals, customers: customers.length };
}

function waitingView(session: Session, viewer: Viewer): WaitingView {
  const asked = askedPeople(session);
  const open = openPeople(session);
  return {
    seats: open
      .filter((one) => mayName(session, viewer, one))
      .slice(0, viewer.role === "host" ? open.length : mostNamed)
      .map((one) => waitedFor(session, one, viewer)),
    answered: asked.length - open.length,
    asked: asked.length,
    mayClose: asked.length === 0 || mostHaveAnswered(session),
  };
}

/** A player hears of the own company; and who may try again was wrong, which only the teacher reads by name. */
function mayName(session: Session, viewer: Viewer, { seat, who }: Asked): boolean {
  if (viewer.role === "host") return true;
  if (quizIn(session.play.step) !== null) return false; // nobody is to be seen as slow
  if (isRetry(session.play.step)) return viewer.role === "player" && viewer.playerId === who;
  if (viewer.role === "player") return playerOf(session, viewer.playerId)?.seat?.company === seat.company;
  return !session.settings.hideNames;
}

function waitedFor(session: Session, { seat, who }: Asked, viewer: Viewer): WaitingView["seats"][number] {
  const player = who === "teammate" ? undefined : playerOf(session, who);
  return {
    seat: refOf(seat),
    playerId: viewer.role === "host" ? (player?.id ?? null) : null,
    name: player?.name ?? seat.teammate?.name ?? "",
    isTeammate: who === "teammate",
    isOnline: player?.isOnline ?? true,
  };
}

function clockView(session: Session, at: Millis): ClockView {
  const { pause, play } = session;
  const now = pause?.at ?? at; // clocks stand still during a pause
  const closing = play.closing?.at ?? null;
  return {
    closesIn: closing === null ? null : Math.max(0, closing - now),
    why: play.closing?.why ?? null,
    isHeld: play.isHeld,
    isPaused: pause !== null,
    pauseEndsIn: pause === null || pause.until === null ? null : Math.max(0, pause.until - at),
  };
}
