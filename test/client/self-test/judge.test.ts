// The verdicts of the connection test, and what they tell a teacher to do.
import { expect, test } from "vitest";
import { protocolVersion } from "#protocol/version.ts";
import type { Facts } from "../../../client/self-test/facts.ts";
import { type Check, checks } from "../../../client/self-test/finding.ts";
import { judge } from "../../../client/self-test/judge.ts";
import { resultText, summaryOf } from "../../../client/self-test/summary.ts";

const allWell: Facts = {
  address: { host: "game.school.example", isHttps: true, isOwn: false },
  server: { state: "answered", times: [30, 900, 20, 40, 10], protocol: protocolVersion },
  lines: { websocket: 40, polling: 60 },
  picture: "card",
  storage: "device",
  screen: { width: 390, height: 844, isTouch: true },
  awake: "held",
};

const findingOf = (check: Check, facts: Partial<Facts>) =>
  judge({ ...allWell, ...facts }).find((finding) => finding.check === check);

const titleOf = (facts: Partial<Facts>): string => summaryOf(judge({ ...allWell, ...facts })).title;

test("judge gives one finding for each check, in their order, and none for what is not measured yet", () => {
  expect(judge(allWell).map(({ check }) => check)).toEqual(checks);
  expect(judge({ address: allWell.address }).map(({ check }) => check)).toEqual(["address"]);
});

test("judge has nothing to advise where all is well", () => {
  for (const { verdict, advice } of judge(allWell)) expect([verdict, advice]).toEqual(["ok", null]);
  expect(summaryOf(judge(allWell)).title).toBe("Everything the game needs works here.");
});

test("judge takes the middle one of the tries, so that one slow answer is no verdict", () => {
  expect(findingOf("server", {})).toMatchObject({ verdict: "ok", found: "Within 30 ms, the middle one of 5 tries." });
  const late = findingOf("server", { server: { state: "answered", times: [700, 20, 900], protocol: protocolVersion } });
  expect(late).toMatchObject({ verdict: "slower" });
  expect(late?.advice).toContain("game.school.example");
});

test("judge tells a page that answers in the server's place from no answer at all", () => {
  const stranger = findingOf("server", { server: { state: "stranger" } });
  const silent = findingOf("server", { server: { state: "silent" } });
  expect([stranger?.verdict, silent?.verdict]).toEqual(["broken", "broken"]);
  expect(stranger?.advice).toContain("Sign in to the network");
  expect(silent?.found).toBe("No answer from game.school.example.");
  expect(findingOf("protocol", { server: { state: "silent" } })?.verdict).toBe("untried");
});

test("judge sees an old page that a proxy has kept", () => {
  const server = { state: "answered", times: [20], protocol: protocolVersion + 1 } as const;
  expect(findingOf("protocol", { server })).toMatchObject({ verdict: "broken" });
});

test.each([
  [40, 60, "ok", "ok", "Everything the game needs works here."],
  [null, 60, "slower", "ok", "The game works here, but slower."],
  [40, null, "ok", "limit", "Everything the game needs works here."],
  [null, null, "broken", "broken", "Something the game needs does not work here."],
])("judge says of the lines %j and %j: %s, %s", (websocket, polling, fast, spare, title) => {
  const lines = { websocket, polling };
  expect(findingOf("websocket", { lines })?.verdict).toBe(fast);
  expect(findingOf("polling", { lines })?.verdict).toBe(spare);
  expect(titleOf({ lines })).toBe(title);
});

test("judge calls plain http good, and the server's own computer no test of the network", () => {
  const http = findingOf("address", { address: { host: "10.0.0.5:3000", isHttps: false, isOwn: false } });
  expect(http).toMatchObject({ verdict: "ok", advice: null });
  const own = findingOf("address", { address: { host: "localhost:3000", isHttps: false, isOwn: true } });
  expect(own?.advice).toContain("on one of their devices");
});

test("what is only a comfort never spoils the summary, but is counted there", () => {
  const facts = { picture: "none", storage: "tab", awake: "plain" } as const;
  const summary = summaryOf(judge({ ...allWell, ...facts }));
  expect(summary).toMatchObject({ verdict: "ok", words: "3 lines below say what would help." });
});

test("every finding that is not well says what to do", () => {
  const worst = judge({
    ...allWell,
    server: { state: "answered", times: [2000], protocol: protocolVersion + 1 },
    lines: { websocket: null, polling: null },
    picture: "none",
    storage: "none",
    screen: { width: 280, height: 600, isTouch: true },
    awake: "refused",
  });
  expect(worst.filter(({ verdict, advice }) => verdict !== "ok" && advice === null)).toEqual([]);
  expect(worst.filter(({ verdict }) => verdict === "ok").map(({ check }) => check)).toEqual(["address"]);
});

test("resultText holds the place, the summary, each check with its verdict, and the advice below it", () => {
  const around = { address: "https://game.school.example", at: "3 May, 14:05", browser: "Firefox 140" };
  const lines = resultText(judge({ ...allWell, lines: { websocket: null, polling: 60 } }), around).split("\n");
  expect(lines[1]).toBe("https://game.school.example, 3 May, 14:05");
  expect(lines[2]).toBe("The game works here, but slower.");
  expect(lines.filter((line) => line.startsWith("["))).toHaveLength(checks.length);
  const fast = lines.findIndex((line) => line.startsWith("[works, but slower] The fast line (WebSocket)"));
  expect(lines[fast + 1]).toMatch(/^ {2}Tell IT: allow WebSocket connections/);
  expect(lines.at(-1)).toBe("Firefox 140");
});
