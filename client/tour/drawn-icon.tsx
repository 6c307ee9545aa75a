// A line icon inside of a drawing, in the drawing's own measures.
import { createElement } from "preact";
import { iconShapes } from "../components/icon-shapes.ts";
import { iconSvg, isPictureIcon } from "../picture/icons.ts";

/** `<DrawnIcon name="crown" x={4} y={8} edge={16} />`; a star where there is no such drawing. */
export function DrawnIcon({ name, x, y, edge }: { name: string; x: number; y: number; edge: number }) {
  return (
    <svg class="tour-icon" x={x} y={y} width={edge} height={edge} viewBox="0 0 24 24" aria-hidden="true">
      {iconShapes(iconSvg(isPictureIcon(name) ? name : "star")).map(({ tag, attributes }) =>
        createElement(tag, attributes),
      )}
    </svg>
  );
}
