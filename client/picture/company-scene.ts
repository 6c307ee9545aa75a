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

const still: MotionPlan = { motions: [], end: 0 };

export class CompanyScene extends Scene {
  readonly #options: SceneOptions;
  readonly #portraits = portraitRasters(() => this.repaint());
  #models: readonly PictureModel[] = [];
  #view: StageView = { size: { width: 0, height: 0 }, ratio: 1 };
  #floors: { readonly floor: CompanyFloor; readonly plan: MotionPlan }[] = [];
  #start: number | null = null; // when the plans began; null until their first picture
  #isReady = false;
  #needsPaint = false;

  constructor(options: SceneOptions) {
    super("company");
    this.#options = options;
  }

  create(): void {
    this.#isReady = true;
    this.events.once("destroy", () => {
      this.#isReady = false;
    });
    this.game.renderer.on("restorewebgl", () => this.repaint());
    this.#rebuild(this.#floors.map(({ plan }) => plan));
  }

  /** Shows these companies and plays what happened; whatever was still moving is cut short. */
  show(models: readonly PictureModel[], happened: readonly Flow[]): void {
    this.#models = models;
    this.#start = null;
    this.#rebuild(models.map((model) => planMotion(model, happened, this.#options.isReduced)));
  }

  /** Takes over a new size; what was moving ends. */
  fit(view: StageView): void {
    const isSame = view.ratio === this.#view.ratio && view.size.width === this.#view.size.width;
    if (isSame && view.size.height === this.#view.size.height) return;
    this.#view = view;
    this.#portraits.forgetSizes();
    this.#rebuild(this.#models.map(() => still));
  }

  /** Paints all of it again, for a portrait or a font has become ready. */
  repaint(): void {
    this.#needsPaint = true;
    if (this.#isReady && !this.game.loop.running) this.game.loop.wake();
  }

  override update(): void {
    const now = this.#options.now();
    this.#start ??= now;
    const time = now - this.#start;
    let isMoving = false;
    for (const { floor, plan } of this.#floors) {
      const moment = { plan, time };
      if (this.#needsPaint) floor.paint(moment);
      else floor.animate(moment);
      isMoving = isMoving || time < plan.end;
    }
    this.#needsPaint = false;
    if (!isMoving) this.game.loop.sleep();
  }

  /** Hands the models to the floors, keeping those there are, and paints them as soon as there is room. */
  #rebuild(plans: readonly MotionPlan[]): void {
    const { size } = this.#view;
    const height = size.height / Math.max(1, this.#models.length);
    const kept = this.#floors;
    this.#floors = this.#models.map((model, index) => {
      const view = { size: { width: size.width, height }, ratio: this.#view.ratio, top: index * height };
      const plan = plans[index] ?? still;
      const floor = kept[index]?.floor ?? new CompanyFloor(this, { model, view, portraits: this.#portraits });
      floor.show(model, view);
      return { floor, plan };
    });
    for (const { floor } of kept.slice(this.#models.length)) floor.destroy();
    if (size.width > 0 && size.height > 0) this.repaint();
  }
}
