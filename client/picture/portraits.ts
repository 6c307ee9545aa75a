/** Gives every person a face: the same seed always looks the same, and only the expression changes. */
import { createAvatar } from "@dicebear/core";
import * as openPeeps from "@dicebear/open-peeps";
import { paletteOf } from "./palette.ts";

type PeepOptions = openPeeps.Options;
type Head = NonNullable<PeepOptions["head"]>[number];
type FacialHair = NonNullable<PeepOptions["facialHair"]>[number];
type Accessory = NonNullable<PeepOptions["accessories"]>[number];

export const expressions = [
  "smile",
  "calm",
  "cute",
  "cheeky",
  "explaining",
  "serious",
  "concerned",
  "smileBig",
  "driven",
] as const;

export type Expression = (typeof expressions)[number];

interface Look {
  readonly head: Head;
  readonly facialHair: FacialHair | null;
  readonly accessory: Accessory | null;
  readonly skin: string; // hex without #, as the portrait set wants it
  readonly clothes: string;
  readonly hair: string; // of the heads that are not drawn in ink
}

/** Colours of clothes: never blue or orange, for those two are the report and the feedback. */
export const clothesColours = ["A5D4B8", "D9B5D6", "C9C0E8", "D2B36B", "E3AFAA", "BFCB9A", "E5DACA"] as const;
const skinColours = ["FFDBB4", "EDB98A", "D08B5B", "AE5D29", "694D3D"] as const;
const hairColours = ["1E2148", "E8E1E1", "D6B370", "B58143", "A55728", "724133", "4A312C"] as const;

const beardHeads = [
  "flatTop",
  "noHair1",
  "noHair2",
  "pomp",
  "shaved2",
  "short1",
  "short2",
  "short4",
  "short5",
] as const;
const otherHeads = [
  ...(["afro", "bangs", "bangs2", "bantuKnots", "bun", "bun2", "buns", "cornrows", "cornrows2", "dreads1"] as const),
  ...(["dreads2", "flatTopLong", "grayBun", "grayMedium", "grayShort", "hatBeanie", "hijab", "long"] as const),
  ...(["longBangs", "longCurly", "medium1", "medium2", "medium3", "mediumBangs", "mediumBangs3"] as const),
  ...(["mediumStraight", "mohawk", "shaved1", "shaved3", "short3", "turban", "twists", "twists2"] as const),
];
const beards = ["chin", "full", "full2", "full3", "goatee1", "goatee2", "moustache5", "moustache7"] as const;
const glasses = ["glasses", "glasses2", "glasses3", "glasses5"] as const;

const cast: Readonly<Record<string, Look>> = {
  mia: look("longCurly", { skin: "AE5D29", clothes: "A5D4B8", hair: "1E2148" }),
  omar: { ...look("short2", { skin: "D08B5B", clothes: "D9B5D6", hair: "1E2148" }), facialHair: "full2" },
  jonas: look("hatBeanie", { skin: "FFDBB4", clothes: "C9C0E8", hair: "C9C0E8" }),
  bo: look("pomp", { skin: "EDB98A", clothes: "E5DACA", hair: "1E2148" }),
  noor: look("hijab", { skin: "EDB98A", clothes: "A5D4B8", hair: "A5D4B8" }),
  lena: { ...look("grayBun", { skin: "FFDBB4", clothes: "D2B36B", hair: "B58143" }), accessory: "glasses2" },
  "ms garcia": look("mediumStraight", { skin: "EDB98A", clothes: "E3AFAA", hair: "1E2148" }),
};

function look(head: Head, colours: { readonly skin: string; readonly clothes: string; readonly hair: string }): Look {
  return { head, facialHair: null, accessory: null, ...colours };
}

export interface Portrait {
  readonly face: string; // the person's seed; the named cast by their names
  readonly expression: Expression;
  readonly isTeammate: boolean; // an un-inked line drawing
  readonly lookLeft: boolean;
}

/** Side of the square a portrait is drawn in; figures stand on its lower edge. */
export const portraitSide = 704;

/** The portrait as an SVG document without a background. */
export function portraitSvg(portrait: Portrait): string {
  const person = lookOf(portrait.face);
  const blank = portrait.isTeammate ? "FFFFFF" : null;
  const svg = createAvatar(openPeeps, {
    seed: portrait.face,
    flip: portrait.lookLeft,
    face: [portrait.expression],
    head: [person.head],
    facialHair: person.facialHair === null ? [] : [person.facialHair],
    facialHairProbability: person.facialHair === null ? 0 : 100,
    accessories: person.accessory === null ? [] : [person.accessory],
    accessoriesProbability: person.accessory === null ? 0 : 100,
    maskProbability: 0,
    skinColor: [blank ?? person.skin],
    clothingColor: [blank === null ? person.clothes : "E5DACA"],
    headContrastColor: [blank ?? person.hair],
  }).toString();
  return svg
    .replace(/<metadata[\s\S]*?<\/metadata>/, "")
    .replace("<svg ", `<svg width="${portraitSide}" height="${portraitSide}" `)
    .replaceAll("#000", paletteOf("light").ink);
}

/** The portrait as an address an image element takes under a policy that forbids inline markup. */
export function portraitUrl(portrait: Portrait): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(portraitSvg(portrait))}`;
}

function lookOf(face: string): Look {
  const named = cast[face.trim().toLowerCase()];
  if (named !== undefined) return named;
  const draw = drawer(face);
  const title = face.slice(0, 3);
  const colours = { skin: draw(skinColours), clothes: draw(clothesColours), hair: draw(hairColours) };
  const mayHaveBeard = title !== "Ms " && draw([true, false, false]);
  const person = look(draw(mayHaveBeard || title === "Mr " ? beardHeads : headsFor(title)), colours);
  return {
    ...person,
    facialHair: mayHaveBeard ? draw(beards) : null,
    accessory: draw([true, false, false, false]) ? draw(glasses) : null,
  };
}

/** A customer with a title wears no hair that readers would take for the other title; nobody else is sorted. */
const headsFor = (title: string): readonly Head[] => (title === "Ms " ? otherHeads : [...otherHeads, ...beardHeads]);

/** Picks from lists by the seed's letters (FNV-1a, then a mixing step for each draw). */
function drawer(seed: string): <Item>(items: readonly [Item, ...Item[]] | readonly Item[]) => Item {
  let state = 2166136261;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return (items) => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    const item = items[((mixed ^ (mixed >>> 16)) >>> 0) % items.length];
    if (item === undefined) throw new RangeError("Cannot draw from a list as it must have an item: it is empty");
    return item;
  };
}
