// One's own face beside a heading, as the reveal shows it.

import type { Place } from "./desk.ts";
import { usePortrait } from "./use-portrait.ts";
import "./desk.css";

export function SeatFace({ desk }: { desk: Place }) {
  const url = usePortrait({ face: desk.me.name, expression: "smile", isTeammate: false, lookLeft: false });
  return <span class="seat-face">{url !== undefined && <img src={url} alt="" draggable={false} />}</span>;
}
