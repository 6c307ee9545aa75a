// The lobby of many companies: a plate for each, with a lit window for every seat that is taken.
import { useMemo } from "preact/hooks";
import type { View } from "#game/view.ts";
import type { CompanyBrief } from "#game/views/wall-view.ts";
import { say } from "../words/words.ts";
import { seatsOf } from "./lobby-count.ts";
import { useBriefs } from "./use-briefs.ts";

const mostFloors = 10; // plates below each other; more stand in a grid
const mostRoomy = 28; // plates that have room for larger type

export function Plates({ view, isCrowd }: { view: View; isCrowd: boolean }) {
  const briefs = useBriefs(view.wall ?? []);
  const seats = seatsOf(view);
  const look = `plates ${lookOf(briefs.length)}${isCrowd ? "" : " plates-lively"}`;
  const columns = briefs.length <= 15 ? 3 : briefs.length <= mostRoomy ? 4 : 5;
  return (
    <ul class={look} style={{ "--rows": String(briefs.length), "--columns": String(columns) }}>
      {briefs.map((brief) => (
        <Plate key={brief.index} brief={brief} seats={seats} />
      ))}
    </ul>
  );
}

function lookOf(count: number): string {
  if (count <= mostFloors) return "plates-floors";
  return count <= mostRoomy ? "plates-grid plates-roomy" : "plates-grid";
}

/** A window for each seat, which a department shares; drawn again only when somebody has come or gone. */
function Plate({ brief, seats }: { brief: CompanyBrief; seats: number }) {
  return useMemo(
    () => (
      <li class="plate">
        <h2>{brief.name}</h2>
        <span class="plate-windows" aria-hidden="true">
          {Array.from({ length: Math.min(mostWindows, seats) }, (_, place) => (
            <span key={place} class={windowLook(brief, place)} />
          ))}
        </span>
        <span class="plate-count">{say("screen.students", { count: brief.students })}</span>
      </li>
    ),
    [brief, seats],
  );
}

const mostWindows = 12;

function windowLook({ students, teammates }: CompanyBrief, place: number): string {
  if (place < students) return "plate-window plate-window-lit";
  return place < students + teammates ? "plate-window plate-window-teammate" : "plate-window";
}
