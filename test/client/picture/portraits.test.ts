/** Holds the portraits: stable by seed, in ink, never in blue or orange. */
import { expect, test } from "vitest";
import { clothesColours, expressions, portraitSvg, portraitUrl } from "../../../client/picture/portraits.ts";

const mia = { face: "Mia", expression: "smile", isTeammate: false, lookLeft: false } as const;
const seeds = Array.from({ length: 300 }, (_, index) => `person ${index}`);

/** Hue in degrees and saturation of "RRGGBB". */
function hueOf(colour: string): { readonly hue: number; readonly saturation: number } {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255,
  );
  const high = Math.max(red, green, blue);
  const range = high - Math.min(red, green, blue);
  const sixth =
    high === red
      ? ((green - blue) / range + 6) % 6
      : high === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return { hue: range === 0 ? 0 : 60 * sixth, saturation: range / high };
}

test("portraitSvg gives the same person for the same seed, and others for others", () => {
  expect(portraitSvg({ ...mia, face: "person 7" })).toBe(portraitSvg({ ...mia, face: "person 7" }));
  const faces = new Set(seeds.map((face) => portraitSvg({ ...mia, face })));
  expect(faces.size).toBeGreaterThan(200);
});

test("portraitSvg changes the face only with the expression", () => {
  const drawn = expressions.map((expression) => portraitSvg({ ...mia, expression }));
  expect(new Set(drawn).size).toBe(expressions.length);
});

test("portraitSvg knows the cast by name, however it is written", () => {
  expect(portraitSvg({ ...mia, face: "ms garcia" })).not.toBe(portraitSvg(mia));
  expect(portraitSvg({ ...mia, face: " MIA " }).includes("#AE5D29")).toBe(true);
});

test("portraitSvg draws in ink, never in black", () => {
  for (const face of seeds.slice(0, 60)) expect(portraitSvg({ ...mia, face })).not.toMatch(/#000\b|#000000/);
});

test("nobody wears blue or orange", () => {
  for (const colour of clothesColours) {
    const { hue, saturation } = hueOf(colour);
    const isOrange = hue > 12 && hue < 38 && saturation > 0.35;
    const isBlue = hue > 190 && hue < 245 && saturation > 0.15;
    expect([colour, isOrange, isBlue]).toEqual([colour, false, false]);
  }
});

test("portraitSvg leaves a teammate without ink in skin and hair", () => {
  const drawing = portraitSvg({ ...mia, face: "Lena", isTeammate: true });
  expect(drawing).toContain("#FFFFFF");
  expect(drawing).not.toContain("#FFDBB4");
  expect(drawing).not.toContain("#B58143");
});

test("portraitSvg mirrors who looks left", () => {
  expect(portraitSvg({ ...mia, lookLeft: true })).toMatch(/scale\(-1[ ,]+1\)/);
  expect(portraitSvg(mia)).not.toMatch(/scale\(-1/);
});

test("portraitUrl is an image address that holds the whole drawing", () => {
  const url = portraitUrl(mia);
  expect(decodeURIComponent(url.slice(url.indexOf(",") + 1))).toBe(portraitSvg(mia));
});
