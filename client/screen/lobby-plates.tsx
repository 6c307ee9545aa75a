// The lobby of many companies: a plate for each, with a lit window for every seat that is taken.
import { useMemo } from "preact/hooks";
import type { CompanyBrief, View } from "#game/view.ts";
import { say } from "../words/words.ts";
import { useBriefs } from "./use-briefs.ts";

const mostFloors = 10; // plates below each other; more stand in a grid

export function Plates({ view, isCrowd }: { view: View; isCrowd: boolean }) {
  const briefs = useBriefs(view.wall ?? []);
  const seats = view.companies?.[0]?.people.length ?? 0;
  const look = briefs.length > mostFloors ? "plates plates-grid" : "plates plates-floors";
  return (
    <ul class={isCrowd ? look : `${look} plates-lively`} style={{ "--rows": String(briefs.length) }}>
      {briefs.map((brief) => (
        <Plate key={brief.index} brief={brief} seats={seats} />
      ))}
    </ul>
  );
}

/** Drawn again only when somebody has come or gone. */
function Plate({ brief, seats }: { brief: CompanyBrief; seats: number }) {
  return useMemo(
    () => (
      <li class="plate">
        <h2>{brief.name}</h2>
        <span class="plate-windows" aria-hidden="true">
          {Array.from({ length: windowsOf(brief, seats) }, (_, place) => (
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

/** One for each seat, where they are known; a department shares a window. */
function windowsOf({ students, teammates }: CompanyBrief, seats: number): number {
  return Math.min(mostWindows, seats > 0 ? seats : students + teammates);
}

function windowLook({ students, teammates }: CompanyBrief, place: number): string {
  if (place < students) return "plate-window plate-window-lit";
  return place < students + teammates ? "plate-window plate-window-teammate" : "plate-window";
}
