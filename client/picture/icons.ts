/** Turns the icons' SVG files into path data a canvas can draw. */
import armchair from "lucide-static/icons/armchair.svg?raw";
import bike from "lucide-static/icons/bike.svg?raw";
import briefcase from "lucide-static/icons/briefcase.svg?raw";
import cat from "lucide-static/icons/cat.svg?raw";
import check from "lucide-static/icons/check.svg?raw";
import citrus from "lucide-static/icons/citrus.svg?raw";
import clock from "lucide-static/icons/clock.svg?raw";
import rain from "lucide-static/icons/cloud-rain.svg?raw";
import cog from "lucide-static/icons/cog.svg?raw";
import coins from "lucide-static/icons/coins.svg?raw";
import crown from "lucide-static/icons/crown.svg?raw";
import dog from "lucide-static/icons/dog.svg?raw";
import ear from "lucide-static/icons/ear.svg?raw";
import gauge from "lucide-static/icons/gauge.svg?raw";
import handshake from "lucide-static/icons/handshake.svg?raw";
import heart from "lucide-static/icons/heart.svg?raw";
import key from "lucide-static/icons/key.svg?raw";
import milk from "lucide-static/icons/milk.svg?raw";
import palette from "lucide-static/icons/palette.svg?raw";
import paw from "lucide-static/icons/paw-print.svg?raw";
import phone from "lucide-static/icons/phone.svg?raw";
import ruler from "lucide-static/icons/ruler.svg?raw";
import sliders from "lucide-static/icons/settings-2.svg?raw";
import sparkles from "lucide-static/icons/sparkles.svg?raw";
import star from "lucide-static/icons/star.svg?raw";
import tag from "lucide-static/icons/tag.svg?raw";
import wallet from "lucide-static/icons/wallet.svg?raw";
import offline from "lucide-static/icons/wifi-off.svg?raw";
import { type IconShape, iconShapes } from "../components/icon-shapes.ts";

const drawings = {
  armchair,
  bike,
  briefcase,
  cat,
  check,
  citrus,
  clock,
  "cloud-rain": rain,
  cog,
  coins,
  crown,
  dog,
  ear,
  gauge,
  handshake,
  heart,
  key,
  milk,
  offline,
  palette,
  paw,
  phone,
  ruler,
  sliders,
  sparkles,
  star,
  tag,
  wallet,
};

export type PictureIcon = keyof typeof drawings;

/** Whether the picture has an icon of this name; a page takes another where it has not. */
export function isPictureIcon(name: string): name is PictureIcon {
  return Object.hasOwn(drawings, name);
}

/** Side of the square every icon is drawn in, before scaling. */
export const iconSide = 24;

/** The SVG file of an icon, with `currentColor` as its ink, for a page that wants it outside the canvas. */
export function iconSvg(icon: PictureIcon): string {
  return drawings[icon];
}

/** The icon's strokes as path data, one string each, in a square of 24. */
export function iconPaths(icon: PictureIcon): string[] {
  return pathsOfSvg(drawings[icon]);
}

/** Reads the shapes of a line icon: path, circle, ellipse, rect, line, polyline and polygon. */
export function pathsOfSvg(svg: string): string[] {
  return iconShapes(svg).map(pathOfShape);
}

function pathOfShape({ tag, attributes }: IconShape): string {
  const number = (key: string) => Number(attributes[key] ?? 0);
  switch (tag) {
    case "path":
      return attributes.d ?? "";
    case "circle":
      return ellipsePath(number("cx"), number("cy"), { x: number("r"), y: number("r") });
    case "ellipse":
      return ellipsePath(number("cx"), number("cy"), { x: number("rx"), y: number("ry") });
    case "line":
      return `M${number("x1")} ${number("y1")}L${number("x2")} ${number("y2")}`;
    case "rect":
      return rectPath(number);
    case "polyline":
      return `M${attributes.points ?? "0 0"}`;
    case "polygon":
      return `M${attributes.points ?? "0 0"}z`;
  }
}

function ellipsePath(x: number, y: number, radius: { readonly x: number; readonly y: number }): string {
  const arc = `a${radius.x} ${radius.y} 0 1 0 `;
  return `M${x - radius.x} ${y}${arc}${2 * radius.x} 0${arc}${-2 * radius.x} 0z`;
}

function rectPath(number: (key: string) => number): string {
  const radius = number("rx") || number("ry");
  const width = number("width") - 2 * radius;
  const height = number("height") - 2 * radius;
  const corner = (x: number, y: number) => `a${radius} ${radius} 0 0 1 ${x} ${y}`;
  return (
    `M${number("x") + radius} ${number("y")}h${width}${corner(radius, radius)}v${height}` +
    `${corner(-radius, radius)}h${-width}${corner(-radius, -radius)}v${-height}${corner(radius, -radius)}z`
  );
}
