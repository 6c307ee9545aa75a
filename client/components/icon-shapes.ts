// Turns the text of a lucide drawing into element names and attributes, so that it can be built without innerHTML.

export interface IconShape {
  readonly tag: "path" | "circle" | "rect" | "line" | "polyline" | "polygon" | "ellipse";
  readonly attributes: Readonly<Record<string, string>>;
}

const SHAPE = /<(path|circle|rect|line|polyline|polygon|ellipse)\s([^>]*?)\/?>/g;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;

const known = new Map<string, readonly IconShape[]>();

/** The shapes of one drawing, in order; read once per drawing. */
export function iconShapes(drawing: string): readonly IconShape[] {
  const old = known.get(drawing);
  if (old !== undefined) return old;
  const shapes = [...drawing.matchAll(SHAPE)].map(([, tag, attributes]) => ({
    tag: tag as IconShape["tag"],
    attributes: Object.fromEntries(
      [...(attributes ?? "").matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value ?? ""]),
    ),
  }));
  known.set(drawing, shapes);
  return shapes;
}
