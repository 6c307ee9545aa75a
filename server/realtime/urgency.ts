// How soon somebody needs to hear of what has happened: a large class cannot be told everything at once.
import type { GameEvent } from "#game/event.ts";
import { playerOf } from "#game/seating.ts";
import type { Session } from "#game/state.ts";
import type { Viewer } from "#game/view.ts";

/** now: one's own doing, or what concerns everybody. soon: colleagues and staff. later: only a count has changed. */
export type Urgency = "now" | "soon" | "later";

export const urgencies: readonly Urgency[] = ["now", "soon", "later"];

/** @returns null where nothing of it shows on this viewer's screen */
export function urgencyFor(session: Session, viewer: Viewer, events: readonly GameEvent[]): Urgency | null {
  if (viewer.role !== "player") return "soon";
  const company = playerOf(session, viewer.playerId)?.seat?.company ?? null;
  const each = events.map((event) => urgencyOf(session, event, { id: viewer.playerId, company }));
  return urgencies.find((urgency) => each.includes(urgency)) ?? null;
}

interface Place {
  readonly id: string;
  readonly company: number | null;
}

function urgencyOf(session: Session, event: GameEvent, { id, company }: Place): Urgency | null {
  switch (event.type) {
    case "Answered":
      return event.who === id ? "now" : event.seat.company === company ? "soon" : "later";
    case "BetPlaced":
    case "HintTaken":
    case "Retried":
    case "VoteCast":
    case "PlayerNudged":
    case "NameDeclined":
      return event.playerId === id ? "now" : null;
    case "TeammateSeated":
    case "TeammateUnseated":
      return event.seat.company === company ? "soon" : null;
    case "PlayerJoined":
    case "PlayerConnected":
    case "PlayerDisconnected":
      return event.playerId === id ? "now" : companyOf(session, event.playerId) === company ? "soon" : null;
    case "PlayerWentAway": // who has been gone for a moment no longer tells whose company it was
      return event.playerId === id ? "now" : "soon";
    case "PairDiffers":
      return event.seat.company === company ? "now" : "later";
    case "CompanyFounded":
    case "CompanyClosed":
    case "CompanyFeatured":
    case "SnapshotTaken":
    case "ReportShared":
    case "KeysChanged":
      return null;
    default:
      return "now";
  }
}

const companyOf = (session: Session, id: Extract<GameEvent, { type: "PlayerJoined" }>["playerId"]): number | null =>
  playerOf(session, id)?.seat?.company ?? null;
