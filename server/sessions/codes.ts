// The six digits that bring a class together: hard to guess, easy to read from the last row.
import type { Chance } from "../chance.ts";

/** A code without a leading zero, which people drop, and without a pattern, which people try first. */
export function newCode(chance: Chance): string {
  for (;;) {
    const code = String(100_000 + chance.below(900_000));
    if (!isObvious(code)) return code;
  }
}

/** Runs such as 123456 or 765432, repetitions such as 777777, 121212 or 482482, and 666. */
export function isObvious(code: string): boolean {
  const steps = Array.from(code.slice(1), (digit, index) => Number(digit) - Number(code[index]));
  const isRun = steps.every((step) => step === steps[0] && Math.abs(step) <= 1);
  return isRun || /^(.+)\1+$/.test(code) || code.includes("666");
}
