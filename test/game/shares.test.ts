import { expect, test } from "vitest";
import type { ScenarioName } from "#company/scenarios.ts";
import type { Level } from "#game/settings.ts";
import { ClassRoom } from "../support/class-room.ts";

const rounds = 300;
const roundsEach = 3; // of one class: reports are played in the first

/** Per phase: seats with a real question, and all seats, in the rounds in which the phase is played. */
type Count = Map<string, { real: number; seats: number }>;

/** Counts seats with a question, phase by phase, in the sale that the rules have chosen. */
function countIn(room: ClassRoom, counts: Count): void {
  const { sale } = room.session.play;
  const seats = room.players.length;
  const byPhase = new Map<string, Set<string>>();
  for (const [step, asked] of Object.entries(sale?.asks ?? {})) {
    const phase = step.split("/")[0] ?? step;
    byPhase.set(phase, new Set([...(byPhase.get(phase) ?? []), ...Object.keys(asked)]));
  }
  const played =
    room.session.play.round === 1 ? ["report", "verdict", "feedback", "adjust"] : ["verdict", "feedback", "adjust"];
  for (const phase of played) {
    const count = counts.get(phase) ?? { real: 0, seats: 0 };
    counts.set(phase, { real: count.real + (byPhase.get(phase)?.size ?? 0), seats: count.seats + seats });
  }
}

function countsOf(scenario: ScenarioName, level: Level, classes: number): Count {
  const counts: Count = new Map();
  for (let seed = 1; seed <= classes; seed += 1) {
    const room = new ClassRoom({ scenario, seed, settings: { level }, players: 6 });
    for (let round = 1; round <= roundsEach; round += 1) {
      room.host({ type: round === 1 ? "Start" : "Next" });
      countIn(room, counts);
      for (let steps = 0; steps < 30 && room.session.play.step.phase !== "play-on"; steps += 1)
        room.host({ type: "Next" });
    }
  }
  return counts;
}

test.each([["BUY"], ["XOR"]] as const)(
  "in a whole class at level 1 at least 80 % of the seats have a real question in every phase that is played: %s",
  (scenario) => {
    const counts = countsOf(scenario, 1, rounds / roundsEach);
    const shares = [...counts].map(([phase, { real, seats }]) => ({ phase, share: real / seats }));
    console.info(
      `${scenario}: ${shares.map(({ phase, share }) => `${phase} ${(100 * share).toFixed(1)} %`).join(", ")}`,
    );
    expect(shares.map(({ phase }) => phase)).toEqual(["report", "verdict", "feedback", "adjust"]);
    for (const { phase, share } of shares) expect([phase, share >= 0.8]).toEqual([phase, true]);
  },
);
