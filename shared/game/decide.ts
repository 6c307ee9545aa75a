/** Decides what a command brings about: events, or why not. Pure: nothing is changed, and the time comes with the order. */
import type { Actor, Command, HostCommand, HouseCommand, Order, PlayerCommand, SettingsChange } from "./command.ts";
import type { GameEvent } from "./event.ts";
import type { Millis } from "./ids.ts";
import { leastCompanies } from "./methods.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import { answer, bet, retry, type Sitter, seatOfActor, settle, takeHint } from "./rules/answer.ts";
import { deploy, vote } from "./rules/deploying.ts";
import { inTurn } from "./rules/events.ts";
import { fastForward } from "./rules/fast-forward.ts";
import { changeKeys } from "./rules/keys.ts";
import {
  addTime,
  answerFor,
  end,
  hold,
  isRunning,
  next,
  pause,
  resume,
  skip,
  start,
  tick,
  undo,
  wake,
} from "./rules/pace.ts";
import {
  aboutPlayer,
  addTeammate,
  connect,
  disconnect,
  join,
  leave,
  removeCrowd,
  removeTeammate,
} from "./rules/people.ts";
import { answerQuiz, quizAgain } from "./rules/quizzing.ts";
import { toWantedSize } from "./rules/seats.ts";
import { faultOfTables } from "./rules/talking.ts";
import type { Session } from "./state.ts";

type Decision = GameEvent[] | Refusal;

/** Commands with a schema of their own, by who may give them. */
export const playerCommands: readonly PlayerCommand["type"][] = [
  "Bet",
  "AnswerReport",
  "AnswerVerdict",
  "AnswerBlame",
  "WriteMessages",
  "AnswerAdjustment",
  "Retry",
  "TakeHint",
  "AnswerQuiz",
  "Leave",
];

const houseCommands: readonly Command["type"][] = ["Join", "Connect", "Disconnect", "ChangeKeys", "Tick", "Wake"];

/** The events that a command brings about, in order, or a refusal; an empty list means that all is so already. */
export function decide(session: Session, order: Order): Decision {
  const { actor, at } = order;
  const command = withoutNegativeZero(order.command);
  if (isHouseCommand(command)) {
    return actor.role === "house"
      ? decideForHouse(session, command, at)
      : refuse("UNKNOWN_COMMAND", `${command.type} is no command`);
  }
  const turn = command.turn ?? session.turn;
  if (turn !== session.turn)
    return refuse("STALE_TURN", `The class is at turn ${session.turn} already: the command was for ${turn}`);
  if (isPlayerCommand(command)) return decideForPlayer(session, { actor, at, command });
  if (actor.role !== "host") return refuse("NOT_HOST", "Only the teacher can do that");
  return decideForHost(session, command, at);
}

/** A log cannot keep a negative zero: read back, it would be another number than the one that was decided upon. */
function withoutNegativeZero<Value>(value: Value): Value {
  if (Object.is(value, -0)) return 0 as Value;
  if (Array.isArray(value)) return value.map(withoutNegativeZero) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withoutNegativeZero(part)])) as Value;
}

const isPlayerCommand = (command: Command): command is PlayerCommand =>
  (playerCommands as readonly string[]).includes(command.type);

const isHouseCommand = (command: Command): command is HouseCommand => houseCommands.includes(command.type);

function decideForPlayer(session: Session, order: { actor: Actor; at: Millis; command: PlayerCommand }): Decision {
  const { actor, at, command } = order;
  if (actor.role !== "player") return refuse("NOT_YOUR_TURN", "Only a player with a seat can answer");
  if (command.type === "Leave") return leave(session, actor);
  const seat = seatOfActor(session, actor);
  if (isRefusal(seat)) return seat;
  if (session.pause !== null) return refuse("PAUSED", "The teacher has paused the session");
  const by = { seat, player: actor.playerId, at };
  switch (command.type) {
    case "Bet":
      return betOrVote(session, command.value, by, at);
    case "TakeHint":
      return takeHint(session, by);
    case "AnswerQuiz":
      return settled(session, answerQuiz(session, command, by.player), at);
    case "Retry":
      return retry(session, command, by);
    case "AnswerReport":
    case "AnswerVerdict":
    case "AnswerBlame":
    case "WriteMessages":
    case "AnswerAdjustment":
      return answer(session, command, by);
  }
}

function decideForHost(session: Session, command: HostCommand, at: Millis): Decision {
  switch (command.type) {
    case "Start":
      return start(session, at);
    case "Next":
      return session.pause === null ? next(session, at) : refuse("PAUSED", "Resume first");
    case "Undo":
      return undo(session, at);
    case "Hold":
      return hold(session, at);
    case "Pause":
      return pause(session, command.seconds, at);
    case "Resume":
      return resume(session, at);
    case "AddTime":
      return addTime(session, command.seconds, command.playerId);
    case "ChangeSettings":
      return changeSettings(session, chosen(command.settings));
    case "AddTeammate":
      return addTeammate(session, command);
    case "RemoveTeammate":
      return removeTeammate(session, command);
    case "AnswerFor":
      return answerFor(session, command.seat, at);
    case "Skip":
      return skip(session, command.seat, at);
    case "FastForward":
      return fastForward(session, command.quarters, at);
    case "Deploy":
      return deploy(session, at);
    case "Quiz":
      return session.pause === null ? quizAgain(session, at) : refuse("PAUSED", "Resume first");
    case "Feature":
      return feature(session, command.company);
    case "Snapshot":
      return snapshot(session, at);
    case "ShareReport":
      return session.isShared ? [] : [{ type: "ReportShared" }];
    case "End":
      return end(session, at);
    case "RemoveCrowd":
      return removeCrowd(session, at);
    case "MovePlayer":
    case "RenamePlayer":
    case "DeclineName":
    case "RemovePlayer":
    case "BanPlayer":
    case "LetIn":
    case "Nudge":
    case "SetLevel":
      return aboutPlayer(session, command, at);
  }
}

/** In the vote a bet is a vote, and in the wager it is waited for: it ends the step like any answer. */
function betOrVote(session: Session, value: number, by: Sitter, at: Millis): Decision {
  const { phase } = session.play.step;
  if (phase === "wager") return settled(session, bet(session, value, by), at);
  if (phase !== "vote") return bet(session, value, by);
  return settled(session, vote(value, by.player), at);
}

const settled = (session: Session, decided: Decision, at: Millis): Decision =>
  isRefusal(decided) ? decided : settle(session, decided, at);

/** The number of companies is for the lobby; everything else counts from the next sale on. */
function changeSettings(session: Session, change: SettingsChange): Decision {
  const fault = faultOfTables({ ...session.settings, applied: change.applied ?? session.settings.applied });
  if (fault !== null) return refuse("BAD_PAYLOAD", fault);
  const events: GameEvent[] = [{ type: "SettingsChanged", change }];
  if (change.companies === undefined) return events;
  if (session.play.step.phase !== "lobby")
    return refuse("WRONG_PHASE", "The number of companies can only be changed before the start");
  const least = leastCompanies(session.settings);
  if (change.companies !== null && change.companies < least)
    return refuse("BAD_PAYLOAD", `A race needs at least ${least} companies: ${change.companies} were wanted`);
  return inTurn(session, () => events, toWantedSize);
}

const snapshot = (session: Session, at: Millis): Decision =>
  isRunning(session) ? [{ type: "SnapshotTaken", at }] : refuse("WRONG_PHASE", "There is no moment to keep yet");

function feature({ companies }: Session, company: number | null): Decision {
  return company === null || company < companies.length
    ? [{ type: "CompanyFeatured", company }]
    : refuse("BAD_PAYLOAD", `No company has the number ${company}`);
}

/** Only what was really chosen: a log cannot keep an undefined, and a setting must not become one. */
const chosen = (settings: SettingsChange): SettingsChange =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

function decideForHouse(session: Session, command: HouseCommand, at: Millis): Decision {
  switch (command.type) {
    case "Join":
      return join(session, command, at);
    case "Connect":
      return connect(session, command, at);
    case "Disconnect":
      return disconnect(session, command, at);
    case "ChangeKeys":
      return changeKeys(session, command.hashes);
    case "Tick":
      return tick(session, at);
    case "Wake":
      return wake(session, command.living, at);
  }
}
