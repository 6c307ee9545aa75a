/** Keeps every portrait as a bitmap, made once per person, face and size. */
import type { Raster } from "./paint-window.ts";
import { type Portrait, portraitSide, portraitUrl } from "./portraits.ts";

export interface PortraitRasters {
  /** The bitmaps of one portrait; `scale` is device px per stage px. */
  readonly of: (portrait: Omit<Portrait, "lookLeft">, scale: number) => Raster;
  /** Forgets the bitmaps, but not the drawings they are made from. */
  readonly forgetSizes: () => void;
}

/** @param onLoad called whenever a portrait that was asked for has become ready */
export function portraitRasters(onLoad: () => void): PortraitRasters {
  const images = new Map<string, HTMLImageElement>();
  const bitmaps = new Map<string, HTMLCanvasElement>();
  return {
    of: (portrait, scale) => {
      const key = `${portrait.face} ${portrait.expression} ${portrait.isTeammate}`;
      const image = images.get(key) ?? loadImage(portrait, onLoad);
      images.set(key, image);
      return (side) => {
        if (!image.complete || image.naturalWidth === 0) return null;
        const pixels = Math.max(1, Math.round(side * scale));
        const sized = `${pixels} ${key}`;
        const bitmap = bitmaps.get(sized) ?? rasterise(image, pixels);
        bitmaps.set(sized, bitmap);
        return bitmap;
      };
    },
    forgetSizes: () => bitmaps.clear(),
  };
}

function loadImage(portrait: Omit<Portrait, "lookLeft">, onLoad: () => void): HTMLImageElement {
  const image = new Image(portraitSide, portraitSide);
  image.addEventListener("load", onLoad, { once: true });
  image.src = portraitUrl({ ...portrait, lookLeft: false });
  return image;
}

function rasterise(image: HTMLImageElement, pixels: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = pixels;
  canvas.height = pixels;
  canvas.getContext("2d")?.drawImage(image, 0, 0, pixels, pixels);
  return canvas;
}
