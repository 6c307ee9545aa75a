/** One company on the stage: its still ground, its flows, its windows and the slips on their way. */
import type { Scene } from "phaser";
import { type Brush, drawIcon, fillBox } from "./brush.ts";
import { type Box, grown } from "./geometry.ts";
import { layoutStage } from "./layout-stage.ts";
import type { Moment } from "./motion.ts";
import { paintCard } from "./paint-card.ts";
import { paintFlow } from "./paint-flow.ts";
import { paintGround } from "./paint-ground.ts";
import { paintNotes } from "./paint-notes.ts";
import { paintSlip } from "./paint-slip.ts";
import { paintVerdict } from "./paint-verdict.ts";
import { paintFigure, paintWindow, windowMargin } from "./paint-window.ts";
import { PaintedImage } from "./painted-image.ts";
import { paletteOf } from "./palette.ts";
import type { PictureModel } from "./picture-model.ts";
import type { PortraitRasters } from "./portrait-rasters.ts";
import { placeOfSlip } from "./slip-flight.ts";
import type { PageSize, SlipPlace, StageLayout, WindowPlace } from "./stage-layout.ts";
import { windowLook } from "./window-look.ts";

export interface FloorView {
  readonly size: PageSize; // page px of this floor
  readonly ratio: number; // device px per page px
  readonly top: number; // page px above this floor
}

const firstWindow = 2; // among the images: after the ground and the flows
const nothing: Box = { x: 0, y: 0, width: 0, height: 0 };

export class CompanyFloor {
  readonly #scene: Scene;
  readonly #portraits: PortraitRasters;
  readonly #images: PaintedImage[] = []; // in the order they lie on each other; kept from model to model
  #model: PictureModel;
  #view: FloorView;
  #layout: StageLayout;

  constructor(
    scene: Scene,
    floor: { readonly model: PictureModel; readonly view: FloorView; readonly portraits: PortraitRasters },
  ) {
    this.#scene = scene;
    this.#portraits = floor.portraits;
    this.#model = floor.model;
    this.#view = floor.view;
    this.#layout = layoutStage(floor.model, floor.view.size);
  }

  /** Takes over a new state; it is seen with the next `paint`. */
  show(model: PictureModel, view: FloorView): void {
    this.#model = model;
    this.#view = view;
    this.#layout = layoutStage(model, view.size);
  }

  /** Paints everything: the state is new, or something has loaded. */
  paint(moment: Moment): void {
    const layout = this.#layout;
    this.#paintGround(this.#imageAt(0));
    this.#paintFlows(this.#imageAt(1), moment);
    layout.windows.forEach((place, index) => {
      this.#paintWindow(this.#imageAt(firstWindow + index), place, moment);
    });
    this.#paintNotes(this.#imageAt(this.#notes()));
    layout.slips.forEach((slip, index) => {
      this.#paintSlip(this.#imageAt(this.#notes() + 1 + index), slip);
    });
    for (const left of this.#images.splice(this.#notes() + 1 + layout.slips.length)) left.destroy();
    this.#moveSlips(moment);
  }

  /** Repaints only what moves. */
  animate(moment: Moment): void {
    const flows = this.#images[1];
    if (flows !== undefined) this.#paintFlows(flows, moment);
    const isMoving = moment.plan.motions.some(({ kind }) => kind === "fill" || kind === "light" || kind === "turn");
    this.#layout.windows.forEach((place, index) => {
      const image = this.#images[firstWindow + index];
      if (isMoving && image !== undefined) this.#paintWindow(image, place, moment);
    });
    this.#moveSlips(moment);
  }

  destroy(): void {
    for (const image of this.#images.splice(0)) image.destroy();
  }

  #imageAt(place: number): PaintedImage {
    const image = this.#images[place] ?? new PaintedImage(this.#scene);
    this.#images[place] = image;
    return image;
  }

  /** Place of the notes among the images: above the windows, below the slips. */
  #notes(): number {
    return firstWindow + this.#layout.windows.length;
  }

  #scale(): number {
    return this.#layout.unit * this.#view.ratio;
  }

  #paintOn(image: PaintedImage, box: Box, paint: (brush: Brush) => void): void {
    const offset = { x: 0, y: Math.round(this.#view.top * this.#view.ratio) };
    const palette = paletteOf(this.#model.theme);
    image.paint(box, { scale: this.#scale(), offset }, (ctx) => paint({ ctx, palette }));
  }

  #paintGround(image: PaintedImage): void {
    this.#paintOn(image, wholeOf(this.#layout), (brush) => {
      paintGround(brush, this.#layout);
      this.#paintBoards(brush);
    });
  }

  /** The customer with the cards, and the verdict. */
  #paintBoards(brush: Brush): void {
    const { customer, verdict } = this.#model;
    const layout = this.#layout;
    if (customer !== null && layout.customer !== null) {
      const box = layout.customer;
      fillBox(brush, { ...box, height: box.height + 12 }, { colour: brush.palette.facade, radius: 14 });
      this.#paintCustomer(brush, box, customer.face);
    }
    for (const place of layout.cards) {
      const signal = customer?.signals[place.index];
      if (signal !== undefined) paintCard(brush, place, { signal, layout });
    }
    if (verdict !== null && layout.verdict !== null) paintVerdict(brush, layout.verdict, { verdict, layout });
  }

  /** An animal leaves its print instead of a face. */
  #paintCustomer(brush: Brush, box: Box, face: string | null): void {
    if (face === null) {
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      drawIcon(brush, "paw", { ...middle, size: 0.72 * box.height, colour: brush.palette.ink, weight: 2.8 });
      return;
    }
    const person = { face, expression: "cheeky", isTeammate: false } as const;
    paintFigure(brush, box, { portrait: this.#portraits.of(person, this.#scale()), facing: 1 });
  }

  #paintFlows(image: PaintedImage, moment: Moment): void {
    const flow = { model: this.#model, layout: this.#layout, moment };
    this.#paintOn(image, wholeOf(this.#layout), (brush) => paintFlow(brush, flow));
  }

  #paintWindow(image: PaintedImage, place: WindowPlace, moment: Moment): void {
    const person = this.#model.layers[place.layer]?.people[place.index];
    if (person === undefined) return;
    const look = windowLook(place, { model: this.#model, moment, person });
    const portrait = this.#portraits.of(person, this.#scale());
    const painting = { place, person, look, portrait, layout: this.#layout };
    this.#paintOn(image, grown(place.box, windowMargin), (brush) => paintWindow(brush, painting));
    image.place({ x: 0, y: 0 }, { opacity: look.opacity });
  }

  #paintNotes(image: PaintedImage): void {
    const layout = this.#layout;
    const hasNotes = layout.blames.length > 0 || layout.slips.some(({ words }) => words !== null);
    this.#paintOn(image, hasNotes ? wholeOf(layout) : nothing, (brush) => paintNotes(brush, this.#model, layout));
  }

  #paintSlip(image: PaintedImage, place: SlipPlace): void {
    const slip = this.#model.trusts[place.trust]?.slip ?? null;
    if (slip === null) return;
    const look = { sign: slip.sign, text: slip.text, size: place.text, bar: slip.bar };
    this.#paintOn(image, grown(place.box, 2), (brush) => paintSlip(brush, place.box, look));
  }

  #moveSlips(moment: Moment): void {
    const scale = this.#scale();
    let allRest = true;
    this.#layout.slips.forEach((slip, index) => {
      const now = placeOfSlip(slip, { layout: this.#layout, moment });
      const by = { x: (now.x - slip.box.x) * scale, y: (now.y - slip.box.y) * scale };
      this.#images[this.#notes() + 1 + index]?.place(by, { opacity: now.hasLeft ? 1 : 0 });
      allRest = allRest && now.isAtRest;
    });
    this.#images[this.#notes()]?.place({ x: 0, y: 0 }, { opacity: allRest ? 1 : 0 });
  }
}

function wholeOf(layout: StageLayout): Box {
  return { x: 0, y: 0, width: layout.width, height: layout.height };
}
