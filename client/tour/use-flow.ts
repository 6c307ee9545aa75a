// A motion that runs once: how far it has come, and the start of it. Whoever wants calm sees its end at once.
import { useEffect, useRef, useState } from "preact/hooks";

export interface Flow {
  readonly share: number | null; // null before it was started, then 0 to 1
  readonly isDone: boolean;
  readonly run: () => void;
}

const wantsCalm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** `const up = useFlow(2400)`; the length in milliseconds. */
export function useFlow(length: number): Flow {
  const [share, setShare] = useState<number | null>(null);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  function run(): void {
    if (wantsCalm()) {
      setShare(1);
      return;
    }
    const start = performance.now();
    const step = (now: number) => {
      const reached = Math.min(1, Math.max(0, (now - start) / length));
      setShare(reached);
      if (reached < 1) frame.current = requestAnimationFrame(step);
    };
    setShare(0);
    frame.current = requestAnimationFrame(step);
  }
  return { share, isDone: share === 1, run };
}
