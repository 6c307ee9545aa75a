// Follows one finger or mouse from press to release.
import { useRef } from "preact/hooks";

/** Handlers for an element that reports where it is pressed and dragged, in window pixels. */
export function usePointerDrag(onMove: (at: { x: number; y: number }) => void, enabled: boolean) {
  const held = useRef<number | null>(null);
  const release = (): void => {
    held.current = null;
  };
  return {
    onPointerDown(event: PointerEvent): void {
      if (!enabled || event.button !== 0) return;
      if (event.currentTarget instanceof Element) {
        event.currentTarget.setPointerCapture(event.pointerId);
      }
      held.current = event.pointerId;
      onMove({ x: event.clientX, y: event.clientY });
    },
    onPointerMove(event: PointerEvent): void {
      if (held.current === event.pointerId) onMove({ x: event.clientX, y: event.clientY });
    },
    onPointerUp: release,
    onPointerCancel: release,
  };
}
