/** Holds what moves to the durations and the order it was designed with. */
import { expect, test } from "vitest";
import { layoutStage } from "../../../client/picture/layout-stage.ts";
import {
  easeInOut,
  easeOut,
  type MotionPlan,
  planMotion,
  progressOf,
  targetOfPerson,
  targetOfTrust,
} from "../../../client/picture/motion.ts";
import { placeOfSlip } from "../../../client/picture/slip-flight.ts";
import { windowLook } from "../../../client/picture/window-look.ts";
import { company, person, withMessages } from "./company.ts";

const model = company({ signals: 2, people: [2, 3, 1] });
const feedback = withMessages(model, 2);

const kinds = (plan: MotionPlan) => [...new Set(plan.motions.map(({ kind }) => kind))];

test("planMotion lets reports run for 700 ms, 60 ms apart, and then fills the meters for 300 ms", () => {
  const plan = planMotion(model, [{ kind: "reports", layer: 2 }], false);
  const starts = plan.motions.filter(({ kind }) => kind === "pulse").map(({ start }) => start);
  expect(starts).toEqual([0, 60, 120]);
  const fill = plan.motions.find(({ kind }) => kind === "fill");
  expect(fill).toMatchObject({ target: targetOfPerson(2, 0), start: 820, duration: 300 });
  expect(plan.end).toBe(1120);
});

test("planMotion lets messages travel for 900 ms, 120 ms apart", () => {
  const plan = planMotion(feedback, [{ kind: "messages", layer: 2 }], false);
  expect(plan.motions.map(({ start, duration }) => [start, duration])).toEqual([
    [0, 900],
    [120, 900],
    [240, 900],
  ]);
});

test("planMotion plays flows one after the other, in their order", () => {
  const plan = planMotion(
    feedback,
    [
      { kind: "turn-round", layer: -1 },
      { kind: "messages", layer: 2 },
    ],
    false,
  );
  const first = plan.motions.find(({ kind }) => kind === "travel");
  expect(plan.motions.filter(({ kind }) => kind === "turn")).toHaveLength(6);
  expect(first?.start).toBe(240);
});

test("planMotion keeps a large layer short", () => {
  const large = company({ signals: 4, people: [8, 8, 1] });
  expect(planMotion(large, [{ kind: "reports", layer: 1 }], false).end).toBeLessThan(1600);
});

test("planMotion keeps the ghost of an old width for 2 s", () => {
  const changed = { ...model, trusts: model.trusts.map((trust) => ({ ...trust, change: { oldWidth: 4 } })) };
  expect(planMotion(changed, [{ kind: "swell", layer: -1 }], false).end).toBe(2000);
});

test("planMotion moves nothing with reduced motion: arrows get an edge, tails fade", () => {
  const flows = (["reports", "messages", "lights", "turn-round", "swell"] as const).map((kind) => ({
    kind,
    layer: -1,
  }));
  expect(kinds(planMotion(feedback, flows, true))).toEqual(["edge", "fade"]);
});

test("planMotion of nothing ends at once", () => {
  expect(planMotion(model, [], false)).toEqual({ motions: [], end: 0 });
});

test("progressOf runs from 0 to 1 and knows what is not planned", () => {
  const plan = planMotion(feedback, [{ kind: "messages", layer: 2 }], false);
  const target = plan.motions[1]?.target ?? "";
  expect(progressOf({ plan, time: 0 }, "travel", target)).toBe(0);
  expect(progressOf({ plan, time: 120 + 450 }, "travel", target)).toBeCloseTo(0.5);
  expect(progressOf({ plan, time: 9999 }, "travel", target)).toBe(1);
  expect(progressOf({ plan, time: 0 }, "pulse", target)).toBeNull();
  expect(progressOf({ plan, time: 0 }, "travel", targetOfTrust(0))).toBeNull();
});

test("easing begins at 0 and ends at 1", () => {
  for (const ease of [easeInOut, easeOut]) expect([ease(0), ease(1)]).toEqual([0, 1]);
});

test("placeOfSlip leaves at the sender, passes its place by about 6 px and comes to rest on it", () => {
  const layout = layoutStage(feedback, { width: 1280, height: 322 });
  const plan = planMotion(feedback, [{ kind: "messages", layer: 2 }], false);
  const slip = layout.slips[0];
  if (slip === undefined) throw new Error("Cannot follow a slip as there must be one: there is none");
  const at = (time: number) => placeOfSlip(slip, { layout, moment: { plan, time } });
  const sender = layout.arrows.find(({ trust }) => trust === slip.trust)?.curve.to.x ?? 0;
  expect(at(0).hasLeft).toBe(false);
  expect(at(0.1).x + slip.box.width / 2).toBeCloseTo(sender, 0);
  const lowest = Math.min(...Array.from({ length: 90 }, (_, step) => at(10 * step).x));
  expect(slip.box.x - lowest).toBeGreaterThan(3);
  expect(slip.box.x - lowest).toBeLessThan(8);
  expect(at(plan.end)).toEqual({ x: slip.box.x, y: slip.box.y, hasLeft: true, isAtRest: true });
});

const place = layoutStage(model, { width: 1280, height: 322 }).windows[0];
const still = { plan: { motions: [], end: 0 }, time: 0 };

function lookAt(changes: Parameters<typeof person>[1], direction: "reporting" | "feedback" = "reporting") {
  if (place === undefined) throw new Error("Cannot look at a window as there must be one: there is none");
  return windowLook(place, { model: { ...model, direction }, moment: still, person: person("Mia", changes) });
}

test("windowLook lights a window whose person has answered and ticks it only when asked just now", () => {
  expect(lookAt({ state: "answered" })).toMatchObject({ isLit: true, hasTick: true });
  expect(lookAt({ state: "known" })).toMatchObject({ isLit: true, hasTick: false });
  expect(lookAt({ state: "thinking" })).toMatchObject({ isLit: false, hasTick: false, opacity: 1 });
  expect(lookAt({ state: "waiting" })).toMatchObject({ isLit: false, opacity: 0.55 });
});

test("windowLook marks teammates and lost connections by a badge", () => {
  expect(lookAt({ isTeammate: true }).badge).toBe("cog");
  expect(lookAt({ state: "offline" }).badge).toBe("offline");
  expect(lookAt({}).badge).toBeNull();
});

test("windowLook lets everybody look the way information flows, mirrored from mid-turn on", () => {
  expect(lookAt({}, "reporting").facing).toBe(1);
  expect(lookAt({}, "feedback").facing).toBe(-1);
  const plan = planMotion(feedback, [{ kind: "turn-round", layer: -1 }], false);
  const turning = (time: number) =>
    place && windowLook(place, { model: feedback, moment: { plan, time }, person: person("Mia") }).facing;
  expect(turning(1)).toBeGreaterThan(0);
  expect(turning(239)).toBeLessThan(0);
});

test("windowLook fills the meter from its tick", () => {
  const plan = planMotion(model, [{ kind: "reports", layer: 0 }], false);
  const meter = (time: number) =>
    place && windowLook(place, { model, moment: { plan, time }, person: person("Mia", { report: -0.4 }) }).meter;
  expect(meter(0)).toBeCloseTo(0);
  expect(meter(plan.end)).toBe(-0.4);
});
