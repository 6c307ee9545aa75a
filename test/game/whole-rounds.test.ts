import { expect, test } from "vitest";
import type { ScenarioName } from "#company/scenarios.ts";
import type { ShapeName } from "#company/shape.ts";
import type { Settings } from "#game/settings.ts";
import { ClassRoom } from "../support/class-room.ts";

const scenarios: ScenarioName[] = ["BUY", "XOR"];
const shapes: ShapeName[] = ["article", "chain", "enterprise"];
const levels = [0, 1, 2, 3] as const;

/** The steps in the order in which they were opened. */
function stepsOf({ log }: ClassRoom): string[] {
  return log.flatMap((event) =>
    event.type === "StepOpened"
      ? [[event.step.phase, event.step.layer, event.step.act].filter((part) => part !== null).join(" ")]
      : [],
  );
}

const round = [
  "briefing",
  "report 0",
  "report 1",
  "report 2",
  "verdict",
  "feedback 2 own",
  "feedback 2 pass",
  "feedback 1 own",
  "feedback 1 pass",
  "feedback 0 own",
  "adjust",
  "reveal retry",
  "reveal sale",
  "reveal quarter",
  "play-on",
];

const games = levels.flatMap((level) =>
  shapes.map((shape, index) => ({
    level,
    shape,
    scenario: scenarios[(level + index) % 2] ?? "BUY",
    recipe: index === level % 3 ? ("article" as const) : ("default" as const),
  })),
);

test.each(games)(
  "three rounds run from briefing to playing on: $scenario, $shape, level $level, recipe $recipe",
  (game) => {
    const { scenario, shape, level, recipe } = game;
    const boldness = recipe === "article" ? 10 : 3;
    const room = new ClassRoom({ scenario, shape, seed: 11, settings: { level, recipe, boldness }, players: 3 });
    room.playRounds(3);
    const steps = stepsOf(room);
    expect(room.session.play.round).toBe(3);
    expect(steps.filter((step) => !round.includes(step))).toEqual([]);
    const places = steps.map((step) => round.indexOf(step));
    const falls = places.filter((place, index) => index > 0 && place <= (places[index - 1] ?? -1));
    expect(falls).toEqual([0, 0]); // only a new round begins again
    const costs = room.screen.companies?.[0]?.costs.map(({ cost }) => cost) ?? [];
    expect(costs.length).toBeGreaterThanOrEqual(4);
    expect(costs.at(-1)).toBeLessThan(costs[0] ?? 0);
  },
);

test("level 0 asks nobody anything and opens every step, one by one, at the teacher's word", () => {
  const room = new ClassRoom({ settings: { level: 0 }, players: 2 });
  room.must(room.host({ type: "Start" }));
  for (const step of round.slice(1).filter((each) => each !== "reveal retry")) {
    room.wait(60_000);
    expect(room.viewOf(room.players[0]).isPlayed).toBe(false);
    room.must(room.host({ type: "Next" }));
    expect(stepsOf(room).at(-1)).toBe(step);
  }
});

test("a whole class has every step of the article's round at level 3", () => {
  const room = new ClassRoom({ settings: { level: 3 }, players: 6 });
  room.playTo("play-on", (ask) => ask.truth.map((value) => (value === null ? null : 0)));
  expect(stepsOf(room).filter((step) => step !== "reveal retry")).toEqual(
    round.filter((step) => step !== "reveal retry"),
  );
});

function asked(settings: Partial<Settings>, rounds: number): string[] {
  const room = new ClassRoom({ settings: { level: 2, ...settings }, players: 6 });
  room.playRounds(rounds);
  return Object.keys(room.session.play.sale?.asks ?? {}).map((key) => key.split("/")[0] ?? key);
}

test("reports are in the players' hands in the first round only, unless the teacher chooses otherwise", () => {
  expect(asked({}, 1)).toContain("report");
  expect(asked({}, 2)).not.toContain("report");
  const handsOn = { report: "always", feedback: "never", adjust: "first" } as const;
  expect(asked({ handsOn }, 1)).toEqual(expect.arrayContaining(["report", "verdict", "adjust"]));
  expect(new Set(asked({ handsOn }, 2))).toEqual(new Set(["report", "verdict"]));
});
