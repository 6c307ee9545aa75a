// A class of thirty at play, and a flood of devices with the valid code from the same address.

import { mostStudents } from "#game/seat-plan.ts";
import type { View } from "#game/view.ts";
import type { Ack } from "#protocol/messages.ts";
import { type Client, connect, createClass, type School } from "../../server/school.ts";
import { enter, openRawLine, type RawLine } from "./raw-line.ts";

export interface JoinFlood {
  readonly letIn: number; // bots with a seat
  readonly refused: Readonly<Record<string, number>>; // bots by refusal
  readonly mostHere: number; // people in the class at any look of the teacher
  readonly answers: number; // of the students during the flood
  readonly stored: number; // of them acknowledged
  readonly dropped: number; // students whose line has broken
  readonly told: number; // the crowd as the teacher is told of it
  readonly afterLock: string; // what one more bot is told
  readonly left: number; // people in the class once the crowd is removed
  readonly stillIn: number; // students among them
}

const STUDENTS = 30;
const AT_ONCE = 25; // bots that join at a time

/** @param later lets the students' joining be a while ago */
export async function joinFlood(school: Pick<School, "url">, bots: number, later: () => void): Promise<JoinFlood> {
  const room = await createClass(school);
  const { code } = room;
  const host = await connect(school, { code, as: "host", key: room.hostKey });
  const students: Client[] = [];
  for (let one = 0; one < STUDENTS; one += 1) students.push(await connect(school, { code, as: "player" }));
  await host.send("Start");
  await Promise.all(students.map((student) => student.until((view) => view.phase === "briefing")));
  later();
  let mostHere = 0;
  host.socket.on("view", ({ view }: { readonly view: View }) => {
    mostHere = Math.max(mostHere, hereIn(view));
    host.forget();
  });

  const playing = playOn(students);
  const { lines, refused } = await flood(school.url, code, bots);
  const { answers, stored } = await playing.end();
  const { crowd: told = 0 } = await host.until((view) => (view.crowd ?? 0) >= lines.length);
  await host.send("ChangeSettings", { door: "locked" });
  const late = await openRawLine(school.url);
  const afterLock = refusalIn(await enter(late, { protocol: 1, code, as: "player" }));
  await host.send("RemoveCrowd");
  const cleared = await host.until((view) => view.crowd === 0);
  await Promise.all(lines.map((line) => line.ended()));
  const ids = new Set(students.map(({ welcome }) => welcome.playerId));
  const stillIn = (cleared.players ?? []).filter(({ playerId, standing }) => standing === "in" && ids.has(playerId));
  const dropped = students.filter(({ socket }) => !socket.connected).length;
  for (const client of [host, ...students]) client.close();
  return {
    letIn: lines.length,
    refused,
    mostHere,
    answers,
    stored,
    dropped,
    told,
    afterLock,
    left: hereIn(cleared),
    stillIn: stillIn.length,
  };
}

export const seatCap = mostStudents;

const hereIn = ({ players = [] }: View): number =>
  players.filter(({ standing }) => standing === "in" || standing === "asking").length;

const refusalIn = (frame: string | null): string => /"code":"(\w+)"/.exec(frame ?? "")?.[1] ?? "in";

async function flood(url: string, code: string, bots: number) {
  const lines: RawLine[] = [];
  const refused: Record<string, number> = {};
  let left = bots;
  const join = async () => {
    while (left > 0) {
      left -= 1;
      const line = await openRawLine(url);
      const answer = await enter(line, { protocol: 1, code, as: "player" });
      if (answer?.startsWith("40")) {
        lines.push(line);
        continue;
      }
      refused[refusalIn(answer)] = (refused[refusalIn(answer)] ?? 0) + 1;
      line.close();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, join));
  return { lines, refused };
}

/** Every student bets again and again, as fast as one may for long. */
function playOn(students: readonly Client[]) {
  let isOver = false;
  let [answers, stored] = [0, 0];
  const bets = students.map(async (student, place) => {
    for (let turn = place; !isOver; turn += 1) {
      const range = student.view().mayDo.find(({ type }) => type === "Bet")?.value ?? { min: 0, max: 0 };
      answers += 1;
      const bet = { id: `bet ${turn}`, type: "Bet", value: turn % 2 === 0 ? range.min : range.max };
      const ack = (await student.socket.emitWithAck("command", bet)) as Ack; // however long it takes
      if (ack.ok) stored += 1;
      await new Promise((goOn) => setTimeout(goOn, 400));
    }
  });
  return {
    async end() {
      isOver = true;
      await Promise.all(bets);
      return { answers, stored };
    },
  };
}
