// FLT-22: what earlier versions of the game have written is still read, shown and played on.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { entryFromText, entryToText, logFormat, NewerFormat } from "#game/log-format.ts";
import { screenKeyOf } from "../../server/sessions/keys.ts";
import { type Client, connect } from "../server/school.ts";
import { dataFolder, folderOf, serverOver } from "../support/data-folder.ts";
import { type Facts, factsOf } from "../support/golden-facts.ts";
import { goldenGames } from "../support/golden-games.ts";
import { asKept, formats, goldenFile, goldenLogs, goldenSession, hostKeyOf } from "../support/golden-logs.ts";
import { keyOfPlayer } from "../support/recorded-room.ts";
import { reportOf } from "../support/same-report.ts";

test("the golden logs hold every format up to the present one", () => {
  expect([...formats].sort()).toEqual(Array.from({ length: logFormat }, (_, index) => index + 1));
  for (const format of formats) expect(goldenLogs(format).length).toBeGreaterThanOrEqual(10);
});

test.each(formats)("FLT-22 every golden log of format %d replays to what it was", (format) => {
  for (const { name, lines, facts } of goldenLogs(format))
    expect({ name, ...(asKept(factsOf(lines.map(entryFromText))) as Facts) }).toEqual({ name, ...facts });
});

test("the golden logs of the present format are written as a store would write them today", () => {
  for (const { lines } of goldenLogs(logFormat))
    expect(lines.map((line) => entryToText(entryFromText(line)))).toEqual(lines);
});

test("an entry of a later format is refused by name, and so is nothing else", () => {
  const [line = ""] = goldenLogs(logFormat)[0]?.lines ?? [];
  const later = line.replace(`"format":${logFormat}`, `"format":${logFormat + 1}`);
  expect(() => entryFromText(later)).toThrow(NewerFormat);
  expect(() => entryFromText(later)).toThrow(
    `Cannot read a log as its format must be at most ${logFormat}: it is ${logFormat + 1}`,
  );
  expect(() => entryFromText(line)).not.toThrow();
});

test("FLT-22 the data folder of the first version opens: its classes, their people and their reports are all there", async () => {
  const folder = dataFolder();
  writeFileSync(join(folder, "sessions.db"), gunzipSync(readFileSync(goldenFile(1, "sessions.db.gz"))));
  const server = await serverOver(folder);
  for (const [place, { name, facts }] of inOrderOfGames(1).entries()) {
    const { code } = goldenSession(name, place);
    const hostKey = hostKeyOf(name);
    const host = await connect(server, { code, as: "host", key: hostKey });
    const screen = await connect(server, { code, as: "screen", key: screenKeyOf(hostKey) });
    for (const client of [host, screen]) expect([name, client.view().phase]).toEqual([name, phaseOf(facts)]);
    const player = facts.players.find(({ standing }) => standing === "in");
    const student = await connect(server, { code, as: "player", key: keyOfPlayer(player?.id ?? "") });
    expect(student.view().me?.name).toBe(player?.name);
    const report = await reportOf(server, { code, hostKey });
    expect(report.answers).toHaveLength(facts.report.answers);
    expect(report.companies.map(({ costs }) => costs.at(-1)?.cost)).toEqual(facts.companies.map(({ cost }) => cost));
    for (const client of [host, screen, student]) client.close();
  }
});

test.each(formats)(
  "FLT-22 a class of format %d that was left in the middle is played on to its end",
  async (format) => {
    const logs = goldenLogs(format);
    const folder = await folderOf(Object.fromEntries(logs.map(({ name, lines }) => [name, halfOf(lines)])));
    const server = await serverOver(folder);
    for (const [place, { name, facts }] of logs.entries()) {
      const { code } = goldenSession(name, place);
      const hostKey = hostKeyOf(name);
      const host = await connect(server, { code, as: "host", key: hostKey });
      const before = host.views.at(-1)?.version ?? 0;
      const joined = facts.players.find(({ standing }) => standing === "in")?.id ?? "";
      const student = await connect(server, { code, as: "player", key: keyOfPlayer(joined) });
      for (let steps = 0; steps < 4; steps += 1) await goOn(host);
      const ended = await host.send("End");
      expect((await student.until(({ phase }) => phase === "over")).me).toBeDefined();
      expect([name, ended.ok && ended.version > before + 1]).toEqual([name, true]);
      expect((await reportOf(server, { code, hostKey })).students.length).toBeGreaterThan(0);
      for (const client of [host, student]) client.close();
    }
  },
);

const phaseOf = ({ step }: Facts): string => step.split("/")[0] ?? "";

/** As they were put into the file. */
const inOrderOfGames = (format: number) => {
  const names = Object.keys(goldenGames);
  return goldenLogs(format).sort((one, other) => names.indexOf(one.name) - names.indexOf(other.name));
};

const halfOf = (lines: readonly string[]) => lines.slice(0, Math.ceil(lines.length / 2)).map(entryFromText);

async function goOn(host: Client): Promise<void> {
  const { phase, turn } = host.view();
  await host.send(phase === "lobby" ? "Start" : "Next", { turn });
}
