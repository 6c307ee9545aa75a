/** The Phaser scene: holds the floors of the last draw, plays what happened, and sleeps when nothing moves. */
import { Scene } from "phaser";
import { CompanyFloor } from "./company-floor.ts";
import { type MotionPlan, planMotion } from "./motion.ts";
import type { Flow, PictureModel } from "./picture-model.ts";
import { portraitRasters } from "./portrait-rasters.ts";
import type { PageSize } from "./stage-layout.ts";

export interface StageView {
  readonly size: PageSize; // page px of the whole canvas
  readonly ratio: number; // device px per page px
}

export interface SceneOptions {
  readonly isReduced: boolean;
  readonly now: () => number; // ms
}

/** A floor with what it shows and plays. */
interface Shown {
  readonly floor: CompanyFloor;
  readonly model: PictureModel;
  readonly content: string; // the model's, to know it again
  readonly plan: MotionPlan;
  start: number | null; // when the plan began; null until its first picture
  needsPaint: boolean;
  isDone: boolean; // the plan's last picture has been shown
}

type News = Pick<Shown, "start" | "needsPaint" | "isDone">;

const still: MotionPlan = { motions: [], end: 0 };
const news = (): News => ({ start: null, needsPaint: true, isDone: false });

export class CompanyScene extends Scene {
  readonly #options: SceneOptions;
  readonly #portraits = portraitRasters(() => this.repaint());
  #isReduced: boolean;
  #view: StageView = { size: { width: 0, height: 0 }, ratio: 1 };
  #floors: readonly Shown[] = [];
  #isReady = false;

  constructor(options: SceneOptions) {
    super("company");
    this.#options = options;
    this.#isReduced = options.isReduced;
  }

  create(): void {
    this.#isReady = true;
    this.events.once("destroy", () => {
      this.#isReady = false;
    });
    this.game.renderer.on("restorewebgl", () => this.repaint());
    this.repaint();
  }

  /**
   * Shows these companies and plays what happened in each; what was still moving is cut short, but for a company of
   * which there is no news at all: that one is left alone.
   */
  show(models: readonly PictureModel[], happened: readonly (readonly Flow[])[]): void {
    const kept = this.#floors;
    const isResized = kept.length !== models.length;
    this.#floors = models.map((model, place) => {
      const content = JSON.stringify(model);
      const before = kept[place];
      const flows = happened[place] ?? [];
      if (before !== undefined && !isResized && flows.length === 0 && before.content === content) return before;
      const floor = this.#floorAt(place, { model, of: models.length, floor: before?.floor });
      return { floor, model, content, plan: planMotion(model, flows, this.#isReduced), ...news() };
    });
    for (const { floor } of kept.slice(models.length)) floor.destroy();
    this.#wake();
  }

  /** Takes over a new size; what was moving ends. */
  fit(view: StageView): void {
    const isSame = view.ratio === this.#view.ratio && view.size.width === this.#view.size.width;
    if (isSame && view.size.height === this.#view.size.height) return;
    this.#view = view;
    this.#portraits.forgetSizes();
    this.#floors = this.#floors.map(({ floor, model, content }, place) => {
      this.#floorAt(place, { model, of: this.#floors.length, floor });
      return { floor, model, content, plan: still, ...news() };
    });
    this.#wake();
  }

  /** What comes from now on is played with reduced motion, or again without. */
  reduce(isReduced: boolean): void {
    this.#isReduced = isReduced;
  }

  /** Paints all of it again, for a portrait or a font has become ready. */
  repaint(): void {
    for (const shown of this.#floors) shown.needsPaint = true;
    this.#wake();
  }

  override update(): void {
    const { width, height } = this.#view.size;
    const now = this.#options.now();
    let isMoving = false;
    for (const shown of width > 0 && height > 0 ? this.#floors : []) {
      shown.start ??= now;
      const time = now - shown.start;
      const moment = { plan: shown.plan, time };
      if (shown.needsPaint) shown.floor.paint(moment);
      else if (!shown.isDone) shown.floor.animate(moment);
      shown.needsPaint = false;
      shown.isDone = time >= shown.plan.end;
      isMoving = isMoving || time < shown.plan.end;
    }
    if (!isMoving) this.game.loop.sleep();
  }

  #wake(): void {
    if (this.#isReady && !this.game.loop.running) this.game.loop.wake();
  }

  /** The floor at a place, which shows the model from its next painting on. */
  #floorAt(
    place: number,
    show: { readonly model: PictureModel; readonly of: number; readonly floor: CompanyFloor | undefined },
  ): CompanyFloor {
    const { size, ratio } = this.#view;
    const edge = (floor: number) => Math.round((floor * size.height * ratio) / show.of) / ratio; // no gap between floors
    const top = edge(place);
    const view = { size: { width: size.width, height: edge(place + 1) - top }, ratio, top };
    const { model } = show;
    if (show.floor === undefined) return new CompanyFloor(this, { model, view, portraits: this.#portraits });
    show.floor.show(model, view);
    return show.floor;
  }
}
