// One line icon, drawn in the colour of its text.
import { createElement } from "preact";
import { iconShapes } from "./icon-shapes.ts";

export interface IconProps {
  /** one of the drawings of icons.ts */
  drawing: string;
  /** edge in units of 1/16 rem; without it the sheet decides, 20 as a rule */
  size?: number | undefined;
  /** words for a screen reader; without them the icon is scenery */
  label?: string | undefined;
  strokeWidth?: number | undefined;
}

/** `<Icon drawing={checkIcon} size={20} label="right" />` */
export function Icon({ drawing, size, label, strokeWidth = 2 }: IconProps) {
  const edge = size === undefined ? undefined : `${size / 16}rem`;
  return (
    <>
      <svg
        class="icon"
        viewBox="0 0 24 24"
        {...(edge === undefined ? {} : { style: { width: edge, height: edge } })}
        stroke-width={strokeWidth}
        aria-hidden="true"
      >
        {iconShapes(drawing).map(({ tag, attributes }) => createElement(tag, attributes))}
      </svg>
      {label !== undefined && <span class="visually-hidden">{label}</span>}
    </>
  );
}
