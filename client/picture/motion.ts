/** Plans what moves after a change and says, for any moment, how far everything has come. */
import type { Flow, PictureModel } from "./picture-model.ts";

/** One thing on its way; times in ms from the start of the plan. */
export interface Motion {
  readonly kind: "pulse" | "fill" | "travel" | "light" | "turn" | "swell" | "edge" | "fade";
  readonly target: string; // `targetOf…`
  readonly start: number;
  readonly duration: number;
}

export interface MotionPlan {
  readonly motions: readonly Motion[];
  readonly end: number; // ms
}

const pulse = { duration: 700, apart: 60 };
const fill = 300;
const travel = { duration: 900, apart: 120 };
const light = 160;
const turn = 240;
const swell = 600;
const ghost = 2000;
const edge = 400;
const fade = 600;
const longestStart = 480; // from the first to the last of a layer

export function targetOfTrust(index: number): string {
  return `trust ${index}`;
}

export function targetOfPerson(layer: number, index: number): string {
  return `person ${layer} ${index}`;
}

/** Flows run one after the other, in their order; with reduced motion only edges and fading tails are left. */
export function planMotion(model: PictureModel, happened: readonly Flow[], isReduced: boolean): MotionPlan {
  const motions: Motion[] = [];
  let start = 0;
  for (const flow of happened) {
    const added = isReduced ? reducedMotions(model, flow, start) : motionsOf(model, flow, start);
    motions.push(...added);
    start = Math.max(start, ...added.map((motion) => motion.start + motion.duration));
  }
  const ghosts = motions.some((motion) => motion.kind === "swell") ? ghost - swell : 0;
  return { motions, end: start + ghosts };
}

function motionsOf(model: PictureModel, flow: Flow, start: number): Motion[] {
  switch (flow.kind) {
    case "reports":
      return reports(model, flow, start);
    case "messages":
      return travels(model, flow, start);
    case "lights":
      return people(model, flow.layer).map((target) => ({ kind: "light", target, start, duration: light }));
    case "turn-round":
      return people(model, flow.layer).map((target) => ({ kind: "turn", target, start, duration: turn }));
    case "swell":
      return trusts(model, flow.layer, "change").map((target) => ({ kind: "swell", target, start, duration: swell }));
  }
}

function reducedMotions(model: PictureModel, flow: Flow, start: number): Motion[] {
  if (flow.kind === "reports") {
    return trusts(model, flow.layer, "any").map((target) => ({ kind: "edge", target, start, duration: edge }));
  }
  if (flow.kind !== "messages") return [];
  return trusts(model, flow.layer, "slip").map((target) => ({ kind: "fade", target, start, duration: fade }));
}

/** Reports run along their arrows, one shortly after the other; then the meters fill. */
function reports(model: PictureModel, flow: Flow, start: number): Motion[] {
  const targets = trusts(model, flow.layer, "any");
  const apart = apartFor(targets.length, pulse.apart);
  const pulses = targets.map((target, order): Motion => {
    return { kind: "pulse", target, start: start + order * apart, duration: pulse.duration };
  });
  const filling = Math.max(start, ...pulses.map((motion) => motion.start + motion.duration));
  const fills = people(model, flow.layer).map(
    (target): Motion => ({ kind: "fill", target, start: filling, duration: fill }),
  );
  return [...pulses, ...fills];
}

function travels(model: PictureModel, flow: Flow, start: number): Motion[] {
  const targets = trusts(model, flow.layer, "slip");
  const apart = apartFor(targets.length, travel.apart);
  return targets.map((target, order) => {
    return { kind: "travel", target, start: start + order * apart, duration: travel.duration };
  });
}

/** Many arrows set out closer together, so that a large layer takes no longer than a moment. */
function apartFor(count: number, apart: number): number {
  return Math.min(apart, longestStart / Math.max(1, count - 1));
}

function trusts(model: PictureModel, layer: number, having: "any" | "slip" | "change"): string[] {
  return model.trusts.flatMap((trust, index) => {
    const isMeant = layer < 0 || trust.layer === layer;
    return isMeant && (having === "any" || trust[having] !== null) ? [targetOfTrust(index)] : [];
  });
}

function people(model: PictureModel, layer: number): string[] {
  return model.layers.flatMap(({ people }, place) =>
    layer < 0 || place === layer ? people.map((_, index) => targetOfPerson(place, index)) : [],
  );
}

export interface Moment {
  readonly plan: MotionPlan;
  readonly time: number; // ms since its start
}

/** How far a motion has come, 0 to 1 without easing; null where nothing of the kind is planned for the target. */
export function progressOf(moment: Moment, kind: Motion["kind"], target: string): number | null {
  const motion = moment.plan.motions.find((one) => one.kind === kind && one.target === target);
  if (motion === undefined) return null;
  return Math.min(1, Math.max(0, (moment.time - motion.start) / motion.duration));
}

export function easeInOut(share: number): number {
  return share < 0.5 ? 2 * share * share : 1 - 2 * (1 - share) * (1 - share);
}

export function easeOut(share: number): number {
  const rest = 1 - share;
  return 1 - rest * rest * rest;
}

/** Cubic-out that passes its goal by `by` (in shares of the way) near the end and settles on it. */
export function easeOutPast(share: number, by: number): number {
  const landing = share < 0.6 ? 0 : Math.sin(((share - 0.6) / 0.4) * Math.PI);
  return easeOut(share) + by * landing;
}
