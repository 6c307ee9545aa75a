/** Decides what a command brings about: events, or why not. Pure: nothing is changed, and the time comes with the order. */
import type { Actor, Command, HostCommand, HouseCommand, Order, PlayerCommand, SettingsChange } from "./command.ts";
import type { GameEvent } from "./event.ts";
import type { Millis } from "./ids.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import { answer, bet, retry, seatOfActor, takeHint } from "./rules/answer.ts";
import { addTime, answerFor, end, hold, next, pause, resume, start, tick, undo, wake } from "./rules/pace.ts";
import { aboutPlayer, addTeammate, connect, disconnect, join, leave, removeTeammate } from "./rules/people.ts";
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
  "Leave",
];

const houseCommands: readonly Command["type"][] = ["Join", "Connect", "Disconnect", "Tick", "Wake"];

/** The events that a command brings about, in order, or a refusal; an empty list means that all is so already. */
export function decide(session: Session, order: Order): Decision {
  const { actor, at, command } = order;
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
      return bet(session, command.value, seat);
    case "TakeHint":
      return takeHint(session, seat);
    case "Retry":
      return retry(session, command.values, by);
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
      return addTime(session, command.seconds);
    case "ChangeSettings":
      return [{ type: "SettingsChanged", change: chosen(command.settings) }];
    case "AddTeammate":
      return addTeammate(session, command);
    case "RemoveTeammate":
      return removeTeammate(session, command);
    case "AnswerFor":
      return answerFor(session, command.seat, at);
    case "End":
      return end(session, at);
    case "MovePlayer":
    case "RenamePlayer":
    case "RemovePlayer":
    case "BanPlayer":
    case "LetIn":
      return aboutPlayer(session, command);
  }
}

/** Only what was really chosen: a log cannot keep an undefined, and a setting must not become one. */
const chosen = (settings: SettingsChange): SettingsChange =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

function decideForHouse(session: Session, command: HouseCommand, at: Millis): Decision {
  switch (command.type) {
    case "Join":
      return join(session, command, at);
    case "Connect":
      return connect(session, command.playerId, at);
    case "Disconnect":
      return disconnect(session, command.playerId, at);
    case "Tick":
      return tick(session, at);
    case "Wake":
      return wake(session, at);
  }
}
