// Counts who comes into the lobby, and says when it is a crowd.
import { useRef } from "preact/hooks";
import { isCrowd, joinsAfter } from "./join-crowd.ts";

/** @param seated how many have a seat by now; `at` is when that was heard, in ms */
export function useJoinCrowd(seated: number, at: number): boolean {
  const known = useRef({ seated, times: [] as readonly number[] });
  if (known.current.seated !== seated) {
    const { seated: before, times } = known.current;
    known.current = { seated, times: joinsAfter(times, seated - before, at) };
  }
  return isCrowd(known.current.times, at);
}
