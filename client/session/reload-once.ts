/** Loads a page of an older build again, by itself, and no more than once: its seat is kept. */

const item = "chain-of-command.reloaded";

/** @returns false where that has been tried already, or could not be remembered */
export function reloadOnce(): boolean {
  try {
    if (sessionStorage.getItem(item) !== null) return false;
    sessionStorage.setItem(item, "yes");
  } catch {
    return false;
  }
  location.reload();
  return true;
}

/** The page fits the server: another build may reload it again. */
export function forgetReload(): void {
  try {
    sessionStorage.removeItem(item);
  } catch {
    // Nothing was kept.
  }
}
