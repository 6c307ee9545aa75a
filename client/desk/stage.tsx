// The place of the company picture, which comes after the page itself has been painted.
import { useEffect, useRef, useState } from "preact/hooks";
import type { CompanyPicture, PictureOptions } from "../picture/company-picture.ts";
import { pictureOf } from "../picture/model-of-view.ts";
import type { PictureModel } from "../picture/picture-model.ts";
import type { Update } from "../session/session.ts";
import { theme } from "../theme.ts";
import { flowsOf } from "../view/flows-of-view.ts";
import type { Place } from "./desk.ts";

const soon = 60; // milliseconds after the first paint

/** Fetches the picture while a panel without a stage is on the screen, so that it is there when it is needed. */
export function useEarlyPicture(): void {
  useEffect(() => {
    const timer = setTimeout(() => import("../picture/company-picture.ts"), soon);
    return () => clearTimeout(timer);
  }, []);
}

/** On a phone one desk, from 900 px on the whole floor. The text twin says what it shows. */
export function Stage({ place, update }: { place: Place; update: Update }) {
  const box = useRef<HTMLDivElement>(null);
  const picture = usePicture(box);
  const drawn = useRef<Update | null>(null);
  const { view, company, isWide } = place;
  const look = theme.value;
  useEffect(() => {
    if (picture === null) return;
    const layout = isWide ? "desk-wide" : "desk-phone";
    const before = drawn.current?.view ?? null;
    // The same view in another size or theme is no news.
    const flows = drawn.current === update ? [] : flowsOf(view, update.happened, before);
    drawn.current = update;
    picture.draw(withoutBlames(pictureOf(view, company, { layout, theme: look })), flows);
  }, [picture, update, isWide, look]);
  return <div class="desk-stage" ref={box} aria-hidden="true" />;
}

/** One's own blame stands on the desk below, and the halls of the picture are full of arrows. */
function withoutBlames(model: PictureModel): PictureModel {
  const layers = model.layers.map((layer) => ({
    ...layer,
    people: layer.people.map((person) => ({ ...person, blame: null })),
  }));
  return { ...model, layers };
}

function usePicture(box: { readonly current: HTMLDivElement | null }): CompanyPicture | null {
  const [picture, setPicture] = useState<CompanyPicture | null>(null);
  useEffect(() => {
    let mounted: CompanyPicture | null = null;
    let isWanted = true;
    const mount = async () => {
      const { mountCompanyPicture } = await import("../picture/company-picture.ts");
      if (!isWanted || box.current === null) return;
      mounted = mountCompanyPicture(box.current, pictureOptions());
      setPicture(mounted);
    };
    const timer = setTimeout(mount, soon);
    return () => {
      isWanted = false;
      clearTimeout(timer);
      mounted?.destroy();
    };
  }, []);
  return picture;
}

const renderers = ["canvas", "webgl", "auto"] as const;

/** `?renderer=canvas` helps where WebGL draws wrongly. */
function pictureOptions(): PictureOptions {
  const wished = new URLSearchParams(location.search).get("renderer");
  const renderer = renderers.find((each) => each === wished) ?? "auto";
  return { reducedMotion: matchMedia("(prefers-reduced-motion: reduce)").matches, renderer };
}
