/** A Phaser image whose texture is painted with the canvas, sharp at any pixel ratio. */
import { type GameObjects, type Scene, type Textures, Utils } from "phaser";
import type { Box, Point } from "./geometry.ts";

export interface ImageView {
  readonly scale: number; // device px per stage px
  readonly offset: Point; // device px by which the whole stage is moved
}

export class PaintedImage {
  readonly #texture: Textures.CanvasTexture | null; // null where the browser gives no canvas
  readonly #image: GameObjects.Image | null;
  #corner: Point = { x: 0, y: 0 }; // device px of the texture's corner

  constructor(scene: Scene) {
    const key = Utils.String.UUID();
    this.#texture = scene.textures.createCanvas(key, 1, 1);
    this.#image = this.#texture && scene.add.image(0, 0, key).setOrigin(0, 0);
  }

  /** @param box what may be painted on, in stage px; `paint` draws in stage px as well */
  paint(box: Box, view: ImageView, paint: (ctx: CanvasRenderingContext2D) => void): void {
    const texture = this.#texture;
    if (texture === null) return;
    const { scale } = view;
    const corner = { x: Math.floor(box.x * scale), y: Math.floor(box.y * scale) };
    const width = Math.max(1, Math.ceil((box.x + box.width) * scale) - corner.x);
    const height = Math.max(1, Math.ceil((box.y + box.height) * scale) - corner.y);
    this.#resize(texture, { width, height });
    const ctx = texture.context;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, width, height);
    ctx.setTransform(scale, 0, 0, scale, -corner.x, -corner.y);
    ctx.save();
    paint(ctx);
    ctx.restore();
    texture.refresh();
    this.#corner = { x: corner.x + view.offset.x, y: corner.y + view.offset.y };
    this.place({ x: 0, y: 0 }, { opacity: 1 });
  }

  /** Shows the picture moved by so many device px from where it was painted. */
  place(by: Point, look: { readonly opacity: number }): void {
    this.#image?.setPosition(Math.round(this.#corner.x + by.x), Math.round(this.#corner.y + by.y));
    this.#image?.setAlpha(look.opacity);
  }

  destroy(): void {
    this.#image?.destroy();
    this.#texture?.destroy();
  }

  #resize(texture: Textures.CanvasTexture, size: { readonly width: number; readonly height: number }): void {
    if (texture.width === size.width && texture.height === size.height) return;
    texture.setSize(size.width, size.height);
    this.#image?.setSizeToFrame();
  }
}
