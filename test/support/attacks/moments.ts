// A class at each moment of a lesson, with everybody in it whom a command may come from or be about.
import { type PlayerId, playerId, type SeatRef } from "#game/ids.ts";
import type { Settings } from "#game/settings.ts";
import { ClassRoom, wrongly } from "../class-room.ts";

/** Named after the phase, or after what is special. */
export const moments = [
  "lobby",
  "crowd",
  "quiz",
  "briefing",
  "report",
  "paused",
  "verdict",
  "feedback",
  "passing on",
  "adjust",
  "second try",
  "reveal",
  "play-on",
  "quiz due",
  "move",
  "wager",
  "trial",
  "vote",
  "deployed",
  "over",
] as const;
export type Moment = (typeof moments)[number];

export interface Cast {
  readonly room: ClassRoom;
  readonly students: readonly PlayerId[]; // with seats
  readonly removed: PlayerId;
  readonly banned: PlayerId;
  readonly asking: PlayerId;
  readonly teammate: SeatRef; // a seat on which none of them sits
}

/** Four students on six seats, a teammate, an empty seat, one more at the door, one sent away and one banned. */
export function castAt(moment: Moment): Cast {
  const room = new ClassRoom({ seed: 5, settings: settingsAt(moment), players: 6 });
  const left = room.players.slice(4);
  const teammate = room.seatOf(left[0]);
  for (const player of left) room.must(room.player(player, { type: "Leave" }));
  const removed = room.join();
  room.must(room.host({ type: "RemovePlayer", playerId: removed }));
  const banned = room.join();
  room.must(room.host({ type: "BanPlayer", playerId: banned }));
  const asking = playerId("asking");
  const knock = {
    type: "Join",
    playerId: asking,
    name: null,
    isDoubtful: false,
    keyHash: "key",
    mustAsk: true,
  } as const;
  room.must(room.house(knock));
  room.must(room.host({ type: "AddTeammate", seat: teammate, kind: "expert" }));
  const students = room.players.slice(0, 4);
  room.players.splice(0, room.players.length, ...students); // the others answer nothing
  bring(room, moment);
  return { room, students, removed, banned, asking, teammate };
}

const always = { report: "always", feedback: "always", adjust: "always" } as const;

function settingsAt(moment: Moment): Partial<Settings> {
  const isMoved = moment === "move" || moment === "wager" || moment === "trial";
  const method = isMoved ? "one-weight-at-a-time" : "backprop";
  const quiz = moment === "quiz" || moment === "quiz due";
  return { level: 3, handsOn: always, quiz, companies: 1, method };
}

function bring(room: ClassRoom, moment: Moment): void {
  switch (moment) {
    case "lobby":
      return;
    case "crowd":
      for (let one = 0; one < 61; one += 1) room.house(knockOf(one));
      return;
    case "paused":
      room.playTo("report");
      room.must(room.host({ type: "Pause" }));
      return;
    case "passing on":
      room.playTo("feedback/2/pass");
      return;
    case "second try":
      room.playTo("reveal/all/retry", wrongly);
      return;
    case "reveal":
      room.playTo("reveal/all/sale");
      return;
    case "quiz due":
      room.playTo("play-on");
      return;
    case "vote":
    case "deployed":
      room.playTo("play-on");
      room.must(room.host({ type: "Deploy" }));
      room.playTo(moment);
      return;
    case "over":
      room.playTo("play-on");
      room.must(room.host({ type: "End" }));
      return;
    default:
      room.playTo(moment);
  }
}

const knockOf = (one: number) =>
  ({
    type: "Join",
    playerId: playerId(`crowd-${one}`),
    name: null,
    isDoubtful: false,
    keyHash: `crowd-${one}`,
  }) as const;
