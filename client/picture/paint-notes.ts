/** Paints what is written about people and slips once they rest: blames, and the words under slips. */
import { type Brush, write } from "./brush.ts";
import { paintSlip } from "./paint-slip.ts";
import type { PictureModel, Sign } from "./picture-model.ts";
import type { StageLayout } from "./stage-layout.ts";

const leastOnFacade = 18.7; // px: below it the feedback's colour is too faint on a room's wall

export function paintNotes(brush: Brush, model: PictureModel, layout: StageLayout): void {
  paintBlames(brush, model, layout);
  paintWords(brush, model, layout);
}

function paintBlames(brush: Brush, model: PictureModel, layout: StageLayout): void {
  for (const place of layout.blames) {
    const blame = model.layers[place.layer]?.people[place.index]?.blame ?? null;
    if (blame === null) continue;
    paintSlip(brush, place.box, { sign: blame.sign, text: blame.text, size: place.text, bar: null });
    if (place.label === null) continue;
    const size = Math.max(layout.type.words, leastOnFacade);
    const look = { size, weight: 700, colour: inkOf(brush, blame.sign), align: "center" as const };
    write(brush, blame.label, { ...place.label, ...look });
  }
}

function paintWords(brush: Brush, model: PictureModel, layout: StageLayout): void {
  for (const place of layout.slips) {
    const slip = model.trusts[place.trust]?.slip ?? null;
    if (slip === null || place.words === null) continue;
    const look = { size: layout.type.words, weight: 650, align: "center" as const, cutFree: brush.palette.paper };
    write(brush, slip.words, { ...place.words, ...look, colour: inkOf(brush, slip.sign) });
  }
}

function inkOf({ palette }: Brush, sign: Sign): string {
  return sign < 0 ? palette.fbn : palette.fb;
}
