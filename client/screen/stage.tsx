// Holds the picture of one company, or of several below each other, and shows it every new view, with the flow that led there.
import { useEffect, useRef } from "preact/hooks";
import type { Happening } from "#game/happenings.ts";
import type { View } from "#game/view.ts";
import type { CompanyView } from "#game/views/company-view.ts";
import { type CompanyPicture, mountCompanyPicture } from "../picture/company-picture.ts";
import { pictureOf } from "../picture/model-of-view.ts";
import type { PictureLayout, PictureModel } from "../picture/picture-model.ts";
import type { Update } from "../session/session.ts";
import { theme } from "../theme.ts";
import { flowsOf } from "../view/flows-of-view.ts";

export interface StageProps {
  readonly update: Update;
  readonly companies: readonly CompanyView[];
  readonly layout: Extract<PictureLayout, "projector" | "row">;
  readonly isCalm: boolean; // the machine does not keep up
}

export function Stage({ update, companies, layout, isCalm }: StageProps) {
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
  useEffect(() => picture.current?.reduce(isCalm || wantsCalm()), [isCalm]);
  useEffect(() => {
    const { view, happened } = update;
    const before: View | null = drawn.current?.view ?? null;
    const isNews = drawn.current !== update; // the same view in another theme is none
    drawn.current = update;
    const models = companies.map((company) => withRoom(pictureOf(view, company, { layout, theme: look }), view));
    const flows = companies.map(({ index }) => (isNews ? flowsOf(view, happenedIn(index, happened), before) : []));
    picture.current?.drawRows(models, flows);
  }, [update, companies, layout, look]);
  return <div ref={place} class="projector-stage" aria-hidden="true" />;
}

/** What happened to everybody or in this company. */
const happenedIn = (company: number, happened: readonly Happening[]): Happening[] =>
  happened.filter((one) => !("seat" in one) || one.seat.company === company);

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
