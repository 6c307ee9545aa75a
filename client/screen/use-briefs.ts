// Holds on to the briefs of before wherever nothing has changed, and on a slow machine to the curves for a second.
import { useEffect, useRef, useState } from "preact/hooks";
import type { CompanyBrief } from "#game/views/wall-view.ts";
import { keepUnchanged } from "./briefs.ts";

export function useBriefs(briefs: readonly CompanyBrief[]): readonly CompanyBrief[] {
  const kept = useRef<readonly CompanyBrief[]>([]);
  kept.current = keepUnchanged(kept.current, briefs);
  return kept.current;
}

const pace = 1000; // ms between two drawings of the curves on a slow machine

/** The briefs whose curves are drawn: the newest, but on a slow machine those of the last full second. */
export function useCurves(briefs: readonly CompanyBrief[], isCalm: boolean): readonly CompanyBrief[] {
  const newest = useRef(briefs);
  newest.current = briefs;
  const [held, setHeld] = useState(briefs);
  useEffect(() => {
    if (!isCalm) return;
    setHeld(newest.current);
    const timer = setInterval(() => setHeld(newest.current), pace);
    return () => clearInterval(timer);
  }, [isCalm]);
  return isCalm ? held : briefs;
}
