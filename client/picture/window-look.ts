/** Decides how a person's window looks: lit or not, tick, badge, which way its person faces. */
import type { PictureIcon } from "./icons.ts";
import { easeInOut, easeOut, type Moment, progressOf, targetOfPerson } from "./motion.ts";
import type { Person, PictureModel } from "./picture-model.ts";
import type { WindowPlace } from "./stage-layout.ts";

export interface WindowLook {
  readonly isLit: boolean;
  readonly hasTick: boolean;
  readonly badge: PictureIcon | null;
  readonly opacity: number;
  readonly meter: number | null; // as shown just now
  readonly facing: number; // 1 right, −1 left, between them while turning
}

export function isLit(person: Person): boolean {
  if (person.state === "offline") return person.report !== null;
  return person.state === "answered" || person.state === "known";
}

export function windowLook(
  place: WindowPlace,
  picture: { readonly model: PictureModel; readonly moment: Moment; readonly person: Person },
): WindowLook {
  const { person, model, moment } = picture;
  const target = targetOfPerson(place.layer, place.index);
  const fill = progressOf(moment, "fill", target);
  const turn = progressOf(moment, "turn", target);
  const goal = model.direction === "feedback" ? -1 : 1;
  const light = progressOf(moment, "light", target);
  return {
    isLit: isLit(person) && (light === null || flickers(light)),
    hasTick: person.state === "answered" && (light === null || light >= 1),
    badge: person.state === "offline" ? "offline" : person.isTeammate ? "cog" : null,
    opacity: place.isAside ? 0.6 : person.state === "waiting" ? 0.55 : 1,
    meter: person.report === null ? null : person.report * (fill === null ? 1 : easeOut(fill)),
    facing: turn === null ? goal : goal * (2 * easeInOut(turn) - 1),
  };
}

/** On, off, on: one flicker. */
function flickers(progress: number): boolean {
  return (progress > 0.15 && progress < 0.4) || progress > 0.65;
}

/** Radius of a window's corners: 12 % of its width, less for a flat one. */
export function radiusOf(place: Pick<WindowPlace, "box">): number {
  return Math.min(0.12 * place.box.width, 0.2 * place.box.height + 2, 18);
}
