/** A Phaser image whose texture is painted with the canvas, sharp at any pixel ratio. */
import type { GameObjects, Scene, Textures } from "phaser";
import type { Box, Point } from "./geometry.ts";

let made = 0; // texture keys must differ within a game

export class PaintedImage {
  readonly #scene: Scene;
  readonly #key = `painted ${made++}`;
  #texture: Textures.CanvasTexture | null = null;
  #image: GameObjects.Image | null = null;
  #corner: Point = { x: 0, y: 0 }; // device px of the texture's corner

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /**
   * @param box what may be painted on, in stage px
   * @param view.scale device px per stage px; `offset` moves the whole stage, in device px
   * @param paint draws in stage px
   */
  paint(
    box: Box,
    view: { readonly scale: number; readonly offset: Point },
    paint: (ctx: CanvasRenderingContext2D) => void,
  ): void {
    const { scale } = view;
    const corner = { x: Math.floor(box.x * scale), y: Math.floor(box.y * scale) };
    const width = Math.ceil((box.x + box.width) * scale) - corner.x;
    const height = Math.ceil((box.y + box.height) * scale) - corner.y;
    const texture = this.#textureOf(Math.max(1, width), Math.max(1, height));
    if (texture === null) return;
    const ctx = texture.context;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, texture.width, texture.height);
    ctx.setTransform(scale, 0, 0, scale, -corner.x, -corner.y);
    ctx.save();
    paint(ctx);
    ctx.restore();
    texture.refresh();
    this.#corner = { x: corner.x + view.offset.x, y: corner.y + view.offset.y };
    this.#image?.setPosition(this.#corner.x, this.#corner.y);
  }

  /** Shows the picture moved by so many device px from where it was painted. */
  place(by: Point, look: { readonly opacity: number }): void {
    this.#image?.setPosition(Math.round(this.#corner.x + by.x), Math.round(this.#corner.y + by.y));
    this.#image?.setAlpha(look.opacity);
  }

  destroy(): void {
    this.#image?.destroy();
    this.#texture?.destroy();
    this.#image = null;
    this.#texture = null;
  }

  #textureOf(width: number, height: number): Textures.CanvasTexture | null {
    if (this.#texture !== null && (this.#texture.width !== width || this.#texture.height !== height)) this.destroy();
    if (this.#texture === null) {
      this.#texture = this.#scene.textures.createCanvas(this.#key, width, height);
      this.#image = this.#scene.add.image(0, 0, this.#key).setOrigin(0, 0);
    }
    return this.#texture;
  }
}
