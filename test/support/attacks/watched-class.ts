// A class of three on a server whose clock and chance are given, and every byte that anybody in it is sent.
import type { Book } from "#company/book.ts";
import { millis } from "#game/ids.ts";
import type { ViewMessage } from "#protocol/messages.ts";
import type { Chance } from "../../../server/chance.ts";
import { type Class, createClass, openSchool, type School } from "../../server/school.ts";
import { createDice } from "./dice.ts";
import { enter, openRawLine, type RawLine } from "./raw-line.ts";
import { createStillClock } from "./still-clock.ts";

export interface WatchedClass {
  readonly school: School;
  readonly room: Class;
  readonly seed: number;
  readonly keys: readonly string[]; // of the students
  readonly students: readonly RawLine[];
  readonly screen: RawLine;
  readonly host: RawLine;
  /** Sends a command and returns its acknowledgement, once everything that follows from it has arrived everywhere. */
  send(line: RawLine, type: string, payload?: object): Promise<string>;
  close(): Promise<void>;
}

const PASSWORD = "for the tests of secrets";
const SOON = 1000; // milliseconds in which all views have been sent

export async function watchedClass(book: Book, seed: number): Promise<WatchedClass> {
  const clock = createStillClock(millis(1_700_000_000_000));
  const env = { HOST_PASSWORD: PASSWORD, METRICS_TOKEN: PASSWORD };
  const school = await openSchool({ env, clock, chance: sameChance(seed) });
  const settings = { scenario: book, seed, handsOn: { report: "always" }, level: 1 };
  const room = await createClass(school, settings, { authorization: `Bearer ${PASSWORD}` });
  const lines: RawLine[] = [];
  let sent = 0;

  /** What was sent to a line before this answer has arrived before it. */
  const probe = async (line: RawLine, payload: object): Promise<string> => {
    sent += 1;
    const number = sent;
    line.send(`42${number}${JSON.stringify(["command", payload])}`);
    const ack = await line.until((frame) => frame.startsWith(`43${number}[`));
    return ack?.replace(/^43\d+/, "") ?? "";
  };
  const settle = async () => {
    await clock.pass(SOON);
    for (const line of lines) await probe(line, { id: "probe", type: "Probe" });
  };
  const open = async (auth: object) => {
    const line = await openRawLine(school.url);
    await enter(line, { protocol: 1, code: room.code, ...auth });
    await line.until((frame) => frame.startsWith('42["view"'));
    lines.push(line);
    await settle();
    return line;
  };
  const host = await open({ as: "host", key: room.hostKey });
  const screen = await open({ as: "screen", key: room.screenKey });
  const students = [await open({ as: "player" }), await open({ as: "player" }), await open({ as: "player" })];
  const keys = students.map(({ heard }) => /"key":"([\w-]+)"/.exec(heard.join())?.[1] ?? "");
  return {
    school,
    room,
    seed,
    keys,
    students,
    screen,
    host,
    async send(line, type, payload = {}) {
      const ack = await probe(line, { id: `id-${sent}`, type, ...payload });
      await settle();
      return ack;
    },
    async close() {
      for (const line of lines) line.close();
      let isClosed = false;
      const closing = school.close().then(() => {
        isClosed = true;
      });
      while (!isClosed) await clock.pass(SOON); // a server takes its time to go down
      await closing;
    },
  };
}

/** The newest view of a line. */
export function viewOf({ heard }: RawLine): ViewMessage["view"] {
  const frame = heard.findLast((each) => each.startsWith('42["view"')) ?? "";
  return (JSON.parse(frame.slice(2)) as [string, ViewMessage])[1].view;
}

/** What a line has been sent, without the name that the library draws for it. */
export const gameFrames = ({ heard }: RawLine): readonly string[] => heard.filter((frame) => /^4[2-9]/.test(frame));

function sameChance(seed: number): Chance {
  const dice = createDice(seed);
  return {
    bytes: (count) => Buffer.from(Array.from({ length: count }, () => dice.below(256))),
    below: (count) => dice.below(count),
  };
}
