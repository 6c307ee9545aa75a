// Whole games from a script, as short as they can be and yet with everything that a log may hold.
import type { PlayerId, SeatRef } from "#game/ids.ts";
import { allSeats } from "#game/seating.ts";
import type { Settings } from "#game/settings.ts";
import { type ClassPlan, line, rightly, wrongly } from "./class-room.ts";
import { mixedly } from "./logged-room.ts";
import { fillSheet } from "./quiz-taking.ts";
import { RecordedRoom } from "./recorded-room.ts";

/** Each plays a game from the beginning and gives back its room. */
export const goldenGames: Readonly<Record<string, () => RecordedRoom>> = {
  watched,
  lesson,
  quiz,
  departments,
  tables,
  race,
  "one-weight": () => searched("one-weight-at-a-time"),
  combinations: () => searched("weight-combinations"),
  figures,
  door,
};

function roomOf(students: number, settings: Partial<Settings>, plan: Omit<ClassPlan, "settings"> = {}): RecordedRoom {
  const room = new RecordedRoom({ shape: [2, 2, 1], seed: 11, ...plan, settings });
  for (let joined = 0; joined < students; joined += 1) room.join();
  return room;
}

/** A fast-forward to its end. */
function forwardBy(room: RecordedRoom, quarters: number): void {
  room.must(room.host({ type: "FastForward", quarters }));
  for (let waits = 0; room.session.play.fastForward !== null && waits < 200; waits += 1) room.wait(500);
}

/** The vote, the market and the end. */
function goToMarket(room: RecordedRoom): void {
  room.must(room.host({ type: "Deploy" }));
  for (const [place, id] of room.players.entries())
    if (room.step.startsWith("vote")) room.player(id, { type: "Bet", value: [0.9, -0.5, 0.7][place % 3] ?? 0.5 });
  room.playTo("deployed");
  room.must(room.host({ type: "End" }));
}

/** Level 0: nobody is asked anything. */
function watched(): RecordedRoom {
  const room = roomOf(2, { level: 0, hideNames: true }, { scenario: "AND", shape: "chain" });
  room.playRounds(1);
  room.must(room.host({ type: "Feature", company: null }));
  forwardBy(room, 20);
  goToMarket(room);
  return room;
}

/** Level 2 with made-up names: hints, second tries, somebody away, a pause, two steps taken back, levels, the market. */
function lesson(): RecordedRoom {
  const room = roomOf(0, {
    level: 2,
    names: "free",
    handsOn: { report: "always", feedback: "always", adjust: "always" },
  });
  for (const name of ["Ada", "Bo", "Chandra", "Dee"]) room.join(name);
  const [ada, bo] = room.players;
  const how = mixedly();
  room.playTo("report/0", how);
  room.must(room.host({ type: "Pause" }));
  room.wait(60_000);
  room.must(room.host({ type: "Resume" }));
  room.playTo("verdict", how);
  room.answer(ada, how);
  room.must(room.host({ type: "Undo" }));
  room.playTo("feedback", how);
  room.must(room.host({ type: "Hold" }));
  room.must(room.host({ type: "Snapshot" }));
  room.house({ type: "Disconnect", playerId: idOf(bo), line });
  for (const id of room.players) room.player(id, { type: "TakeHint" });
  room.playTo("reveal/all/retry", wrongly);
  room.playTo("play-on", how);
  room.house({ type: "Connect", playerId: idOf(bo), line });
  room.must(room.host({ type: "ChangeSettings", settings: { level: 3, hideNames: true } }));
  room.playTo("briefing", how).playTo("adjust", how);
  room.answerAll(wrongly);
  room.playTo("reveal/all/quarter", how);
  room.must(room.host({ type: "Undo" }));
  room.playTo("play-on", how);
  room.must(room.host({ type: "ShareReport" }));
  forwardBy(room, 40);
  goToMarket(room);
  return room;
}

/** The eight questions before the first sale and at the end. */
function quiz(): RecordedRoom {
  const room = roomOf(3, { quiz: true, level: 1 }, { shape: "chain" });
  room.must(room.host({ type: "Start" }));
  for (const [place, id] of room.players.entries())
    if (room.step.startsWith("quiz")) fillSheet(room, id, place + 1, 50);
  room.playTo("briefing").playTo("play-on", mixedly());
  room.must(room.host({ type: "Quiz" }));
  for (const [place, id] of room.players.entries())
    if (room.step.startsWith("quiz")) fillSheet(room, id, place + 5, 90);
  goToMarketUnlessOver(room);
  return room;
}

function goToMarketUnlessOver(room: RecordedRoom): void {
  if (room.step.startsWith("quiz")) room.must(room.host({ type: "Next" }));
  if (!room.step.startsWith("over")) room.must(room.host({ type: "End" }));
}

/** One company whose seats are shared, whose own answers count, and whose people come and go. */
function departments(): RecordedRoom {
  const room = roomOf(7, { companies: 1, level: 2, applied: "players", rotation: true }, { shape: "chain" });
  const [first, second, third, fourth] = room.players;
  room.must(room.host({ type: "MovePlayer", playerId: idOf(first), seat: seatIn(1) }));
  room.must(room.host({ type: "RenamePlayer", playerId: idOf(second), name: "Renamed" }));
  room.playTo("adjust", mixedly());
  room.answerAll(wrongly);
  room.wait(25_000);
  room.playTo("play-on", mixedly());
  room.must(room.host({ type: "RemovePlayer", playerId: idOf(second) }));
  room.must(room.host({ type: "BanPlayer", playerId: idOf(third) }));
  room.must(room.player(fourth, { type: "Leave" }));
  forget(room, [second, third, fourth]);
  room.playRounds(3, mixedly());
  room.must(room.host({ type: "End" }));
  return room;
}

const seatIn = (layer: number): SeatRef => ({ company: 0, layer, index: 0 });

/** Companies that stay alike, and a talk between the same seats of all of them. */
function tables(): RecordedRoom {
  const room = roomOf(6, { companies: 2, tables: true, level: 1 }, { shape: "chain" });
  for (const companies of [3, 2]) room.must(room.host({ type: "ChangeSettings", settings: { companies } }));
  room.playTo("adjust");
  room.answerAll(wrongly);
  room.playTo("adjust/all/talk", wrongly);
  room.answerAll(rightly);
  room.playTo("play-on", mixedly());
  room.must(room.host({ type: "End" }));
  return room;
}

/** Each company by a method of its own. */
function race(): RecordedRoom {
  const room = roomOf(6, { method: "race" }, { shape: "chain", scenario: "AND" });
  room.must(room.host({ type: "Start" }));
  moveAndBet(room);
  room.must(room.host({ type: "Next" }));
  moveAndBet(room);
  forwardBy(room, 30);
  goToMarket(room);
  return room;
}

function searched(method: Settings["method"]): RecordedRoom {
  const room = roomOf(3, { method }, { shape: "chain", scenario: "OR" });
  room.must(room.host({ type: "Start" }));
  for (let round = 0; round < 3; round += 1) {
    moveAndBet(room);
    room.must(room.host({ type: "Next" }));
  }
  room.must(room.host({ type: "End" }));
  return room;
}

/** Whoever may moves, everybody bets, and the cost has spoken. */
function moveAndBet(room: RecordedRoom): void {
  for (const id of room.players) {
    const offer = room.viewOf(id).mayDo.find(({ type }) => type === "AnswerAdjustment");
    const isNudge = room.viewOf(id).me?.ask?.variant === "nudge";
    const values = (offer?.values ?? []).map((range, at) => {
      if (isNudge) return at === 0 ? -1 : 0;
      return range === null ? null : (range.choices?.[0] ?? 0);
    });
    if (offer !== undefined) room.must(room.player(id, { type: "AnswerAdjustment", values }));
  }
  for (const [place, id] of room.players.entries())
    if (room.step.startsWith("wager")) room.player(id, { type: "Bet", value: place % 2 === 0 ? 1 : -1 });
  room.playTo("trial");
}

/** Level 3 against the clock, with everything a teacher may do for a single student or seat. */
function figures(): RecordedRoom {
  const room = roomOf(4, { level: 3, deadlines: { feedback: 40, adjust: 60 }, promotion: true, boldness: 2 });
  const [first, second] = room.players;
  room.must(room.host({ type: "AddTeammate", kind: "rounding" }));
  const taught = allSeats(room.session).find(({ teammate }) => teammate !== null);
  if (taught === undefined) throw new Error("A teammate must sit there");
  room.must(room.host({ type: "RemoveTeammate", seat: refOf(taught) }));
  room.must(room.host({ type: "Start" }));
  room.must(room.host({ type: "SetLevel", playerId: idOf(second), level: 1 }));
  room.playTo("adjust", mixedly());
  room.must(room.host({ type: "AddTime", seconds: 20 }));
  room.must(room.host({ type: "AddTime", seconds: 10, playerId: idOf(first) }));
  room.must(room.host({ type: "Nudge", playerId: idOf(first) }));
  room.must(room.host({ type: "AnswerFor", seat: room.seatOf(first) }));
  room.must(room.host({ type: "Skip", seat: room.seatOf(second) }));
  room.wait(100_000);
  room.playTo("play-on", mixedly());
  room.playRounds(2, rightly);
  room.house({ type: "Wake", living: [] });
  room.must(room.host({ type: "End" }));
  return room;
}

const refOf = ({ company, layer, index }: SeatRef): SeatRef => ({ company, layer, index });

/** Who asks to come in, whose name is doubtful, and a class that stops in the middle of a sale. */
function door(): RecordedRoom {
  const room = roomOf(0, { door: "ask", names: "free", level: 1 }, { shape: "chain" });
  for (const name of ["Ada", "Bo", "Cy"]) room.join(name);
  const [ada, bo, cy] = room.players;
  room.must(room.host({ type: "LetIn", playerId: idOf(ada) }));
  room.must(room.host({ type: "LetIn", playerId: idOf(bo) }));
  room.must(room.host({ type: "ChangeSettings", settings: { door: "open" } }));
  room.must(room.host({ type: "RemovePlayer", playerId: idOf(cy) }));
  forget(room, [cy]);
  const doubtful = room.join("Doubtful", true);
  room.must(room.host({ type: "DeclineName", playerId: doubtful }));
  room.playTo("adjust", mixedly());
  room.answer(ada, wrongly);
  return room;
}

/** Who is out of the class answers no more. */
function forget(room: RecordedRoom, gone: readonly (PlayerId | undefined)[]): void {
  for (const id of gone) room.players.splice(room.players.indexOf(idOf(id)), 1);
}

function idOf(id: PlayerId | undefined): PlayerId {
  if (id === undefined) throw new Error("Somebody must be there");
  return id;
}
