/** Makes the whole view of one person from the state: the one door through which anything leaves the rules. */
import type { Millis, PlayerId } from "./ids.ts";
import { playerOf, sitterOf } from "./seating.ts";
import type { Session } from "./state.ts";
import type { ClockView, ScenarioView, View, Viewer, WaitingView } from "./view.ts";
import { companyView } from "./views/company-view.ts";
import { meView } from "./views/me-view.ts";
import { offersFor } from "./views/offers.ts";
import { askedSeats, isRetry, mostHaveAnswered, openSeats } from "./waiting.ts";

/**
 * What this person may see at this moment, and what they may do.
 *
 * @param at only for the countdowns; a view holds spans, never a time of day
 */
export function viewFor(session: Session, viewer: Viewer, at: Millis): View {
  const { step, round } = session.play;
  const settings = session.play.sale?.settings ?? session.settings;
  return {
    phase: step.phase,
    layer: step.layer,
    act: step.act,
    turn: session.turn,
    round,
    level: settings.level,
    boldness: settings.boldness,
    applied: settings.applied,
    scenario: scenarioOf(session),
    isPlayed: askedSeats(session).length > 0,
    ...roleView(session, viewer),
    mayDo: offersFor(session, viewer),
    waitingFor: waitingView(session, viewer),
    clock: clockView(session, at),
  };
}

type RoleView = Pick<View, "me" | "company" | "companies" | "players" | "settings">;

function roleView(session: Session, viewer: Viewer): RoleView {
  if (viewer.role === "player") {
    const me = meView(session, viewer.playerId);
    const seat = playerOf(session, viewer.playerId)?.seat ?? null;
    return {
      ...(me === null ? {} : { me }),
      ...(seat === null ? {} : { company: companyView(session, seat.company, { seat }) }),
    };
  }
  const companies = session.companies.map((_, company) => companyView(session, company, "room"));
  if (viewer.role === "screen") return { companies };
  const players = session.players.map(({ id, name, seat, isOnline, standing }) => ({
    playerId: id,
    name,
    seat,
    isOnline,
    standing,
    points: session.play.points[id] ?? 0,
  }));
  return { companies, players, settings: session.settings };
}

function scenarioOf({ book }: Session): ScenarioView {
  const { title, question, yes, no, signals, customers } = book;
  return { title, question, yes, no, signals, customers: customers.length };
}

function waitingView(session: Session, viewer: Viewer): WaitingView {
  const asked = askedSeats(session);
  const open = openSeats(session);
  // Who may try again was wrong: only the teacher reads that by name.
  const mayName = (player: PlayerId | null) =>
    !isRetry(session.play.step) || viewer.role === "host" || (viewer.role === "player" && viewer.playerId === player);
  return {
    seats: open
      .filter(({ player }) => mayName(player))
      .map(({ company, layer, index, teammate, player }) => {
        const sitter = player === null ? undefined : sitterOf(session, { company, layer, index });
        return {
          seat: { company, layer, index },
          name: sitter?.name ?? teammate?.name ?? "",
          isTeammate: teammate !== null,
          isOnline: sitter?.isOnline ?? true,
        };
      }),
    answered: asked.length - open.length,
    asked: asked.length,
    mayClose: asked.length === 0 || mostHaveAnswered(session),
  };
}

function clockView(session: Session, at: Millis): ClockView {
  const { pause, play } = session;
  const now = pause?.at ?? at; // clocks stand still during a pause
  return {
    closesIn: play.closing === null ? null : Math.max(0, play.closing.at - now),
    why: play.closing?.why ?? null,
    isHeld: play.isHeld,
    isPaused: pause !== null,
    pauseEndsIn: pause === null || pause.until === null ? null : Math.max(0, pause.until - at),
  };
}
