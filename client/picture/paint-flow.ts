/** Paints all arrows, rails and comets of a company, with the light behind windows and the ring around you. */
import { type Brush, edgeBox, fillBox, write } from "./brush.ts";
import { grown } from "./geometry.ts";
import { easeInOut, easeOut, type Moment, progressOf, targetOfTrust } from "./motion.ts";
import {
  type ArrowLook,
  paintArrow,
  paintEdge,
  paintGhost,
  paintGlow,
  paintRail,
  paintUpwardArrow,
} from "./paint-arrow.ts";
import type { Palette } from "./palette.ts";
import type { PictureModel, Trust } from "./picture-model.ts";
import { shareOfSlip } from "./slip-flight.ts";
import type { ArrowPlace, StageLayout, WindowPlace } from "./stage-layout.ts";
import { isLit, radiusOf } from "./window-look.ts";

export interface FlowScene {
  readonly model: PictureModel;
  readonly layout: StageLayout;
  readonly moment: Moment;
}

const railOpacity = { on: 0.26, faint: 0.13 };
const tail = 0.5; // of the way
const pulseLength = 0.3;

export function paintFlow(brush: Brush, scene: FlowScene): void {
  const { layout, model } = scene;
  for (const place of layout.windows) paintBehindWindow(brush, place, scene);
  const faintFirst = [...layout.arrows].sort((one, other) => rank(model, one) - rank(model, other));
  for (const place of faintFirst) paintPlace(brush, place, scene);
  paintGut(brush, scene);
}

function rank(model: PictureModel, place: ArrowPlace): number {
  return model.trusts[place.trust]?.emphasis === "faint" ? 0 : 1;
}

function paintBehindWindow(brush: Brush, place: WindowPlace, { model, layout }: FlowScene): void {
  const person = model.layers[place.layer]?.people[place.index];
  if (person === undefined) return;
  const radius = radiusOf(place);
  if (isLit(person) && !place.isAside) {
    brush.ctx.globalAlpha = model.theme === "night" ? 0.38 : 0.42;
    const by = Math.min(8, 0.1 * place.box.height + 2);
    fillBox(brush, grown(place.box, by), { colour: brush.palette.lamp, radius: radius + by });
    brush.ctx.globalAlpha = 1;
  }
  if (person.isYou && layout.detail === "full") {
    brush.ctx.lineCap = "round";
    edgeBox(brush, grown(place.box, 8), { colour: brush.palette.ink, width: 3.2, radius: radius + 8, dash: [2.4, 6] });
    brush.ctx.lineCap = "butt";
  }
}

function paintPlace(brush: Brush, place: ArrowPlace, scene: FlowScene): void {
  const trust = scene.model.trusts[place.trust];
  if (trust === undefined) return;
  if (isRail(scene.model, trust)) paintMessage(brush, place, { scene, trust });
  else paintReport(brush, place, { scene, trust });
}

/** Arrows of the gap that feedback is crossing are rails; all others stay arrows. */
export function isRail(model: PictureModel, trust: Trust): boolean {
  if (model.direction !== "feedback") return false;
  return model.trusts.some(
    (other) => other.layer === trust.layer && (other.slip !== null || other.emphasis !== "faint"),
  );
}

function paintReport(
  brush: Brush,
  place: ArrowPlace,
  arrow: { readonly scene: FlowScene; readonly trust: Trust },
): void {
  const { scene, trust } = arrow;
  const { moment, layout } = scene;
  const target = targetOfTrust(place.trust);
  const look = { ...lookOf(brush.palette, trust, scene), opacity: arrowOpacity(scene.model, trust) };
  const swell = progressOf(moment, "swell", target);
  const width = swell === null ? look.width : widthDuring(trust, { swell, scale: layout.arrowScale });
  const edge = progressOf(moment, "edge", target);
  if (trust.emphasis === "lamp" || (edge !== null && edge > 0 && edge < 1)) {
    paintEdge(brush, place.curve, { width: look.width, opacity: 1 });
  }
  const pulse = progressOf(moment, "pulse", target);
  if (pulse !== null && pulse > 0 && pulse < 1) {
    const from = easeInOut(pulse);
    const glow = { ...look, sign: 1 as const, width: look.width + 8, colour: brush.palette.lamp, opacity: 1 };
    paintGlow(brush, place.curve, { look: glow, from, to: Math.max(0, from - pulseLength) });
  }
  paintArrow(brush, place.curve, { ...look, width });
  if (trust.change !== null && showsGhost(moment, swell)) {
    paintGhost(brush, place.curve, { width: layout.arrowScale * trust.change.oldWidth, opacity: 0.85 });
  }
}

/** The ghost stands as long as a swell is played, and with a still picture for as long as the change is told. */
function showsGhost(moment: Moment, swell: number | null): boolean {
  return swell === null || moment.time < moment.plan.end;
}

function widthDuring(trust: Trust, part: { readonly swell: number; readonly scale: number }): number {
  const old = trust.change?.oldWidth ?? trust.width;
  return part.scale * (old + (trust.width - old) * easeInOut(part.swell));
}

function paintMessage(
  brush: Brush,
  place: ArrowPlace,
  rail: { readonly scene: FlowScene; readonly trust: Trust },
): void {
  const { scene, trust } = rail;
  const { palette } = brush;
  const colour = (trust.slip?.sign ?? trust.sign) < 0 ? palette.fbn : palette.fbl; // the dash tells the trust
  const look = {
    ...lookOf(palette, trust, scene),
    colour,
    opacity: trust.emphasis === "faint" ? railOpacity.faint : railOpacity.on,
  };
  if (trust.emphasis === "lamp") paintEdge(brush, place.curve, { width: look.width, opacity: 1 });
  paintRail(brush, place.curve, look);
  const slip = scene.layout.slips.find((one) => one.trust === place.trust);
  if (slip === undefined) return;
  const from = shareOfSlip(slip, scene);
  const opacity = 0.85 * tailStrength(scene, place.trust);
  paintGlow(brush, place.curve, { look: { ...look, opacity }, from, to: Math.min(1, from + tail) });
}

/** With reduced motion the tail is full at first and then fades. */
function tailStrength(scene: FlowScene, trust: number): number {
  const fade = progressOf(scene.moment, "fade", targetOfTrust(trust));
  return fade === null ? 1 : 1 - 0.6 * easeOut(fade);
}

function arrowOpacity(model: PictureModel, trust: Trust): number {
  if (trust.emphasis === "faint") return trust.sign < 0 ? 0.26 : 0.24;
  return model.direction === "idle" ? 0.85 : 1;
}

function lookOf(palette: Palette, trust: Trust, scene: FlowScene): ArrowLook {
  const scale = scene.layout.arrowScale;
  const colour = trust.sign < 0 ? palette.fwdn : palette.fwd;
  return { sign: trust.sign, width: scale * trust.width, scale, colour, opacity: 1 };
}

function paintGut(brush: Brush, { model, layout }: FlowScene): void {
  const gut = model.closeUp?.gut ?? null;
  if (gut === null || layout.gut === null) return;
  const { palette } = brush;
  const colour = gut.sign < 0 ? palette.fwdn : palette.fwd;
  const scale = layout.arrowScale;
  paintUpwardArrow(brush, layout.gut, { sign: gut.sign, width: scale * gut.width, scale, colour, opacity: 1 });
  write(brush, gut.label, { ...layout.gut.label, size: layout.type.smallest, colour });
}
