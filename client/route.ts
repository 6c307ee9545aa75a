// Which page the address names, and how to go to another one without loading the shell anew.
import { signal } from "@preact/signals";

const current = signal(location.pathname);

/** The path without a slash at its end; "/" for the door. */
export const path = (): string => current.value.replace(/\/+$/, "") || "/";

window.addEventListener("popstate", () => {
  current.value = location.pathname;
});

/** Goes to a page of this site; what is in memory stays. */
export function goTo(address: string): void {
  history.pushState(null, "", address);
  current.value = location.pathname;
  window.scrollTo(0, 0);
}
