// The projector's picture moves when a step has opened, and shows every flow once.
import { expect, test } from "vitest";
import { type Happening, happeningsFor } from "#game/happenings.ts";
import type { View } from "#game/view.ts";
import type { Flow } from "../../../client/picture/picture-model.ts";
import { flowsOf } from "../../../client/view/flows-of-view.ts";
import { ClassRoom } from "../../support/class-room.ts";

/** Plays one round and gathers what the picture does from step to step. */
function flowsOfRound(level: 0 | 1 | 3): { step: string; flows: Flow[] }[] {
  const room = new ClassRoom({ players: 6, settings: { level } });
  const seen: { step: string; flows: Flow[] }[] = [];
  let before: View | null = null;
  let told = room.log.length;
  for (let steps = 0; steps < 60 && room.step !== "play-on/all/all"; steps += 1) {
    room.host({ type: room.step.startsWith("lobby") ? "Start" : "Next" });
    const flows = flowsOf(room.screen, happeningsFor(room.log.slice(told)), before);
    told = room.log.length;
    before = room.screen;
    seen.push({ step: room.step, flows });
  }
  return seen;
}

const layersOf = (seen: ReturnType<typeof flowsOfRound>, kind: Flow["kind"]): number[] =>
  seen.flatMap(({ flows }) => flows.filter((flow) => flow.kind === kind).map(({ layer }) => layer));

test.each([0, 1, 3] as const)(
  "level %i: reports run layer by layer upwards, messages downwards, each once",
  (level) => {
    const seen = flowsOfRound(level);
    expect(layersOf(seen, "reports")).toEqual([0, 1, 2]);
    expect(layersOf(seen, "messages")).toEqual([2, 1]);
    expect(layersOf(seen, "swell")).toEqual([-1]);
  },
);

test("the arrows swell when the quarter is shown, not before", () => {
  const swelling = flowsOfRound(1).filter(({ flows }) => flows.some(({ kind }) => kind === "swell"));
  expect(swelling.map(({ step }) => step)).toEqual(["reveal/all/quarter"]);
});

test("the first picture stands still, and so does one after an undo", () => {
  const room = new ClassRoom({ players: 6 }).playTo("report/1");
  const opened: Happening[] = [{ type: "StepOpened", phase: "report", layer: 1, act: null }];
  expect(flowsOf(room.screen, opened, null)).toEqual([]);
  const before = room.screen;
  room.host({ type: "Undo" });
  expect(flowsOf(room.screen, [...opened, { type: "Undone" }], before)).toEqual([]);
});
