// The faces at the door: their drawings are heavy, so they come once the door stands.
import { signal } from "@preact/signals";
import type { Portrait } from "../picture/portraits.ts";

type Draw = (portrait: Portrait) => string;

const drawing = signal<Draw | null>(null);
const drawn = new Map<string, string>();

/** Fetches the drawings; without them the windows stay empty. */
export async function fetchFaces(): Promise<void> {
  const { portraitUrl } = await import("../picture/portraits.ts");
  drawing.value = portraitUrl;
}

/** The picture of a face; undefined until the drawings are there. */
export function faceUrl(portrait: Pick<Portrait, "face"> & Partial<Portrait>): string | undefined {
  const draw = drawing.value;
  if (draw === null) return undefined;
  const whole: Portrait = { expression: "smile", isTeammate: false, lookLeft: false, ...portrait };
  const key = JSON.stringify([whole.face, whole.expression, whole.isTeammate, whole.lookLeft]);
  const url = drawn.get(key) ?? draw(whole);
  drawn.set(key, url);
  return url;
}
