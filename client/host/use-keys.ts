// The keys of the panel: Space next, P pause, C the way in, ? the list of keys.
import { useEffect, useRef } from "preact/hooks";
import type { View } from "#game/view.ts";
import { offerOf } from "./part.ts";
import type { Host } from "./use-host.ts";

export interface KeyTargets {
  readonly onKeys: () => void;
  readonly onWayIn: () => void;
}

export function useKeys(view: View, host: Host, targets: KeyTargets): void {
  const latest = useRef({ view, host, targets });
  latest.current = { view, host, targets };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTaken(event.target)) return;
      if (pressed(event.key, latest.current)) event.preventDefault();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

interface Latest {
  readonly view: View;
  readonly host: Host;
  readonly targets: KeyTargets;
}

/** Whether the key means anything here. */
function pressed(key: string, { view, host, targets }: Latest): boolean {
  const { turn } = view;
  switch (key.toLowerCase()) {
    case " ":
      if (offerOf(view, "Start")) host.act({ type: "Start", turn });
      else if (offerOf(view, "Next")) host.act({ type: "Next", turn });
      return true;
    case "p":
      if (offerOf(view, "Resume")) host.act({ type: "Resume" });
      else if (offerOf(view, "Pause")) host.act({ type: "Pause" });
      return true;
    case "c":
      targets.onWayIn();
      return true;
    case "?":
      targets.onKeys();
      return true;
    default:
      return false;
  }
}

/** Somebody types, chooses or reads a dialog: then the key is theirs. Space on a button presses that button. */
function isTaken(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, select, textarea, button, a, summary, dialog") !== null;
}
