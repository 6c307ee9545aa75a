// Tells whether the window is too low for the picture above a question, as it is on many phones under their browser's bars.
import { signal } from "@preact/signals";

const query = globalThis.matchMedia?.("(max-height: 43.74em)");
const short = signal(query?.matches ?? false);
query?.addEventListener("change", (event) => {
  short.value = event.matches;
});

/** True below 700 px (at the usual text size); a component that has asked is drawn again when it changes. */
export function isShort(): boolean {
  return short.value;
}
