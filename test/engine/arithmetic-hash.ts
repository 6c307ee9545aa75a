/** One hash over many values of exp and tanh, to hold devices against each other bit by bit. */

import { exp, tanh } from "#engine/arithmetic.ts";

export const HASHED_VALUES = 400_000;

/** FNV-1a over the bytes of 200,000 values each of exp on [-750, 710] and tanh on [-23, 23]; 8 hexadecimal digits. */
export function arithmeticHash(): string {
  const each = HASHED_VALUES / 2;
  const view = new DataView(new ArrayBuffer(8));
  let hash = 0x811c9dc5;
  const take = (value: number) => {
    view.setFloat64(0, value);
    for (let byte = 0; byte < 8; byte += 1) hash = Math.imul(hash ^ view.getUint8(byte), 0x01000193);
  };
  for (let index = 0; index < each; index += 1) {
    const along = index / (each - 1);
    take(exp(-750 + 1460 * along));
    take(tanh(-23 + 46 * along));
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
