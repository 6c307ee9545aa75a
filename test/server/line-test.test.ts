// The connection test of `/test` at the wire: it proves the way, and neither guesses codes nor disturbs a class.
import { io } from "socket.io-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Farewell } from "#protocol/messages.ts";
import { createClass, openSchool, refusalOf, type School } from "./school.ts";

let school: School;
beforeAll(async () => {
  school = await openSchool();
});
afterAll(() => school.close());

/** What a test hears first, or the code of its refusal; then it hangs up, unless it waits for the server to do so. */
function testLine(at: School, { transport = "websocket", waits = false, ...auth }: LineTest = {}): Promise<string> {
  const options = { transports: [transport], forceNew: true, reconnection: false };
  const socket = io(at.url, { ...options, auth: { protocol: 1, as: "test", ...auth } });
  return new Promise((resolve) => {
    socket.on("welcome", (welcome: object) => {
      const heard = `welcome ${JSON.stringify(welcome)}`;
      if (waits) socket.on("disconnect", () => resolve(`${heard}, goodbye`));
      else resolve(heard);
      if (!waits) socket.close();
    });
    socket.on("connect_error", (error: Error & { data?: Farewell }) => resolve(error.data?.code ?? error.message));
  });
}

interface LineTest {
  readonly transport?: string;
  readonly waits?: boolean;
  readonly protocol?: number;
}

test.each(["websocket", "polling"])("a test by %s is welcomed with nothing and sent off", async (transport) => {
  expect(await testLine(school, { transport })).toBe("welcome {}");
  expect(await testLine(school, { transport, waits: true })).toBe("welcome {}, goodbye");
});

test("a test of another protocol is told so", async () => {
  expect(await testLine(school, { protocol: 2 })).toBe("PROTOCOL_MISMATCH");
});

test("tests count as no guess: after many of them a wrong code is still only a wrong code", async () => {
  await createClass(school);
  for (let count = 0; count < 15; count += 1) await testLine(school);
  expect(await refusalOf(school, { code: "200000", as: "player" })).toBe("CANNOT_JOIN");
});

test("a class of thirty may test ten times a minute, a flood may not", async () => {
  const lesson = await openSchool();
  const heard: string[] = [];
  for (let batch = 0; batch < 15; batch += 1) {
    heard.push(...(await Promise.all(Array.from({ length: 42 }, () => testLine(lesson)))));
  }
  expect(heard.filter((words) => words === "welcome {}")).toHaveLength(600);
  expect(new Set(heard.slice(600))).toEqual(new Set(["RATE_LIMITED"]));
  const room = await createClass(lesson);
  expect(await testLine(lesson)).toBe("RATE_LIMITED");
  expect(await refusalOf(lesson, { code: room.code, as: "screen", key: "wrong" })).toBe("BAD_KEY");
  await lesson.close();
});
