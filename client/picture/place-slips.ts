/** Finds each slip a place near its receiver, on its own curve, where no two slips cover each other. */
import { pointOnCurve, shareAtX } from "./curve.ts";
import type { Box } from "./geometry.ts";
import type { Slip, Trust } from "./picture-model.ts";
import type { ArrowPlace, SlipPlace, StageLayout, TypeSizes } from "./stage-layout.ts";
import { textWidth } from "./text-width.ts";

type Stage = Pick<StageLayout, "area" | "type" | "arrows">;

interface Waiting {
  readonly place: ArrowPlace;
  readonly trust: Trust;
  readonly slip: Slip;
}

interface Size {
  readonly text: number; // px, 0 for a slip without writing
  readonly height: number; // of the slip
  readonly spacing: number; // from slip to slip, the words under it included
}

const stagger = 22; // px by which slips to one receiver stand back from each other
const lead = 6; // px between the receiver's edge and the first slip

/** All slips of the company, gap by gap; the more there are in one gap, the smaller they are written. */
export function placeSlips(trusts: readonly Trust[], stage: Stage): SlipPlace[] {
  const waiting = stage.arrows.flatMap((place) => {
    const trust = trusts[place.trust];
    return trust?.slip ? [{ place, trust, slip: trust.slip }] : [];
  });
  const gaps = [...new Set(waiting.map(({ trust }) => trust.layer))];
  return gaps.flatMap((gap) => {
    const inGap = waiting.filter(({ trust }) => trust.layer === gap);
    return placeGap(
      inGap.toSorted((one, other) => one.place.curve.from.y - other.place.curve.from.y),
      stage,
    );
  });
}

/** Width of a slip for its text, its point included. */
export function slipWidth(text: string, size: number): number {
  return size === 0 ? 24 : Math.round(textWidth(text, size) + 1.9 * size);
}

/** Height of a slip for the size of its text; 0 px of text make the smallest slip. */
export function slipHeight(size: number): number {
  return size === 0 ? 12 : Math.round(1.55 * size + 4);
}

function placeGap(waiting: readonly Waiting[], stage: Stage): SlipPlace[] {
  const gap = Math.min(...waiting.map(({ place }) => place.curve.to.x - place.curve.from.x));
  const size = sizeFor(waiting, { stage, gap });
  const boxes = waiting.map((one) => wishedBox(one, { size, gap, rank: rankOf(one, waiting) }));
  const tops = spreadApart(
    boxes.map((box) => box.y),
    { spacing: size.spacing, low: stage.area.top + 3, high: stage.area.bottom - size.spacing },
  );
  const hasWords = size.spacing > size.height + 8;
  return waiting.map((one, order) => {
    const wished = boxes[order] ?? { x: 0, y: 0, width: 0, height: 0 };
    const box = { ...wished, y: Math.round(tops[order] ?? wished.y) };
    const words = { x: box.x + 0.54 * box.width, y: box.y + box.height + stage.type.words };
    return {
      trust: one.place.trust,
      box,
      share: shareAtX(one.place.curve, box.x + box.width / 2),
      text: size.text,
      words: hasWords && one.slip.words !== "" ? words : null,
    };
  });
}

/** The largest writing with which all slips of a gap fit below each other and between the windows. */
function sizeFor(waiting: readonly Waiting[], space: { readonly stage: Stage; readonly gap: number }): Size {
  const { area, type } = space.stage;
  const fits = (size: Size) =>
    waiting.length * size.spacing <= area.bottom - area.top - 6 &&
    waiting.every(({ slip }) => slipWidth(slip.text, size.text) <= space.gap - lead);
  const sizes = sizesOf(type, waiting.some(({ slip }) => slip.words !== "") && type.words > 0);
  return sizes.find(fits) ?? { text: 0, height: slipHeight(0), spacing: slipHeight(0) + 1 };
}

function sizesOf(type: TypeSizes, withWords: boolean): Size[] {
  const texts = [type.slip, (type.slip + type.smallest) / 2, type.smallest];
  const plain = [6, 3].flatMap((space) =>
    texts.map((text) => ({ text, height: slipHeight(text), spacing: slipHeight(text) + space })),
  );
  if (!withWords) return plain;
  const worded = plain.map((size) => ({ ...size, spacing: size.height + Math.ceil(1.3 * type.words) + 6 }));
  return [...worded, ...plain];
}

function rankOf(one: Waiting, all: readonly Waiting[]): { readonly place: number; readonly count: number } {
  const together = all.filter(({ trust }) => trust.from === one.trust.from);
  return { place: together.indexOf(one), count: together.length };
}

function wishedBox(
  one: Waiting,
  space: {
    readonly size: Size;
    readonly gap: number;
    readonly rank: { readonly place: number; readonly count: number };
  },
): Box {
  const { size, rank } = space;
  const width = slipWidth(one.slip.text, size.text);
  const free = Math.max(0, space.gap - width - lead);
  const step = rank.count > 1 ? Math.min(stagger, (0.8 * free) / (rank.count - 1)) : 0;
  const first = rank.count > 1 ? lead : Math.min(lead + 10, lead + free / 2);
  const x = Math.round(one.place.curve.from.x + first + step * rank.place);
  const middle = pointOnCurve(one.place.curve, shareAtX(one.place.curve, x + 0.4 * width));
  return { x, y: middle.y - size.height / 2, width, height: size.height };
}

/**
 * Moves values apart until each keeps `spacing` from the next, in the order given and near where they wish to be.
 *
 * @returns from `low` to `high` as far as they fit
 */
export function spreadApart(
  wishes: readonly number[],
  limits: { readonly spacing: number; readonly low: number; readonly high: number },
): number[] {
  const placed = [...wishes];
  let least = limits.low;
  wishes.forEach((wish, index) => {
    placed[index] = Math.max(least, wish);
    least = Math.max(least, wish) + limits.spacing;
  });
  let most = limits.high;
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    const top = Math.min(most, placed[index] ?? 0);
    placed[index] = top;
    most = top - limits.spacing;
  }
  return placed;
}
