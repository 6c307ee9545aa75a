// Symbols, icons, codes and signs: text in, plain parts out.
import { expect, test } from "vitest";
import { digitsOf } from "../../../client/components/code-digits.ts";
import { iconShapes } from "../../../client/components/icon-shapes.ts";
import { checkIcon, paletteIcon } from "../../../client/components/icons.ts";
import { turnedSign } from "../../../client/components/number-field.tsx";
import { symbolParts } from "../../../client/components/symbol-parts.ts";

test("symbolParts hang one letter, a number or a braced group below", () => {
  expect(symbolParts("w_1δ_1")).toEqual([
    { letters: "w", below: "1" },
    { letters: "δ", below: "1" },
  ]);
  expect(symbolParts("a_{ij}b")).toEqual([
    { letters: "a", below: "ij" },
    { letters: "b", below: "" },
  ]);
  expect(symbolParts("σ′(z)")).toEqual([{ letters: "σ′(z)", below: "" }]);
});

test("iconShapes read elements and attributes of a drawing", () => {
  expect(iconShapes(checkIcon)).toEqual([{ tag: "path", attributes: { d: "M20 6 9 17l-5-5" } }]);
  const palette = iconShapes(paletteIcon);
  expect(palette.filter(({ tag }) => tag === "circle")).toHaveLength(4);
  expect(palette.every(({ attributes }) => Object.keys(attributes).length > 0)).toBe(true);
});

test("digitsOf finds the code in what is typed or pasted", () => {
  expect(digitsOf("482913")).toBe("482913");
  expect(digitsOf(" 482 913 ")).toBe("482913");
  expect(digitsOf("https://chain.example/#482-913")).toBe("482913");
  expect(digitsOf("48a")).toBe("48");
  expect(digitsOf("4829135")).toBe("482913");
});

test("turnedSign puts a true minus and takes any minus away", () => {
  expect(turnedSign("0.5")).toBe("\u22120.5");
  expect(turnedSign("-0.5")).toBe("0.5");
  expect(turnedSign("\u22120,5")).toBe("0,5");
  expect(turnedSign("")).toBe("\u2212");
});
