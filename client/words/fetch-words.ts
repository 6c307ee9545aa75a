// Fetches the whole catalogue, which every page but the door needs.
import { language } from "./words.ts";

let fetching: Promise<void> | null = null;

/** @returns when every sentence is there; rejects where it could not be fetched, and tries anew at the next call */
export function fetchWords(): Promise<void> {
  fetching ??= import("./en.ts").then(
    ({ en }) => {
      language.value = { locale: "en", catalogue: en };
    },
    (reason: unknown) => {
      fetching = null;
      throw reason;
    },
  );
  return fetching;
}
