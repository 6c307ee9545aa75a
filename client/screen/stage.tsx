// Holds the company picture and shows it every new view, with the flow that led there.
import { useEffect, useRef } from "preact/hooks";
import type { CompanyView, View } from "#game/view.ts";
import { type CompanyPicture, mountCompanyPicture } from "../picture/company-picture.ts";
import { pictureOf } from "../picture/model-of-view.ts";
import type { PictureModel } from "../picture/picture-model.ts";
import type { Update } from "../session/session.ts";
import { theme } from "../theme.ts";
import { flowsOf } from "../view/flows-of-view.ts";

export function Stage({ update, company }: { update: Update; company: CompanyView }) {
  const place = useRef<HTMLDivElement>(null);
  const picture = useRef<CompanyPicture | null>(null);
  const drawn = useRef<Update | null>(null);
  const look = theme.value;
  useEffect(() => {
    if (place.current === null) return;
    const mounted = mountCompanyPicture(place.current, { reducedMotion: wantsCalm(), renderer: rendererAsked() });
    picture.current = mounted;
    return () => mounted.destroy();
  }, []);
  useEffect(() => {
    const { view, happened } = update;
    const before: View | null = drawn.current?.view ?? null;
    // The same view in another theme is no news.
    const flows = drawn.current === update ? [] : flowsOf(view, happened, before);
    drawn.current = update;
    picture.current?.draw(withRoom(pictureOf(view, company, { layout: "projector", theme: look }), view), flows);
  }, [update, company, look]);
  return <div ref={place} class="projector-stage" aria-hidden="true" />;
}

/**
 * A blame beside a window of several covers what lies in the hall on its left, so it is shown while its owner writes
 * messages from it and the hall is empty; afterwards the foot tells it. Below a window that stands alone there is room.
 */
function withRoom(model: PictureModel, { phase, act, layer }: View): PictureModel {
  const isWriting = phase === "feedback" && act === "pass";
  return {
    ...model,
    layers: model.layers.map((room, place) =>
      room.people.length === 1 || (isWriting && place === layer)
        ? room
        : { ...room, people: room.people.map((person) => ({ ...person, blame: null })) },
    ),
  };
}

const wantsCalm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** `?renderer=canvas` for machines whose WebGL draws wrongly. */
function rendererAsked(): "canvas" | "auto" {
  return new URLSearchParams(location.search).get("renderer") === "canvas" ? "canvas" : "auto";
}
