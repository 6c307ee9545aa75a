/** Coming, going and changing seats. */
import { adjectives, animals, freeName, friendlyName, teammateNameAt } from "#company/names.ts";
import type { Actor, Command } from "../command.ts";
import { crowdOf } from "../crowd.ts";
import type { GameEvent } from "../event.ts";
import { isSameLine, type Millis, type PlayerId, type SeatRef, seatKey } from "../ids.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { mostNewcomers, mostStudents } from "../seat-plan.ts";
import { allSeats, isEmpty, isHere, playerOf, refOf, seatAt, takenNames } from "../seating.ts";
import type { Habit, Player, Session, Teammate } from "../state.ts";
import { inTurn } from "./events.ts";
import { placeAgain, placeNewcomer } from "./seats.ts";

type Decision = GameEvent[] | Refusal;
type CommandOf<Type extends Command["type"]> = Extract<Command, { type: Type }>;

/**
 * A new player with a key of their own. The name must be cleaned already; a second "Brisk Fox" becomes "Brisk Fox 2".
 * A doubtful one is kept as a wish, and the player comes in under a generated name until the teacher has seen it.
 */
export function join(session: Session, command: CommandOf<"Join">, at: Millis): Decision {
  const { playerId, keyHash } = command;
  if (playerOf(session, playerId) !== undefined) return refuse("INTERNAL", "Cannot join as the player must be new");
  if (session.play.step.phase === "over") return refuse("CANNOT_JOIN", "No class is open with that code");
  if (session.settings.door === "locked") return refuse("SESSION_LOCKED", "The door is closed; ask your teacher");
  const placing = hasRoom(session) ? placeNewcomer(session) : null;
  if (placing === null) return refuse("SESSION_FULL", "Every seat is taken; ask your teacher");
  const wish = isForTheTeacher(session, command) ? command.name : null;
  const name = nameFor(session, wish === null ? command.name : null, playerId);
  const newcomer = { type: "PlayerJoined", playerId, name, wish, keyHash, at } as const;
  if (session.settings.door === "ask" || command.mustAsk === true) return [{ ...newcomer, seat: null }];
  return [...placing.founding, { ...newcomer, seat: placing.seat }];
}

/** Who asks at the door counts as well; and nobody can come and go so often that a session grows for ever. */
const hasRoom = ({ players }: Session): boolean =>
  players.length < mostNewcomers && players.filter(isHere).length < mostStudents;

const isForTheTeacher = ({ settings }: Session, { name, isDoubtful }: CommandOf<"Join">): boolean =>
  isDoubtful && settings.names === "free" && name !== null && !isGenerated(name);

function nameFor(session: Session, name: string | null, id: PlayerId): string {
  const taken = takenNames(session);
  const isAllowed = name !== null && (session.settings.names === "free" || isGenerated(name));
  return isAllowed ? freeName(name, taken) : friendlyName(numberOf(id), taken);
}

/** The name is drawn from the id, which is chance: drawn from the session's seed it would tell something of it. */
const numberOf = (id: PlayerId): number =>
  Array.from(id).reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1e9, 7);

/** Two words of the curated lists: a device may choose among them even where free names are off. */
function isGenerated(name: string): boolean {
  const [adjective = "", animal = "", ...rest] = name.split(" ");
  return rest.length === 0 && adjectives.includes(adjective) && animals.includes(animal);
}

/** The newest connection is the one that counts. */
export function connect(session: Session, { playerId, line }: CommandOf<"Connect">, at: Millis): Decision {
  const player = playerOf(session, playerId);
  if (player === undefined) return refuse("BAD_KEY", "That key belongs to no seat of this class");
  if (!isHere(player)) return refuse("REMOVED", "You are no longer in this class");
  const isKnown = player.line !== null && isSameLine(player.line, line);
  return isKnown ? [] : [{ type: "PlayerConnected", playerId, line, at }];
}

/** A line that a newer one has replaced ends without a word. */
export function disconnect(session: Session, { playerId, line }: CommandOf<"Disconnect">, at: Millis): Decision {
  const player = playerOf(session, playerId);
  if (player === undefined || !player.isOnline) return [];
  const isReplaced = player.line !== null && !isSameLine(player.line, line);
  return isReplaced ? [] : [{ type: "PlayerDisconnected", playerId, at }];
}

export function leave(session: Session, { playerId }: Actor & { role: "player" }): Decision {
  const player = playerOf(session, playerId);
  if (player === undefined) return refuse("NOT_JOINED", "Join the class first");
  if (!isHere(player)) return refuse("REMOVED", "You are no longer in this class");
  return refilled(session, [{ type: "PlayerWentAway", playerId, why: "left" }]);
}

/** Once the game runs, a teammate takes over whatever seat has just been left, so that nobody hears an empty chair. */
function refilled(session: Session, events: readonly GameEvent[]): GameEvent[] {
  const { phase } = session.play.step;
  if (phase === "lobby" || phase === "over") return [...events];
  return inTurn(session, () => events, fillSeats);
}

/** Everybody goes who came in the crowd; whoever was no stranger may be let in again. */
export function removeCrowd(session: Session, at: Millis): Decision {
  const crowd = crowdOf(session, at);
  if (crowd.length === 0) return refuse("WRONG_PHASE", "No crowd has come in lately");
  return refilled(
    session,
    crowd.map((playerId) => ({ type: "PlayerWentAway", playerId, why: "removed" })),
  );
}

type AboutPlayer =
  | "MovePlayer"
  | "RenamePlayer"
  | "DeclineName"
  | "RemovePlayer"
  | "BanPlayer"
  | "LetIn"
  | "Nudge"
  | "SetLevel";

/** Every command of the host about one player. */
export function aboutPlayer(session: Session, command: CommandOf<AboutPlayer>, at: Millis): Decision {
  const player = playerOf(session, command.playerId);
  if (player === undefined) return refuse("BAD_PAYLOAD", "No player of this class has that id");
  const { playerId } = command;
  switch (command.type) {
    case "RenamePlayer":
      return rename(session, playerId, command.name);
    case "DeclineName":
      return player.wish === null ? [] : [{ type: "NameDeclined", playerId }];
    case "RemovePlayer":
      return isHere(player) ? refilled(session, [{ type: "PlayerWentAway", playerId, why: "removed" }]) : [];
    case "BanPlayer":
      return player.standing === "banned"
        ? []
        : refilled(session, [{ type: "PlayerWentAway", playerId, why: "banned" }]);
    case "LetIn":
      return letIn(session, player, at);
    case "MovePlayer":
      return move(session, playerId, command.seat);
    case "Nudge":
      return isHere(player) ? [{ type: "PlayerNudged", playerId }] : refuse("WRONG_PHASE", "That player is not here");
    case "SetLevel":
      return [{ type: "LevelSet", playerId, level: command.level }];
  }
}

/** Whatever name the teacher gives is allowed, also one that waited as a wish. */
function rename(session: Session, playerId: PlayerId, name: string): Decision {
  const players = session.players.filter(({ id }) => id !== playerId);
  return [{ type: "PlayerRenamed", playerId, name: freeName(name, takenNames({ ...session, players })) }];
}

/**
 * Lets in who is asking at the door, and back in who left or was removed, but not who was banned. Whoever is back has yet
 * to connect: the device was sent away.
 */
function letIn(session: Session, { id, standing, isOnline, formerSeat }: Player, at: Millis): Decision {
  if (standing === "in") return [];
  if (standing === "banned") return refuse("REMOVED", "This player was banned from the class");
  const placing = placeAgain(session, formerSeat);
  if (placing === null) return refuse("SESSION_FULL", "Every seat is taken");
  const isAway = standing !== "asking" && isOnline;
  return [
    ...placing.founding,
    { type: "PlayerLetIn", playerId: id, seat: placing.seat },
    ...(isAway ? [{ type: "PlayerDisconnected", playerId: id, at } as const] : []),
  ];
}

function move(session: Session, playerId: PlayerId, to: SeatRef): Decision {
  const player = playerOf(session, playerId);
  const target = seatAt(session, to);
  if (target === undefined) return refuse("BAD_PAYLOAD", `No company has the seat ${seatKey(to)}`);
  if (player?.standing !== "in") return refuse("WRONG_PHASE", "Only a player who is in can be moved");
  const from = player.seat;
  if (target.players.includes(playerId)) return [];
  const moved: GameEvent[] = [{ type: "PlayerMoved", playerId, seat: to, isPlaced: true }];
  const [other] = target.players;
  // Two single people change places; a department takes in one more.
  const isSwap = other !== undefined && target.players.length === 1 && from !== null;
  if (isSwap) moved.push({ type: "PlayerMoved", playerId: other, seat: from, isPlaced: true });
  return refilled(session, moved);
}

export function addTeammate(session: Session, command: CommandOf<"AddTeammate">): Decision {
  const free = allSeats(session).filter(isEmpty);
  const seat = command.seat === undefined ? free[0] : seatAt(session, command.seat);
  if (seat === undefined) return refuse("SESSION_FULL", "There is no such free seat");
  if (seat.players.length > 0) return refuse("SESSION_FULL", "A player sits there");
  return [teammateAt(session, seat, { habit: command.kind, taken: takenNames(session) })];
}

export function removeTeammate(session: Session, command: CommandOf<"RemoveTeammate">): Decision {
  const seat = seatAt(session, command.seat);
  if (!seat?.teammate) return refuse("BAD_PAYLOAD", "No teammate sits there");
  if (session.play.step.phase !== "lobby")
    return refuse("WRONG_PHASE", "A teammate can only be removed before the start");
  return [{ type: "TeammateUnseated", seat: refOf(seat) }];
}

/** Every empty seat gets an expert. */
export function fillSeats(session: Session): GameEvent[] {
  const taken = [...takenNames(session)];
  return allSeats(session)
    .filter(isEmpty)
    .map((seat) => {
      const event = teammateAt(session, seat, { habit: "expert", taken });
      taken.push(event.teammate.name);
      return event;
    });
}

type TeammateSeated = Extract<GameEvent, { type: "TeammateSeated" }>;

/** A teammate has the name of the seat; where a player is called so already, with a number. */
function teammateAt(
  session: Session,
  seat: SeatRef,
  { habit, taken }: { habit: Habit; taken: readonly string[] },
): TeammateSeated {
  const before = allSeats(session).findIndex((other) => seatKey(other) === seatKey(seat));
  const teammate: Teammate = { name: freeName(teammateNameAt(before), taken), habit };
  return { type: "TeammateSeated", seat: refOf(seat), teammate };
}
