// Who may send which command at which moment of a lesson: the whole table, tried through the door for commands and the rules.
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor, Command, HostCommand, PlayerCommand } from "#game/command.ts";
import { type PlayerId, playerId } from "#game/ids.ts";
import { isRefusal } from "#game/refusal.ts";
import { hostSchemas, playerSchemas } from "#protocol/commands.ts";
import { wireOf } from "#protocol/messages.ts";
import { parseCommand, type WireRole } from "#protocol/parse-command.ts";
import { type Cast, castAt, type Moment, moments } from "../support/attacks/moments.ts";
import { hostSamples, playerSamples } from "../support/attacks/sample-commands.ts";
import { ClassRoom, commandOf, isAnswer, rightly } from "../support/class-room.ts";

const always = moments;
const running = moments.filter((moment) => !["lobby", "crowd", "over"].includes(moment));
const except = (list: readonly Moment[], ...left: Moment[]) => list.filter((moment) => !left.includes(moment));

/** When somebody among the students may send it: a command without a row does not compile. */
const players: Readonly<Record<PlayerCommand["type"], readonly Moment[]>> = {
  Bet: ["briefing", "report", "feedback", "passing on", "move", "wager", "vote"],
  AnswerReport: ["report"],
  AnswerVerdict: ["verdict"],
  AnswerBlame: ["feedback"],
  WriteMessages: ["passing on"],
  AnswerAdjustment: ["adjust", "move"],
  Retry: ["second try"],
  TakeHint: ["report", "verdict", "feedback", "passing on", "adjust"],
  AnswerQuiz: ["quiz"],
  Leave: always,
};

/** When the teacher may, about somebody or some seat that it can be about then. */
const teacher: Readonly<Record<HostCommand["type"], readonly Moment[]>> = {
  Start: ["lobby", "crowd"],
  Next: except(running, "paused"),
  Undo: except(running, "quiz", "briefing", "move"),
  Hold: running,
  Pause: except(running, "paused"),
  Resume: ["paused"],
  AddTime: [
    "report",
    "paused",
    "verdict",
    "feedback",
    "passing on",
    "adjust",
    "second try",
    "quiz",
    "move",
    "wager",
    "vote",
  ],
  ChangeSettings: always,
  AddTeammate: ["lobby"],
  RemoveTeammate: ["lobby"],
  MovePlayer: always,
  RenamePlayer: always,
  DeclineName: always,
  RemovePlayer: always,
  RemoveCrowd: ["crowd"],
  BanPlayer: always,
  LetIn: always,
  AnswerFor: ["report", "verdict", "feedback", "passing on", "adjust", "move"],
  Skip: ["report", "verdict", "feedback", "passing on", "adjust", "move"],
  Nudge: always,
  SetLevel: always,
  FastForward: ["play-on", "quiz due", "trial"],
  Deploy: ["play-on", "quiz due", "trial"],
  Quiz: ["quiz due"],
  Feature: always,
  Snapshot: running,
  ShareReport: always,
  End: [...running, "lobby", "crowd"],
};

type Type = PlayerCommand["type"] | HostCommand["type"];
const playerTypes = Object.keys(players) as PlayerCommand["type"][];
const hostTypes = Object.keys(teacher) as HostCommand["type"][];

test("SEC-02 the tables name every command that has a schema, and no other", () => {
  expect(playerTypes.sort()).toEqual(Object.keys(playerSchemas).sort());
  expect(hostTypes.sort()).toEqual(Object.keys(hostSchemas).sort());
});

describe.each(moments)("SEC-02 at the moment: %s", (moment) => {
  let cast: Cast;
  beforeAll(() => {
    cast = castAt(moment);
  });

  /** The same class, so that what is carried out is carried out nowhere else. */
  const fork = (): ClassRoom => {
    const room = new ClassRoom({ log: cast.room.log });
    room.now = cast.room.now;
    return room;
  };

  /** As it would come over the wire. */
  function send(role: WireRole, actor: Actor, command: PlayerCommand | HostCommand): string {
    const parsed = parseCommand(role, wireOf("id", command));
    if (isRefusal(parsed)) return parsed.refused;
    const decided = fork().give(actor, parsed.command as Command);
    return isRefusal(decided) ? decided.refused : "ok";
  }

  const asPlayer = (id: PlayerId, command: PlayerCommand | HostCommand) =>
    send("player", { role: "player", playerId: id }, command);
  const asHost = (command: PlayerCommand | HostCommand) => send("host", { role: "host" }, command);

  test("students may send what the table says, and no other student's command", () => {
    const allowed = playerTypes.filter((type) =>
      cast.students.some((id) => asPlayer(id, fitting(cast.room, type, id)) === "ok"),
    );
    expect(allowed.sort()).toEqual(playerTypes.filter((type) => players[type].includes(moment)).sort());
  });

  test("the teacher may send what the table says", () => {
    const allowed = hostTypes.filter((type) => asHost(aimed(cast, type)) === "ok");
    expect(allowed.sort()).toEqual(hostTypes.filter((type) => teacher[type].includes(moment)).sort());
  });

  test("students send nothing of the teacher's, the teacher nothing of a student's, the projector nothing", () => {
    const codes = (types: readonly Type[], ask: (command: PlayerCommand | HostCommand) => string) =>
      new Set(types.map((type) => ask(anyOf(cast, type))));
    for (const id of cast.students)
      expect(codes(hostTypes, (command) => asPlayer(id, command))).toEqual(new Set(["NOT_HOST"]));
    expect(codes(playerTypes, asHost)).toEqual(new Set(["NOT_JOINED"]));
    const asScreen = (command: PlayerCommand | HostCommand) => send("screen", { role: "screen" }, command);
    expect(codes(hostTypes, asScreen)).toEqual(new Set(["NOT_HOST"]));
    expect(codes(playerTypes, asScreen)).toEqual(new Set(["NOT_JOINED"]));
  });

  test("who is gone, banned, at the door or of another class may do nothing but leave the door", () => {
    const foreigner = playerId("of another class");
    for (const id of [cast.removed, cast.banned, foreigner, cast.asking]) {
      const types = [...playerTypes, ...hostTypes];
      const allowed = types.filter((type) => asPlayer(id, anyOf(cast, type)) === "ok");
      expect([id, allowed]).toEqual([id, id === cast.asking ? ["Leave"] : []]);
    }
  });

  test("a command of the house comes from nobody", () => {
    const tick = { id: "id", type: "Tick" };
    for (const role of ["player", "host", "screen"] as const)
      expect(parseCommand(role, tick)).toMatchObject({ refused: "UNKNOWN_COMMAND" });
    for (const role of ["host", "screen"] as const)
      expect(fork().give({ role }, { type: "Tick" })).toMatchObject({ refused: "UNKNOWN_COMMAND" });
  });
});

const seatOf = ({ room, teammate }: Cast) =>
  room.desk.mayDo.find(({ type }) => type === "AnswerFor")?.seats?.[0] ?? teammate;

/** With nothing in particular in it. */
function anyOf(cast: Cast, type: Type): PlayerCommand | HostCommand {
  const aim = { playerId: cast.students[0] ?? playerId(""), seat: seatOf(cast) };
  return type in playerSamples
    ? playerSamples[type as PlayerCommand["type"]](aim)
    : hostSamples[type as HostCommand["type"]](aim);
}

/** With values that this student is offered, where they are. */
function fitting(room: ClassRoom, type: PlayerCommand["type"], id: PlayerId): PlayerCommand {
  const sample = playerSamples[type]({ playerId: id, seat: room.seatOf(id) });
  const offer = room.viewOf(id).mayDo.find((each) => each.type === type);
  if (offer === undefined) return sample;
  const ask = room.askOf(id);
  if (isAnswer(offer) && ask !== undefined) return commandOf(offer, rightly(ask));
  const { choices, min } = offer.value ?? { choices: null, min: 0 };
  return sample.type === "Bet" ? { ...sample, value: choices?.[0] ?? min } : sample;
}

/** About somebody and some seat that it can be about. */
function aimed(cast: Cast, type: HostCommand["type"]): HostCommand {
  const [student] = cast.students;
  const who = type === "LetIn" ? cast.removed : student;
  const seat = type === "RemoveTeammate" ? cast.teammate : seatOf(cast);
  const command = hostSamples[type]({ playerId: who ?? playerId(""), seat });
  const waited = cast.room.desk.mayDo.find((offer) => offer.type === "AddTime")?.players?.[0];
  return command.type === "AddTime" && waited !== undefined ? { ...command, playerId: waited } : command;
}
