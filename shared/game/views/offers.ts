/** The commands that would be accepted now, with their ranges: a client needs no rules of its own. */

import type { Ask } from "../ask.ts";
import { ruleCodes } from "../ask.ts";
import type { SeatRef } from "../ids.ts";
import { seatKey } from "../ids.ts";
import { isRefusal } from "../refusal.ts";
import { askOf, betRange, commandFor, mayAnswer, mayTakeHint, seatOfActor } from "../rules/answer.ts";
import { isRunning, mayUndo } from "../rules/pace.ts";
import { isHere } from "../rules/people.ts";
import { allSeats, type PlacedSeat, playerOf } from "../seating.ts";
import type { Session } from "../state.ts";
import type { Offer, Range, Viewer } from "../view.ts";
import { isRetry, openSeats } from "../waiting.ts";

export function offersFor(session: Session, viewer: Viewer): readonly Offer[] {
  if (viewer.role === "screen") return [];
  return viewer.role === "host" ? hostOffers(session) : playerOffers(session, viewer);
}

function playerOffers(session: Session, viewer: Viewer & { role: "player" }): Offer[] {
  const seat = seatOfActor(session, viewer);
  const player = playerOf(session, viewer.playerId);
  if (player === undefined || !isHere(player)) return [];
  const leave: Offer = { type: "Leave" };
  if (isRefusal(seat) || session.pause !== null || !isRunning(session)) return [leave];
  return [
    ...answerOffers(session, seat),
    ...betOffers(session, seat),
    ...(mayTakeHint(session, seat) ? [{ type: "TakeHint" }] : []),
    leave,
  ];
}

function answerOffers(session: Session, seat: SeatRef): Offer[] {
  const ask = askOf(session, seat);
  const isOpen = openSeats(session).some((open) => seatKey(open) === seatKey(seat));
  if (ask === null) return [];
  if (isRetry(session.play.step)) return isOpen ? [{ type: "Retry", values: rangesOf(ask) }] : [];
  if (!mayAnswer(session, seat)) return [];
  const type = commandFor(ask.kind);
  const values = rangesOf(ask);
  const takesOne = type === "AnswerReport" || type === "AnswerVerdict" || type === "AnswerBlame";
  const [only] = values;
  return takesOne ? (only ? [{ type, value: only }] : []) : [{ type, values }];
}

/** One range per value, null where the value must be null. */
function rangesOf(ask: Ask): (Range | null)[] {
  return Array.from({ length: ask.size }, (_, position) => {
    const slot = ask.slots.find((candidate) => candidate.position === position);
    return slot === undefined ? null : { min: slot.min, max: slot.max, choices: slot.choices };
  });
}

function betOffers(session: Session, seat: SeatRef): Offer[] {
  const value = betRange(session, seat);
  return value === null ? [] : [{ type: "Bet", value }];
}

function hostOffers(session: Session): Offer[] {
  return [...paceOffers(session), ...peopleOffers(session), { type: "ChangeSettings" }];
}

function paceOffers(session: Session): Offer[] {
  const { phase } = session.play.step;
  if (phase === "over") return [];
  if (phase === "lobby") return [{ type: "Start" }, { type: "End" }];
  const isPaused = session.pause !== null;
  return [
    ...(isPaused
      ? [{ type: "Resume" }]
      : [{ type: "Next" }, { type: "Pause", value: { min: 1, max: 3600, choices: null } }]),
    ...(session.play.closing === null ? [] : [{ type: "AddTime", value: { min: 1, max: 3600, choices: null } }]),
    ...(mayUndo(session) ? [{ type: "Undo" }] : []),
    { type: "Hold" },
    { type: "End" },
  ];
}

function peopleOffers(session: Session): Offer[] {
  const seats = allSeats(session);
  const refs = (some: readonly PlacedSeat[]) => some.map(({ company, layer, index }) => ({ company, layer, index }));
  const free = seats.filter(({ player, teammate }) => player === null && teammate === null);
  const withTeammate = seats.filter(({ teammate }) => teammate !== null);
  const here = session.players.filter(isHere).map(({ id }) => id);
  const seated = session.players.filter(({ standing }) => standing === "in").map(({ id }) => id);
  const outside = session.players
    .filter(({ standing }) => standing !== "in" && standing !== "banned")
    .map(({ id }) => id);
  const isOpen = session.play.step.phase !== "reveal" && session.pause === null;
  const covered = isOpen ? openSeats(session) : [];
  const offers: Offer[] = [];
  if (free.length > 0)
    offers.push({ type: "AddTeammate", seats: refs(free), kinds: ["expert", "rounding", ...ruleCodes] });
  if (withTeammate.length > 0 && session.play.step.phase === "lobby")
    offers.push({ type: "RemoveTeammate", seats: refs(withTeammate) });
  if (seated.length > 0) offers.push({ type: "MovePlayer", players: seated, seats: refs(seats) });
  if (here.length > 0) {
    offers.push({ type: "RenamePlayer", players: here });
    offers.push({ type: "RemovePlayer", players: here }, { type: "BanPlayer", players: here });
  }
  if (outside.length > 0 && seats.some(({ player }) => player === null))
    offers.push({ type: "LetIn", players: outside });
  if (covered.length > 0) offers.push({ type: "AnswerFor", seats: refs(covered) });
  return offers;
}
