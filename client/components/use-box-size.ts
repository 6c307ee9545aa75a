// Measures an element in pixels at the root's own text size, so that drawings grow with enlarged text.
import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

export interface BoxSize {
  readonly width: number;
  readonly height: number;
  /** window pixels per drawing pixel: 1 where the root's text is 16 px */
  readonly zoom: number;
}

export function useBoxSize(ref: RefObject<HTMLElement | null>, initial: BoxSize): BoxSize {
  const [size, setSize] = useState(initial);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (): void => {
      const zoom = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      const next = { width: element.clientWidth / zoom, height: element.clientHeight / zoom, zoom };
      if (next.width === 0 || next.height === 0) return;
      setSize((old) => (old.width === next.width && old.height === next.height && old.zoom === zoom ? old : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
