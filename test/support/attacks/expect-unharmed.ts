// What has to be true of a server after nonsense, however much of it there was.
import { expect } from "vitest";
import { senders } from "./fuzz.ts";
import type { Shelling } from "./shelling.ts";

export function expectUnharmed(shelling: Shelling, frames: number, mostGrowth: number): void {
  const { outcomes, growth, ...rest } = shelling;
  expect(rest).toEqual({
    strange: [],
    hasEnded: false,
    failures: [],
    bystanderMoved: false,
    actors: { player: ["player"], host: ["host"], screen: [], tester: [], none: [] },
  });
  for (const sender of senders) expect(outcomes[sender].sent, sender).toBeGreaterThanOrEqual(frames);
  for (const sender of ["player", "host", "screen", "tester"] as const)
    expect(outcomes[sender].answers, sender).toBeGreaterThan(frames / 5);
  expect(outcomes.player.refusals).toEqual(expect.arrayContaining(["BAD_PAYLOAD", "UNKNOWN_COMMAND", "NOT_HOST"]));
  expect(outcomes.host.refusals).toEqual(expect.arrayContaining(["BAD_PAYLOAD", "STALE_TURN", "NOT_JOINED"]));
  expect(outcomes.screen.refusals).toEqual(expect.arrayContaining(["NOT_HOST", "NOT_JOINED", "TOO_LARGE"]));
  expect(outcomes.tester.refusals).toEqual(expect.arrayContaining(["NOT_JOINED", "UNKNOWN_COMMAND"]));
  expect(growth).toBeLessThan(mostGrowth);
}
