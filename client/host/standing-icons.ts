// One drawing for each way in which somebody stands in a step, so that no colour is needed to tell them apart.

import type { BoardSeat } from "#game/views/board-view.ts";
import {
  checkIcon,
  cogIcon,
  ellipsisIcon,
  minusIcon,
  personIcon,
  skipForwardIcon,
  sofaIcon,
  wifiOffIcon,
} from "../components/icons.ts";
import { countsOf, type Standing, standingOf } from "./board.ts";

export const standingIcons: Readonly<Record<Standing, string>> = {
  away: wifiOffIcon,
  skipped: skipForwardIcon,
  covered: cogIcon,
  answered: checkIcon,
  thinking: ellipsisIcon,
  resting: personIcon,
};

/** A whole seat as one drawing: of a department, what still is to be done comes first. */
export function seatIcon(seat: BoardSeat): string {
  if (seat.members.length === 0) return seat.teammate === null ? sofaIcon : cogIcon;
  const standings = seat.members.map((member) => standingOf(seat, member));
  const { answered, of } = countsOf(seat);
  if (answered === of) return checkIcon;
  if (standings.every((standing) => standing === "away")) return wifiOffIcon;
  const told = standings.find((standing) => standing !== "away" && standing !== "answered") ?? "resting";
  return standingIcons[told] ?? minusIcon;
}
