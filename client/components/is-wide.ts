// Tells whether the window has room for the wide desk, in the same words as the style sheets.
import { signal } from "@preact/signals";

const query = globalThis.matchMedia?.("(min-width: 56.25em)");
const wide = signal(query?.matches ?? false);
query?.addEventListener("change", (event) => {
  wide.value = event.matches;
});

/** True from 900 px on (at the usual text size); a component that has asked is drawn again when it changes. */
export function isWide(): boolean {
  return wide.value;
}
