// The mark of the game: the loop, out in blue and back in orange.
import { say } from "../words/words.ts";
import "../style/loop.css";

/** `<Logo />`: `size` is its height in units of 1/16 rem, 34 unless told; `label` "" makes it scenery. */
export function Logo({ size = 34, label = say("logo.label") }: { size?: number; label?: string }) {
  return (
    <>
      <svg
        class="logo"
        viewBox="0 0 58 36"
        style={{ height: `${size / 16}rem`, width: `${(size * 58) / (36 * 16)}rem` }}
        aria-hidden="true"
      >
        <path class="logo-out" d="M16 29.5H15A11 11 0 0 1 15 7.5H27" />
        <path class="logo-out-head" d="M26 0.5L38 7.5L26 14.5Z" />
        <path class="logo-back" d="M39 7.5H43A11 11 0 0 1 43 29.5H31" />
        <path class="logo-back-head" d="M32 22.5L20 29.5L32 36.5Z" />
      </svg>
      {label !== "" && <span class="visually-hidden">{label}</span>}
    </>
  );
}
