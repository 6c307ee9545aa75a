// Who comes in and on which seat: guessed codes, stolen seats, foreign classes, games that are sent a second time.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Store } from "../../server/storage/store.ts";
import { crossClass } from "../support/attacks/cross-class.ts";
import { addressOf, guessCodes, knockFrom } from "../support/attacks/guess-codes.ts";
import { hijack } from "../support/attacks/hijack.ts";
import { openRawLine } from "../support/attacks/raw-line.ts";
import { replayGame } from "../support/attacks/replay-game.ts";
import { connect, createClass, openSchool, refusalOf, type School } from "./school.ts";

let store: Store;
let school: School;
beforeEach(async () => {
  const keep = (opened: Store) => {
    store = opened;
    return opened;
  };
  school = await openSchool({ env: { TRUST_PROXY: "true" }, through: keep });
});
afterEach(() => school.close());

const readLog = async (code: string) => store.read((await store.find(code))?.id ?? "");
const from = (address: string) => ({ "x-forwarded-for": address });

test("SEC-03 nothing that others know of a student opens the student's seat, or acts in their name", async () => {
  expect(await hijack(school, 100, 3)).toEqual({ tries: 100, letIn: 0, acted: 0, victimIsUntouched: true });
});

test("SEC-07 codes are looked up ten times a minute per address; unknown and ended ones are answered alike", async () => {
  const rooms = await Promise.all(Array.from({ length: 5 }, () => createClass(school)));
  const [room, ended] = rooms;
  if (room === undefined || ended === undefined) throw new Error("There must be classes");
  const host = await connect(school, { code: room.code, as: "host", key: room.hostKey });
  const last = await connect(school, { code: ended.code, as: "host", key: ended.hostKey });
  await last.send("End");

  const atHome = await knockFrom(school.url, "192.0.2.1", { code: room.code });
  expect(atHome).toMatch(/^40/);
  const avoid = new Set(rooms.map(({ code }) => code));
  const { answers, words, minutes } = await guessCodes({
    url: school.url,
    guesses: 2000,
    addresses: 20,
    avoid,
    seed: 7,
  });
  expect(answers).toEqual({ CANNOT_JOIN: expect.any(Number), RATE_LIMITED: expect.any(Number) });
  expect(answers.CANNOT_JOIN).toBeLessThanOrEqual(20 * 10 * minutes);
  expect(answers.CANNOT_JOIN).toBeGreaterThanOrEqual(100);

  expect([...words, await knockFrom(school.url, "192.0.2.2", { code: ended.code })]).toEqual([...words, ...words]);
  expect(await knockFrom(school.url, addressOf(1), { code: room.code })).toContain("RATE_LIMITED");
  for (const client of [host, last]) client.close();
});

test("SEC-07 while codes are being guessed a stranger with a right code waits for the teacher, and a class at home does not", async () => {
  const room = await createClass(school);
  const { code } = room;
  const by = (address: string) => ({ extraHeaders: from(address) });
  const host = await connect(school, { code, as: "host", key: room.hostKey }, by("192.0.2.1"));
  const early = await connect(school, { code, as: "player" }, by("192.0.2.3"));
  await guessCodes({ url: school.url, guesses: 200, addresses: 20, avoid: new Set([code]), seed: 8 });

  const stranger = await connect(school, { code, as: "player" }, by("192.0.2.2"));
  expect(stranger.view()).toMatchObject({ me: { standing: "asking" } });
  expect(stranger.view().company).toBeUndefined();
  const again = await connect(school, { code, as: "player" }, by("192.0.2.2"));
  expect(again.view().me?.standing).toBe("asking");
  for (const address of ["192.0.2.1", "192.0.2.3"]) {
    const student = await connect(school, { code, as: "player" }, by(address));
    expect(student.view().me?.standing).toBe("in");
    student.close();
  }
  await host.send("LetIn", { playerId: stranger.welcome.playerId });
  expect((await stranger.until((view) => view.company !== undefined)).me?.standing).toBe("in");
  const back = await connect(school, { code, as: "player", key: early.welcome.key }, by("192.0.2.9"));
  expect(back.view().me?.standing).toBe("in");
  for (const client of [host, early, stranger, again, back]) client.close();
});

test("SEC-07 one line takes five questions and no more", async () => {
  const line = await openRawLine(school.url);
  for (let one = 0; one < 6; one += 1) line.send(`40${JSON.stringify({ protocol: 1, code: "1", as: "player" })}`);
  await line.ended();
  expect(line.heard.filter((frame) => frame.startsWith("44")).length).toBeLessThanOrEqual(5);
});

test("SEC-10 the projector's key and the key to the report open nothing of the teacher's", async () => {
  const room = await createClass(school);
  const { code, hostKey, screenKey } = room;
  const host = await connect(school, { code, as: "host", key: hostKey });
  const shareKey = /key=(.+)$/.exec(host.welcome.links?.shareUrl ?? "")?.[1] ?? "";
  for (const key of [screenKey, shareKey]) {
    expect(await refusalOf(school, { code, as: "host", key })).toBe("BAD_KEY");
    expect(await refusalOf(school, { code, as: "player", key })).toBe("BAD_KEY");
  }
  expect(await refusalOf(school, { code, as: "screen", key: shareKey })).toBe("BAD_KEY");
  let asked = 0;
  const ask = (method: string, path: string, key: string) => {
    asked += 1;
    const headers = { authorization: `Bearer ${key}`, ...from(`192.0.2.${asked}`) };
    return fetch(`${school.url}/api/sessions/${code}${path}`, { method, headers });
  };
  for (const key of [screenKey, shareKey]) {
    for (const path of ["/report", "/report.csv", "/report/replay?round=1&company=0", "/real-names"])
      expect([path, (await ask("GET", path, key)).status]).toEqual([path, 401]);
    expect((await ask("DELETE", "", key)).status).toBe(401);
  }
  host.close();
});

test("SEC-13 a game that is sent again, twice, changes nothing, and its keys open no other class", async () => {
  const replay = await replayGame(school, readLog);
  expect(replay.commands).toBeGreaterThan(10);
  expect(replay.answers).toHaveLength(2 * replay.commands);
  expect(replay.after).toBe(replay.before);
  expect(replay.keysElsewhere).toEqual(replay.keysElsewhere.map(() => "BAD_KEY"));
});

test("SEC-16 commands aimed at another class have no effect there, and nothing of it comes back", async () => {
  expect(await crossClass(school, 300, 16)).toEqual({ tries: 300, effects: 0, frames: 0, leaks: 0 });
});
