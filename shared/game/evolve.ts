/** Records events: the state after what has happened. No checks and no mathematics; every number is in the event. */

import type { GameEvent } from "./event.ts";
import { evolvePlay, freshStep, levelNoted, withSale } from "./evolve-play.ts";
import { besideQuiz, quizUndone } from "./evolve-quiz.ts";
import {
  closed,
  firstBook,
  founded,
  freeSeats,
  rotated,
  seated,
  unseated,
  withPlayer,
  withSeat,
} from "./evolve-seats.ts";
import { type Millis, millis } from "./ids.ts";
import { nothingTaken } from "./quiz/taken.ts";
import { playerOf } from "./seating.ts";
import type { Play, Player, Session, Snapshot } from "./state.ts";
import { type Step, stepKey } from "./step.ts";

type EventOf<Type extends GameEvent["type"]> = Extract<GameEvent, { type: Type }>;

/**
 * Rebuilds a session from its log.
 *
 * @throws RangeError when the log does not begin with SessionCreated
 */
export function replay(events: readonly GameEvent[]): Session {
  const [first, ...rest] = events;
  if (first?.type !== "SessionCreated") {
    throw new RangeError(
      `Cannot replay a log as it must begin with SessionCreated: it begins with ${first?.type ?? "nothing"}`,
    );
  }
  return rest.reduce(evolve, created(first));
}

/** The session after one event. Changes nothing in place. */
export function evolve(session: Session, event: GameEvent): Session {
  switch (event.type) {
    case "SessionCreated":
      return created(event);
    case "LevelSet":
      return levelled(session, event);
    case "CompanyFeatured":
      return { ...session, featured: event.company };
    case "SnapshotTaken":
      return { ...session, snapshots: [...session.snapshots, snapshotOf(session, event.at)] };
    case "KeysChanged":
      return { ...session, keys: event.hashes, shareKeyHash: event.hashes.share };
    case "ReportShared":
      return { ...session, isShared: true };
    case "PlayerNudged":
      return session;
    case "SettingsChanged":
      return { ...session, settings: { ...session.settings, ...event.change } as Session["settings"] };
    case "Paused":
      return { ...session, pause: { at: event.at, until: event.until } };
    case "Resumed":
      return resumed(session, event);
    case "Undone":
      return undone(session, event);
    case "StepOpened":
      return stepOpened(session, event);
    case "FastForwardOrdered":
      return fastForwardOrdered(session, event);
    case "SessionEnded":
      return withPlay(session, {
        step: { phase: "over", layer: null, act: null },
        closing: null,
        fastForward: null,
        openedAt: event.at,
      });
    default:
      return evolvePeople(session, event);
  }
}

type SessionEvent = EventOf<
  | "SessionCreated"
  | "LevelSet"
  | "CompanyFeatured"
  | "SnapshotTaken"
  | "ReportShared"
  | "KeysChanged"
  | "PlayerNudged"
  | "SettingsChanged"
  | "Paused"
  | "Resumed"
  | "Undone"
  | "StepOpened"
  | "FastForwardOrdered"
  | "SessionEnded"
>;

function evolvePeople(session: Session, event: Exclude<GameEvent, SessionEvent>): Session {
  switch (event.type) {
    case "PlayerJoined":
      return joined(session, event);
    case "PlayerConnected":
      return withPlayer(session, event.playerId, { isOnline: true, line: event.line, since: event.at });
    case "PlayerDisconnected":
      return withPlayer(session, event.playerId, { isOnline: false, line: null, since: event.at });
    case "PlayerLetIn":
      return seated(withPlayer(session, event.playerId, { standing: "in" }), event.playerId, event.seat);
    case "PlayerMoved":
      return withPlayer(seated(session, event.playerId, event.seat), event.playerId, { isPlaced: event.isPlaced });
    case "PlayerRenamed":
      return withPlayer(session, event.playerId, { name: event.name, wish: null });
    case "NameDeclined":
      return withPlayer(session, event.playerId, { wish: null });
    case "PlayerWentAway":
      return wentAway(session, event);
    case "CompanyFounded":
      return founded(session, event.company);
    case "CompanyClosed":
      return closed(session);
    case "RolesRotated":
      return rotated(session, event.by);
    case "TeammateSeated":
      return withSeat(session, event.seat, () => ({ teammate: event.teammate }));
    case "TeammateUnseated":
      return withSeat(session, event.seat, () => ({ teammate: null }));
    default:
      return { ...session, play: evolvePlay(session.play, event) };
  }
}

function created(event: EventOf<"SessionCreated">): Session {
  const lobby: Step = { phase: "lobby", layer: null, act: null };
  return {
    settings: event.settings,
    book: event.book,
    shape: event.shape,
    seed: event.seed,
    players: [],
    companies: event.companies.map(({ name }) => ({ name, seats: freeSeats(event.shape.layers) })),
    featured: 0,
    snapshots: [],
    levels: {},
    keys: null,
    shareKeyHash: event.shareKeyHash,
    isShared: false,
    turn: 0,
    play: {
      round: 0,
      step: lobby,
      turn: 0,
      openedAt: event.at,
      closing: null,
      isHeld: false,
      sale: null,
      books: event.companies.map(firstBook),
      points: {},
      streaks: {},
      risen: {},
      ...freshStep,
      fastForward: null,
      deployment: null,
      quiz: nothingTaken,
    },
    starts: [],
    opened: [],
    pause: null,
  };
}

function joined(session: Session, event: EventOf<"PlayerJoined">): Session {
  const player: Player = {
    id: event.playerId,
    name: event.name,
    wish: event.wish,
    keyHash: event.keyHash,
    seat: null,
    formerSeat: null,
    isOnline: true,
    line: null,
    since: event.at,
    joinedAt: event.at,
    standing: event.seat === null ? "asking" : "in",
    isPlaced: false,
  };
  const here = { ...session, players: [...session.players, player] };
  return event.seat === null ? here : seated(here, player.id, event.seat);
}

/** An open vote goes with whoever goes, or somebody could come again under another name and vote twice. */
function wentAway(session: Session, { playerId, why }: EventOf<"PlayerWentAway">): Session {
  const formerSeat = playerOf(session, playerId)?.seat ?? null;
  const gone = withPlayer(unseated(session, playerId), playerId, { standing: why, seat: null, formerSeat });
  const { deployment } = session.play;
  if (deployment === null || deployment.results !== null) return gone;
  const { [playerId]: _, ...votes } = deployment.votes;
  return withPlay(gone, { deployment: { ...deployment, votes } });
}

function stepOpened(session: Session, event: EventOf<"StepOpened">): Session {
  const { play } = session;
  const turn = session.turn + 1;
  const next: Play = {
    ...play,
    ...freshStep,
    step: event.step,
    turn,
    openedAt: event.at,
    closing: event.closing,
    isHeld: false,
    fastForward: null,
  };
  const isNewRound = event.step.phase === "briefing" || event.step.phase === "move";
  const isNewPhase = event.step.phase !== play.step.phase;
  const starts = isNewRound ? [] : session.starts;
  const opened = isNewRound ? [] : [...session.opened, stepKey(play.step)];
  const isAside = event.step.phase === "quiz" || (play.step.phase === "quiz" && !isNewRound);
  if (isAside) return { ...session, ...besideQuiz(session, next), opened };
  return { ...session, turn, play: next, starts: isNewPhase ? [...starts, next] : starts, opened };
}

/**
 * Back to the start of this phase, or of the one before where this one has only just begun. What has been seen stays
 * seen: hints, and the steps of the sale, which open with their beat and not after it.
 */
function undone(session: Session, event: EventOf<"Undone">): Session {
  const isFresh = session.starts.at(-1)?.turn === session.play.turn && session.starts.length > 1;
  const starts = isFresh ? session.starts.slice(0, -1) : session.starts;
  const start = starts.at(-1) ?? session.play;
  const turn = session.turn + 1;
  const hints = session.play.sale?.hints ?? {};
  const fresh = {
    ...start,
    quiz: quizUndone(session, start),
    ...freshStep,
    fastForward: null,
    turn,
    openedAt: event.at,
    closing: null,
  };
  const play = withSale(fresh, () => ({ hints }));
  const { step } = session.play;
  const opened = step.phase === "reveal" ? [...session.opened, stepKey(step)] : session.opened;
  return { ...session, turn, play, starts: [...starts.slice(0, -1), play], opened };
}

/** Clocks stand still during a pause; a step that was opened anew during it has missed only the rest. */
function resumed(session: Session, event: EventOf<"Resumed">): Session {
  const { pause, play } = session;
  const missed = pause === null ? 0 : event.at - Math.max(pause.at, play.openedAt);
  const closing = play.closing === null ? null : { ...play.closing, at: millis(play.closing.at + missed) };
  const agreeBy = Object.fromEntries(Object.entries(play.agreeBy).map(([seat, by]) => [seat, millis(by + missed)]));
  return { ...session, pause: null, play: { ...play, closing, agreeBy, openedAt: millis(play.openedAt + missed) } };
}

/** It raises the turn, so that undo takes back the quarters and not the step. */
function fastForwardOrdered(session: Session, { quarters, at }: EventOf<"FastForwardOrdered">): Session {
  const turn = session.turn + 1;
  const play: Play = { ...session.play, turn, fastForward: { of: quarters, done: 0, nextAt: at } };
  return { ...session, turn, play };
}

/** An undo does not bring back a row of right answers that ended when the level was set. */
function levelled(session: Session, event: EventOf<"LevelSet">): Session {
  return {
    ...session,
    levels: levelSet(session.levels, event),
    play: levelNoted(session.play, event),
    starts: session.starts.map((start) => levelNoted(start, event)),
  };
}

function levelSet(levels: Session["levels"], { playerId, level }: EventOf<"LevelSet">): Session["levels"] {
  const { [playerId]: _, ...others } = levels;
  return level === null ? others : { ...others, [playerId]: level };
}

const snapshotOf = ({ play, featured }: Session, at: Millis): Snapshot => ({
  round: play.round,
  turn: play.turn,
  company: featured,
  at,
});

const withPlay = (session: Session, change: Partial<Play>): Session => ({
  ...session,
  play: { ...session.play, ...change },
});
