// A class by hand whose log is kept in entries, as a store keeps it: with the moment of each.
import type { LogEntry } from "#game/journal.ts";
import {
  type Answering,
  type ClassPlan,
  ClassRoom,
  line,
  morning,
  newSession,
  rightly,
  wrongly,
} from "./class-room.ts";

export interface LoggedRoom {
  readonly room: ClassRoom;
  readonly entries: LogEntry[];
}

export function loggedRoom(plan: ClassPlan): LoggedRoom {
  const first = newSession(plan);
  const entries: LogEntry[] = [];
  const note = (at: ClassRoom["now"], events: LogEntry["events"]) =>
    entries.push({ version: entries.length + 1, at, actor: "test", id: `id-${entries.length}`, events });
  note(morning, first);
  const room = new ClassRoom({ ...plan, log: first, watch: (here, events) => note(here.now, events) });
  return { room, entries };
}

/** Every third answer is wrong. */
export function mixedly(): Answering {
  let count = 0;
  return (ask) => {
    count += 1;
    return count % 3 === 0 ? wrongly(ask) : rightly(ask);
  };
}

/**
 * A whole lesson of nine students in two companies: wrong answers, hints, second tries, somebody away, a pause, two steps
 * taken back, a fast-forward, moments kept, the vote and the market.
 *
 * @param names what some of the students call themselves
 */
export function wholeLesson(names: readonly string[] = []): LoggedRoom {
  const logged = loggedRoom({ settings: { level: 2, names: "free", handsOn: always } });
  const { room } = logged;
  for (let student = 0; student < 9; student += 1) room.join(names[student] ?? `Student of row ${student + 1}`);
  const how = mixedly();
  room.playTo("report/0", how);
  room.host({ type: "Pause" });
  room.wait(60_000);
  room.host({ type: "Resume" });
  room.wait(4200);
  room.playTo("verdict", how);
  room.wait(2500);
  for (const id of room.players.slice(0, 3)) room.answer(id, how);
  room.must(room.host({ type: "Undo" })); // the verdict has only begun: back to the first layer's reports
  room.playTo("feedback/2/own", how);
  room.must(room.host({ type: "Snapshot" }));
  room.house({ type: "Disconnect", playerId: room.players[1] ?? room.at(0), line });
  for (const id of room.players) room.player(id, { type: "TakeHint" });
  room.playTo("adjust", how);
  for (const id of room.players) room.player(id, { type: "TakeHint" });
  room.playTo("reveal/all/retry", wrongly);
  room.wait(1500);
  room.playTo("play-on", how);
  room.house({ type: "Connect", playerId: room.players[1] ?? room.at(0), line });
  room.must(room.host({ type: "ChangeSettings", settings: { level: 3 } }));
  room.playTo("briefing", how).playTo("adjust", how);
  room.answerAll(wrongly);
  room.playTo("reveal/all/quarter", how);
  room.must(room.host({ type: "Undo" })); // the companies have adjusted, and now they have not
  room.playTo("play-on", how);
  room.must(room.host({ type: "FastForward", quarters: 60 }));
  room.wait(60_000);
  room.must(room.host({ type: "ChangeSettings", settings: { level: 1 } }));
  room.playTo("briefing", how).playTo("play-on", how);
  room.must(room.host({ type: "Snapshot" }));
  room.must(room.host({ type: "Deploy" }));
  const votes = [0.9, -0.5, 0.7, 0.5, -0.9, 0.9, 0.7, -0.7, 0.5];
  for (const [index, id] of room.players.entries()) room.player(id, { type: "Bet", value: votes[index] ?? 0.5 });
  room.playTo("deployed");
  room.must(room.host({ type: "End" }));
  return logged;
}

const always = { report: "always", feedback: "always", adjust: "always" } as const;
