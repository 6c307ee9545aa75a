// The attacks of the quick tests at their large figures.
import { afterEach, beforeEach, expect, test } from "vitest";
import { millis } from "#game/ids.ts";
import { createWallClock } from "../../server/wall-clock.ts";
import { connect, createClass, openSchool, type School } from "../server/school.ts";
import { crossClass } from "../support/attacks/cross-class.ts";
import { expectUnharmed } from "../support/attacks/expect-unharmed.ts";
import { guessCodes, knockFrom } from "../support/attacks/guess-codes.ts";
import { hijack } from "../support/attacks/hijack.ts";
import { joinFlood, seatCap } from "../support/attacks/join-flood.ts";
import { openRawLine } from "../support/attacks/raw-line.ts";
import { shell } from "../support/attacks/shelling.ts";
import { expectAlike } from "../support/attacks/twin-classes.ts";

let school: School;
let shift = 0;
beforeEach(async () => {
  const wall = createWallClock();
  shift = 0;
  const clock = { ...wall, now: () => millis(wall.now() + shift) };
  school = await openSchool({ env: { TRUST_PROXY: "true" }, clock });
});
afterEach(() => school.close());

test("SEC-01 10,000 frames from every role stop nothing, change nothing and are refused from the closed list", async () => {
  expectUnharmed(await shell(10_000, 7), 10_000, 20);
});

test("SEC-03 a thousand tries open nobody else's seat", async () => {
  expect(await hijack(school, 1000, 33)).toEqual({ tries: 1000, letIn: 0, acted: 0, victimIsUntouched: true });
});

test("SEC-04 two thousand pairs of classes that differ in the open customer's answer alone look alike", () => {
  expectAlike(2000);
});

test("SEC-06 a thousand bots push no student out, take no seat too many, and go with one word of the teacher", async () => {
  const flood = await joinFlood(school, 1000, () => {
    shift += 120_000;
  });
  expect(flood).toMatchObject({ dropped: 0, left: 30, stillIn: 30, letIn: seatCap - 30, told: seatCap - 30 });
  const { SESSION_FULL = 0, RATE_LIMITED = 0 } = flood.refused;
  expect(SESSION_FULL + RATE_LIMITED).toBe(1000 - flood.letIn);
  expect(flood.mostHere).toBeLessThanOrEqual(seatCap);
  expect(flood.stored).toBe(flood.answers);
});

test("SEC-07 of 100,000 guesses from fifty addresses at a hundred classes only the allowed ones are looked up", async () => {
  const from = (place: number) => ({ "x-forwarded-for": `192.0.2.${1 + (place % 5)}` });
  const rooms = await Promise.all(Array.from({ length: 100 }, (_, place) => createClass(school, {}, from(place))));
  const avoid = new Set(rooms.map(({ code }) => code));
  const plan = { url: school.url, guesses: 100_000, addresses: 50, avoid, seed: 77 };
  const { answers, words, minutes } = await guessCodes(plan);
  expect(answers).toEqual({ CANNOT_JOIN: expect.any(Number), RATE_LIMITED: expect.any(Number) });
  expect(answers.CANNOT_JOIN).toBeLessThanOrEqual(50 * 10 * minutes);
  expect(words.size).toBe(1);
  for (const { code } of rooms.slice(0, 5)) {
    expect(await knockFrom(school.url, "172.16.0.2", { code })).toContain("RATE_LIMITED");
    const stranger = await connect(
      school,
      { code, as: "player" },
      { extraHeaders: { "x-forwarded-for": `198.51.100.7` } },
    );
    expect(stranger.view().me?.standing).toBe("asking");
    stranger.close();
  }
});

test("SEC-11 a minute of five hundred commands a second from one seat costs the others no answer", async () => {
  const { code } = await createClass(school);
  const mates = await Promise.all(Array.from({ length: 29 }, () => connect(school, { code, as: "player" })));
  const first = await connect(school, { code, as: "player" }, { reconnection: false });
  const { key } = first.welcome;
  first.close();
  const end = performance.now() + 60_000;
  const flooding = (async () => {
    while (performance.now() < end) {
      const flooder = await connect(school, { code, as: "player", key }, { reconnection: false });
      while (flooder.socket.connected && performance.now() < end) {
        for (let one = 0; one < 50; one += 1) flooder.socket.emit("command", { id: "x", type: "TakeHint" });
        await new Promise((goOn) => setTimeout(goOn, 100));
      }
      flooder.close();
    }
  })();
  let [sent, answered] = [0, 0];
  while (performance.now() < end) {
    const acks = await Promise.all(mates.map((mate) => mate.send("TakeHint")));
    sent += acks.length;
    answered += acks.filter((ack) => !ack.ok && ack.code === "NOT_YOUR_TURN").length;
    await new Promise((goOn) => setTimeout(goOn, 400));
  }
  await flooding;
  expect(sent).toBeGreaterThan(29 * 20);
  expect(answered).toBe(sent);
  for (const mate of mates) mate.close();
});

test("SEC-12 two thousand lines that never say what they want are all hung up on", async () => {
  const lines = await Promise.all(Array.from({ length: 2000 }, () => openRawLine(school.url)));
  const startedAt = performance.now();
  await Promise.all(lines.map((line) => line.ended()));
  expect(performance.now() - startedAt).toBeLessThan(15_000);
});

test("SEC-16 five thousand commands aimed at another class have no effect there", async () => {
  expect(await crossClass(school, 5000, 160)).toEqual({ tries: 5000, effects: 0, frames: 0, leaks: 0 });
});
