/** The commands that would be accepted now, with their ranges: a client needs no rules of its own. */

import { type Ask, ruleCodes } from "../ask.ts";
import { crowdOf } from "../crowd.ts";
import { type Millis, type SeatRef, seatKey } from "../ids.ts";
import type { Offer, Range } from "../offer.ts";
import { isRefusal } from "../refusal.ts";
import {
  askOf,
  betRange,
  commandFor,
  mayAnswer,
  mayTakeHint,
  reasonsOf,
  type Sitter,
  seatOfActor,
} from "../rules/answer.ts";
import { mayDeploy, voteRange } from "../rules/deploying.ts";
import { mayFastForward, mostQuartersFor } from "../rules/fast-forward.ts";
import { isRunning, mayUndo } from "../rules/pace.ts";
import { mayQuiz } from "../rules/quizzing.ts";
import { allSeats, isEmpty, isHere, listedPlayers, playerOf, refOf } from "../seating.ts";
import type { Session } from "../state.ts";
import { quizIn } from "../step.ts";
import type { Viewer } from "../view.ts";
import { asksPlayersAlone, isRetry, openPeople } from "../waiting.ts";

export function offersFor(session: Session, viewer: Viewer, at: Millis): readonly Offer[] {
  if (viewer.role === "screen") return [];
  return viewer.role === "host" ? hostOffers(session, at) : playerOffers(session, viewer);
}

function playerOffers(session: Session, viewer: Viewer & { role: "player" }): Offer[] {
  const seat = seatOfActor(session, viewer);
  const player = playerOf(session, viewer.playerId);
  if (player === undefined || !isHere(player)) return [];
  const leave: Offer = { type: "Leave" };
  if (isRefusal(seat) || session.pause !== null || !isRunning(session)) return [leave];
  const by = { seat, player: player.id };
  return [
    ...answerOffers(session, by),
    ...betOffers(session, seat),
    ...(quizIn(session.play.step) === null ? [] : [{ type: "AnswerQuiz" }]),
    ...(mayTakeHint(session, by) ? [{ type: "TakeHint" }] : []),
    leave,
  ];
}

function answerOffers(session: Session, by: Sitter): Offer[] {
  const ask = askOf(session, by.seat);
  const isOpen = openPeople(session).some(({ who }) => who === by.player);
  if (ask === null) return [];
  if (isRetry(session.play.step))
    return isOpen ? [{ type: "Retry", values: rangesOf(ask), reasons: reasonsOf(session, by) }] : [];
  if (!mayAnswer(session, by)) return [];
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
  const value = session.play.step.phase === "vote" ? voteRange : betRange(session, seat);
  return value === null ? [] : [{ type: "Bet", value }];
}

function hostOffers(session: Session, at: Millis): Offer[] {
  return [
    ...paceOffers(session),
    ...betweenSales(session),
    ...peopleOffers(session),
    ...(crowdOf(session, at).length > 0 ? [{ type: "RemoveCrowd" }] : []),
    ...(session.companies.length > 1 && session.settings.method !== "race" ? [{ type: "Feature" }] : []),
    ...(session.isShared ? [] : [{ type: "ShareReport" }]),
    { type: "ChangeSettings" },
  ];
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
    ...moreTimeOffers(session),
    ...(mayUndo(session) ? [{ type: "Undo" }] : []),
    { type: "Hold" },
    { type: "Snapshot" },
    { type: "End" },
  ];
}

/** For all where the step has an end; for one alone wherever somebody has yet to answer. */
function moreTimeOffers(session: Session): Offer[] {
  const players = openPeople(session).flatMap(({ who }) => (who === "teammate" ? [] : [who]));
  if (session.play.closing === null && players.length === 0) return [];
  return [{ type: "AddTime", value: { min: 1, max: 3600, choices: null }, players }];
}

function betweenSales(session: Session): Offer[] {
  if (session.pause !== null) return [];
  return [
    ...(mayFastForward(session)
      ? [{ type: "FastForward", value: { min: 1, max: mostQuartersFor(session), choices: null } }]
      : []),
    ...(mayDeploy(session) ? [{ type: "Deploy" }] : []),
    ...(mayQuiz(session) ? [{ type: "Quiz" }] : []),
  ];
}

function peopleOffers(session: Session): Offer[] {
  const seats = allSeats(session);
  const free = seats.filter(isEmpty);
  const withTeammate = seats.filter(({ teammate }) => teammate !== null);
  const here = session.players.filter(isHere).map(({ id }) => id);
  const seated = session.players.filter(({ standing }) => standing === "in").map(({ id }) => id);
  const wishing = session.players.filter((player) => isHere(player) && player.wish !== null).map(({ id }) => id);
  const outside = listedPlayers(session)
    .filter(({ standing }) => standing !== "in" && standing !== "banned")
    .map(({ id }) => id);
  const offers: Offer[] = [];
  if (free.length > 0)
    offers.push({ type: "AddTeammate", seats: free.map(refOf), kinds: ["expert", "rounding", ...ruleCodes] });
  if (withTeammate.length > 0 && session.play.step.phase === "lobby")
    offers.push({ type: "RemoveTeammate", seats: withTeammate.map(refOf) });
  if (seated.length > 0) offers.push({ type: "MovePlayer", players: seated, seats: seats.map(refOf) });
  if (here.length > 0) {
    const about = ["RenamePlayer", "RemovePlayer", "BanPlayer", "Nudge", "SetLevel"];
    offers.push(...about.map((type) => ({ type, players: here })));
  }
  if (wishing.length > 0) offers.push({ type: "DeclineName", players: wishing });
  if (outside.length > 0) offers.push({ type: "LetIn", players: outside });
  return [...offers, ...reliefOffers(session)];
}

/** What helps a step on that waits for somebody. */
function reliefOffers(session: Session): Offer[] {
  const { step } = session.play;
  if (asksPlayersAlone(step) || session.pause !== null) return [];
  const seats = new Map(openPeople(session).map(({ seat }) => [seatKey(seat), refOf(seat)]));
  if (seats.size === 0) return [];
  const open = [...seats.values()];
  return [
    { type: "AnswerFor", seats: open },
    { type: "Skip", seats: open },
  ];
}
