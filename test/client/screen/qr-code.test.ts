// The QR code on the wall is, module by module, what the encoder says.
import { encode } from "uqr";
import { expect, test } from "vitest";
import { QrCode } from "../../../client/components/qr-code.tsx";

/** The dark modules of a path made of "M x y h length v1 H x z". */
function darkIn(path: string): Set<string> {
  const dark = new Set<string>();
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let step = 0; step < Number(length); step += 1) dark.add(`${Number(x) + step} ${y}`);
  }
  return dark;
}

test("every dark module is drawn, and no light one", () => {
  const text = "http://192.168.10.20:3000/?code=482913";
  const [drawing] = QrCode({ text, label: "" }).props.children as { props: { children: { props: { d: string } }[] } }[];
  const path = drawing?.props.children[1];
  const expected = encode(text, { ecc: "M", border: 2 }).data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])),
  );
  expect(darkIn(path?.props.d ?? "")).toEqual(new Set(expected));
});
