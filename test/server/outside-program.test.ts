// What other people's programs rely on: a client with nothing but socket.io-client and the wire plays a sale by `mayDo` alone.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type TestServer } from "../support/server.ts";

const program = fileURLToPath(new URL("./outside-program.mjs", import.meta.url));
let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.stop());

test("an outside program creates a session, joins, plays a sale by mayDo alone and reads its result", {
  timeout: 120_000,
}, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [program, server.url]);
  const result = JSON.parse(stdout);

  expect(result.phases).toEqual(
    expect.arrayContaining(["briefing", "report", "verdict", "feedback", "adjust", "reveal", "play-on"]),
  );
  expect(result.refusals).toEqual([]);
  const costs = result.costs.map(({ cost }: { cost: number }) => cost);
  expect(costs).toHaveLength(3);
  expect(costs[2]).toBeLessThan(costs[1]);
  expect(result.report.rounds).toHaveLength(1);
  expect(result.report.students.map(({ points }: { points: number }) => points)).toEqual(result.points);
});
