/** Chooses the layout of a picture. */
import { layoutPhone } from "./layout-phone.ts";
import { layoutRow } from "./layout-row.ts";
import { layoutWide } from "./layout-wide.ts";
import type { PictureModel } from "./picture-model.ts";
import type { PageSize, StageLayout } from "./stage-layout.ts";

/** @param page size of the element in page px */
export function layoutStage(model: PictureModel, page: PageSize): StageLayout {
  if (model.layout === "row") return layoutRow(model, page);
  if (model.layout !== "desk-phone") return layoutWide(model, page);
  return model.closeUp === null ? layoutRow(model, page) : layoutPhone(model, model.closeUp, page);
}
