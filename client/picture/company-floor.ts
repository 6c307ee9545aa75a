/** One company on the stage: its still ground, its flows, its windows and the slips on their way. */
import type { Scene } from "phaser";
import { fillBox, write } from "./brush.ts";
import { type Box, grown } from "./geometry.ts";
import { layoutStage } from "./layout-stage.ts";
import type { Moment } from "./motion.ts";
import { paintCard } from "./paint-card.ts";
import { paintFlow } from "./paint-flow.ts";
import { paintGround } from "./paint-ground.ts";
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

export class CompanyFloor {
  readonly #scene: Scene;
  readonly #portraits: PortraitRasters;
  readonly #images: PaintedImage[] = []; // in the order they lie on each other
  readonly #model: PictureModel;
  readonly #view: FloorView;
  readonly #layout: StageLayout;

  constructor(
    scene: Scene,
    floor: { readonly model: PictureModel; readonly view: FloorView; readonly portraits: PortraitRasters },
  ) {
    this.#scene = scene;
    this.#model = floor.model;
    this.#view = floor.view;
    this.#portraits = floor.portraits;
    this.#layout = layoutStage(floor.model, floor.view.size);
  }

  /** Paints everything, for the first time or because something has loaded. */
  paint(moment: Moment): void {
    let next = 0;
    const image = () => this.#imageAt(next++);
    const layout = this.#layout;
    this.#paintOn(image(), wholeOf(layout), (ctx) => paintGround(this.#brush(ctx), layout));
    this.#paintFlows(image(), moment);
    this.#paintBoards(image());
    for (const place of layout.windows) this.#paintWindow(image(), place, moment);
    this.#paintBlames(image());
    this.#paintWords(image());
    for (const slip of layout.slips) this.#paintSlip(image(), slip);
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
    for (const image of this.#images) image.destroy();
    this.#images.length = 0;
  }

  #imageAt(place: number): PaintedImage {
    const image = this.#images[place] ?? new PaintedImage(this.#scene);
    this.#images[place] = image;
    return image;
  }

  #scale(): number {
    return this.#layout.unit * this.#view.ratio;
  }

  #brush(ctx: CanvasRenderingContext2D) {
    return { ctx, palette: paletteOf(this.#model.theme) };
  }

  #paintOn(image: PaintedImage, box: Box, paint: (ctx: CanvasRenderingContext2D) => void): void {
    const offset = { x: 0, y: Math.round(this.#view.top * this.#view.ratio) };
    image.paint(box, { scale: this.#scale(), offset }, paint);
  }

  #paintFlows(image: PaintedImage, moment: Moment): void {
    const scene = { model: this.#model, layout: this.#layout, moment };
    this.#paintOn(image, wholeOf(this.#layout), (ctx) => paintFlow(this.#brush(ctx), scene));
  }

  /** The customer with the cards, and the verdict. */
  #paintBoards(image: PaintedImage): void {
    const { customer, verdict } = this.#model;
    const layout = this.#layout;
    this.#paintOn(image, wholeOf(layout), (ctx) => {
      const brush = this.#brush(ctx);
      if (customer !== null && layout.customer !== null) {
        const box = layout.customer;
        const portrait = this.#portraits.of(
          { face: customer.face, expression: "cheeky", isTeammate: false },
          this.#scale(),
        );
        fillBox(brush, { ...box, height: box.height + 12 }, { colour: brush.palette.facade, radius: 14 });
        paintFigure(brush, box, { portrait, facing: 1 });
      }
      for (const place of layout.cards) {
        const signal = customer?.signals[place.index];
        if (signal !== undefined) paintCard(brush, place, { signal, layout });
      }
      if (verdict !== null && layout.verdict !== null) paintVerdict(brush, layout.verdict, { verdict, layout });
    });
  }

  #paintWindow(image: PaintedImage, place: WindowPlace, moment: Moment): void {
    const person = this.#model.layers[place.layer]?.people[place.index];
    if (person === undefined) return;
    const look = windowLook(place, { model: this.#model, moment, person });
    const portrait = this.#portraits.of(person, this.#scale());
    const painting = { place, person, look, portrait, layout: this.#layout };
    this.#paintOn(image, grown(place.box, windowMargin), (ctx) => paintWindow(this.#brush(ctx), painting));
    image.place({ x: 0, y: 0 }, { opacity: look.opacity });
  }

  #paintBlames(image: PaintedImage): void {
    const layout = this.#layout;
    this.#paintOn(image, wholeOf(layout), (ctx) => {
      const brush = this.#brush(ctx);
      for (const place of layout.blames) {
        const blame = this.#model.layers[place.layer]?.people[place.index]?.blame ?? null;
        if (blame === null) continue;
        paintSlip(brush, place.box, { sign: blame.sign, text: blame.text, size: place.text, bar: null });
        const colour = blame.sign < 0 ? brush.palette.fbn : brush.palette.fb;
        const size = Math.max(layout.type.words, 18.7);
        if (place.label !== null)
          write(brush, blame.label, { ...place.label, size, weight: 700, colour, align: "center" });
      }
    });
  }

  #paintWords(image: PaintedImage): void {
    const layout = this.#layout;
    this.#paintOn(image, wholeOf(layout), (ctx) => {
      const brush = this.#brush(ctx);
      for (const place of layout.slips) {
        const slip = this.#model.trusts[place.trust]?.slip ?? null;
        if (slip === null || place.words === null) continue;
        const colour = slip.sign < 0 ? brush.palette.fbn : brush.palette.fb;
        const look = {
          size: layout.type.words,
          weight: 650,
          colour,
          align: "center" as const,
          cutFree: brush.palette.paper,
        };
        write(brush, slip.words, { ...place.words, ...look });
      }
    });
  }

  #paintSlip(image: PaintedImage, place: SlipPlace): void {
    const slip = this.#model.trusts[place.trust]?.slip ?? null;
    if (slip === null) return;
    const look = { sign: slip.sign, text: slip.text, size: place.text, bar: slip.bar };
    this.#paintOn(image, grown(place.box, 2), (ctx) => paintSlip(this.#brush(ctx), place.box, look));
  }

  #moveSlips(moment: Moment): void {
    const first = firstWindow + this.#layout.windows.length + 2;
    const scale = this.#scale();
    let allRest = true;
    this.#layout.slips.forEach((slip, index) => {
      const now = placeOfSlip(slip, { layout: this.#layout, moment });
      const by = { x: (now.x - slip.box.x) * scale, y: (now.y - slip.box.y) * scale };
      this.#images[first + index]?.place(by, { opacity: now.hasLeft ? 1 : 0 });
      allRest = allRest && now.isAtRest;
    });
    this.#images[first - 1]?.place({ x: 0, y: 0 }, { opacity: allRest ? 1 : 0 });
  }
}

const firstWindow = 3; // after the ground, the flows and the boards

function wholeOf(layout: StageLayout): Box {
  return { x: 0, y: 0, width: layout.width, height: layout.height };
}
