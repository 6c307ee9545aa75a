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

  #rebuild(plans: readonly MotionPlan[]): void {
    for (const { floor } of this.#floors) floor.destroy();
    this.#floors = [];
    const { size, ratio } = this.#view;
    const isShown = this.#isReady && size.width > 0 && size.height > 0;
    const height = size.height / Math.max(1, this.#models.length);
    this.#floors = this.#models.map((model, index) => {
      const view = { size: { width: size.width, height }, ratio, top: index * height };
      const plan = plans[index] ?? still;
      return { floor: new CompanyFloor(this, { model, view, portraits: this.#portraits }), plan };
    });
    if (isShown) this.repaint();
  }
}
