/** Mounts the company picture on an element: a canvas by Phaser that only shows, never takes input. */
import { CANVAS, Game, WEBGL } from "phaser";
import { pictureFonts } from "./brush.ts";
import { CompanyScene, type StageView } from "./company-scene.ts";
import { hasFastWebGl } from "./fast-webgl.ts";
import { paletteOf } from "./palette.ts";
import type { Flow, PictureModel } from "./picture-model.ts";

export type Renderer = "canvas" | "webgl";

export interface PictureOptions {
  readonly reducedMotion: boolean;
  readonly renderer?: Renderer | "auto"; // auto: WebGL where a graphics card draws it
}

export interface CompanyPicture {
  /** Shows the model; `happened` says what of it to animate. A new draw cuts the last one short. */
  readonly draw: (model: PictureModel, happened: readonly Flow[]) => void;
  /** Shows several companies below each other, equally high, on the one canvas; `happened` company by company. */
  readonly drawRows: (models: readonly PictureModel[], happened: readonly (readonly Flow[])[]) => void;
  /** Shows what comes from now on with reduced motion, or again without. */
  readonly reduce: (isReduced: boolean) => void;
  readonly destroy: () => void;
}

const renderers = { canvas: CANVAS, webgl: WEBGL };

/** @param element gives the size and is watched for changes of it; it must have a height of its own */
export function mountCompanyPicture(element: HTMLElement, options: PictureOptions): CompanyPicture {
  const scene = new CompanyScene({ isReduced: options.reducedMotion, now: () => performance.now() });
  const view = viewOf(element);
  const game = startGame(element, { scene, view, type: rendererFor(options.renderer ?? "auto") });
  const fit = () => fitGame(game, { element, scene });
  const observer = new ResizeObserver(fit);
  observer.observe(element);
  scene.fit(view);
  waitForFonts(() => scene.repaint());
  return {
    draw: (model, happened) => scene.show([model], [happened]),
    drawRows: (models, happened) => scene.show(models, happened),
    reduce: (isReduced) => scene.reduce(isReduced),
    destroy: () => {
      observer.disconnect();
      endGame(game);
    },
  };
}

function rendererFor(wish: Renderer | "auto"): number {
  if (wish !== "auto") return renderers[wish];
  return hasFastWebGl() ? WEBGL : CANVAS;
}

function viewOf(element: HTMLElement): StageView {
  return {
    size: { width: element.clientWidth, height: element.clientHeight },
    ratio: globalThis.devicePixelRatio || 1,
  };
}

function startGame(
  element: HTMLElement,
  stage: { readonly scene: CompanyScene; readonly view: StageView; readonly type: number },
): Game {
  const { size, ratio } = stage.view;
  return new Game({
    type: stage.type,
    parent: element,
    scene: stage.scene,
    width: Math.max(1, Math.round(size.width * ratio)),
    height: Math.max(1, Math.round(size.height * ratio)),
    scale: { mode: 0, zoom: 1 / ratio },
    backgroundColor: paletteOf("light").paper,
    banner: false,
    autoFocus: false,
    disableContextMenu: false,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    callbacks: { postBoot: (game) => hideFromReaders(game) },
  });
}

/** All it shows is told in the page as well; whoever listens to a page must not meet it twice. */
function hideFromReaders(game: Game): void {
  game.canvas.setAttribute("aria-hidden", "true");
  game.canvas.style.display = "block";
}

function fitGame(game: Game, stage: { readonly element: HTMLElement; readonly scene: CompanyScene }): void {
  const view = viewOf(stage.element);
  if (view.size.width === 0 || view.size.height === 0) return;
  const apply = () => {
    game.scale.setZoom(1 / view.ratio);
    game.scale.resize(Math.round(view.size.width * view.ratio), Math.round(view.size.height * view.ratio));
    game.canvas.style.width = `${view.size.width}px`;
    game.canvas.style.height = `${view.size.height}px`;
    stage.scene.fit(view);
  };
  if (game.isRunning) apply();
  else game.events.once("ready", apply);
}

function waitForFonts(onReady: () => void): void {
  Promise.allSettled(pictureFonts.map((font) => document.fonts.load(font))).then(onReady);
}

/** Phaser ends a game with its next step, and a sleeping one takes no step unless it is woken. */
function endGame(game: Game): void {
  game.destroy(true);
  if (game.isBooted && !game.loop.running) game.loop.wake();
}
