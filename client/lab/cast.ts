// The people of the lab's company: names, faces and icons of the article's six.
import { teammateNameAt } from "#company/names.ts";
import { type SeatTitle, seatsOf } from "#company/seats.ts";
import { shapeOf } from "#company/shape.ts";
import { iconSvg } from "../picture/icons.ts";

export interface CastMember {
  readonly seat: number; // in the order of the seats
  readonly layer: number;
  readonly index: number;
  readonly name: string;
  readonly title: SeatTitle;
  readonly drawing: string;
}

export const cast: readonly CastMember[] = seatsOf(shapeOf("article")).map(({ layer, index, title, icon }, seat) => ({
  seat,
  layer,
  index,
  name: teammateNameAt(seat),
  title,
  drawing: iconSvg(icon),
}));

export const castAt = (layer: number, index: number): CastMember | undefined =>
  cast.find((member) => member.layer === layer && member.index === index);

export const ceoLayer = cast.at(-1)?.layer ?? 0;
