// Records every command of a game as it goes out, and sends all of it again.
import type { LogEntry } from "#game/journal.ts";
import type { Ack, WireCommand } from "#protocol/messages.ts";
import { type Auth, type Client, connect, createClass, refusalOf, type School } from "../../server/school.ts";
import { socketStudent } from "../socket-student.ts";
import { at, leadTo } from "../teacher.ts";

export interface Replay {
  readonly commands: number; // recorded
  readonly before: number; // entries of people in the log
  readonly after: number; // the same, after all has been sent again, twice
  readonly answers: readonly Ack[]; // to what was sent again
  readonly keysElsewhere: readonly string[]; // what the keys open in another class
}

interface Player {
  readonly auth: Auth;
  readonly said: readonly WireCommand[];
}

type ReadLog = (code: string) => Promise<readonly LogEntry[]>;

/** Below the burst of one connection. */
const PER_LINE = 15;

/** A sale of three students and their teacher, then twice the same again by everybody. */
export async function replayGame(school: Pick<School, "url">, readLog: ReadLog): Promise<Replay> {
  const room = await createClass(school, { scenario: "BUY", level: 1 });
  const { code } = room;
  const count = async () => (await readLog(code)).filter(({ actor }) => actor !== "house").length;
  const hostAuth = { code, as: "host", key: room.hostKey };
  const host = await connect(school, hostAuth);
  const students = await Promise.all([0, 1, 2].map((pick) => socketStudent(school.url, { code }, pick)));
  const players = [
    recorded(host, hostAuth),
    ...students.map(({ client, key }) => recorded(client, { code, as: "player", key })),
  ];
  await host.send("Start");
  await leadTo(host, at("briefing", 2));
  for (const client of [host, ...students.map((student) => student.client)]) client.close();
  const before = await count();
  const answers: Ack[] = [];
  for (const player of [...players, ...players]) answers.push(...(await sayAgain(school, player)));
  const other = await createClass(school);
  const keysElsewhere: string[] = [];
  for (const { auth } of players) keysElsewhere.push(await refusalOf(school, { ...auth, code: other.code }));
  const commands = players.reduce((sum, { said }) => sum + said.length, 0);
  return { commands, before, after: await count(), answers, keysElsewhere };
}

/** Keeps what is sent. */
function recorded({ socket }: Client, auth: Auth): Player {
  const said: WireCommand[] = [];
  socket.onAnyOutgoing((_event: string, command: WireCommand) => said.push(command));
  return { auth, said };
}

/** Returns the answers, in the order of the commands. */
async function sayAgain(school: Pick<School, "url">, { auth, said }: Player): Promise<readonly Ack[]> {
  const answers: Ack[] = [];
  for (let from = 0; from < said.length; from += PER_LINE) {
    const client = await connect(school, auth, { reconnection: false });
    for (const command of said.slice(from, from + PER_LINE)) {
      answers.push((await client.socket.timeout(5000).emitWithAck("command", command)) as Ack);
    }
    client.close();
  }
  return answers;
}
