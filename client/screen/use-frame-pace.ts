// Watches the frames of this page and says when it should do less.
import { useEffect, useState } from "preact/hooks";
import { afterFrame, startPace } from "./frame-pace.ts";

/** true while the machine does not keep up. */
export function useFramePace(): boolean {
  const [isCalm, setCalm] = useState(false);
  useEffect(() => {
    let pace = startPace;
    let frame = requestAnimationFrame(function watch(at) {
      pace = afterFrame(pace, at);
      setCalm(pace.isCalm);
      frame = requestAnimationFrame(watch);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return isCalm;
}
