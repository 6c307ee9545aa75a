// The keys of the panel: each is pressed for the command that it stands for, and never while somebody types.
import { useEffect, useRef } from "preact/hooks";
import type { HostCommand } from "#game/command.ts";
import type { View } from "#game/view.ts";
import { offerOf } from "./part.ts";
import { hideNames, nextFeatured } from "./projector-card.tsx";
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
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (isTaken(event.key, event.target)) return;
      if (pressed(event.key, latest.current)) event.preventDefault();
    };
    window.addEventListener("keydown", press);
    window.addEventListener("click", letGo);
    return () => {
      window.removeEventListener("keydown", press);
      window.removeEventListener("click", letGo);
    };
  }, []);
}

interface Latest {
  readonly view: View;
  readonly host: Host;
  readonly targets: KeyTargets;
}

/** Whether the key means anything here. */
function pressed(key: string, { view, host, targets }: Latest): boolean {
  if (key === "?") targets.onKeys();
  else if (key.toLowerCase() === "c") targets.onWayIn();
  else if (!keys.includes(key.toLowerCase())) return false;
  const command = commandOfKey(key, view);
  if (command !== null) host.act(command);
  return true;
}

export const keys = [" ", "u", "p", "h", "a", "s", "f"];

/** @returns the command that a key stands for, or null where it would be refused now */
export function commandOfKey(key: string, view: View): HostCommand | null {
  const { turn } = view;
  const offered = (command: HostCommand) => (offerOf(view, command.type) ? command : null);
  switch (key.toLowerCase()) {
    case " ":
      return offered({ type: "Start", turn }) ?? offered({ type: "Next", turn });
    case "u":
      return offered({ type: "Undo", turn });
    case "p":
      return offered({ type: "Resume" }) ?? offered({ type: "Pause" });
    case "h":
      return offered({ type: "Hold", turn });
    case "a":
      return offered(hideNames(view));
    case "s":
      return offered({ type: "Snapshot" });
    case "f":
      return offered({ type: "Feature", company: nextFeatured(view) });
    default:
      return null;
  }
}

/** Who presses a button with a mouse or a finger is done with it: Space is Next again, and does not press it anew. */
function letGo({ detail, target }: MouseEvent): void {
  const isPointer = detail > 0; // a press of a key counts no clicks
  if (!isPointer || !(target instanceof Element) || target.closest("dialog") !== null) return;
  const pressed = target.closest<HTMLElement>("button, summary, a, input[type=radio]");
  pressed?.blur();
}

/** In a dialog and while somebody types the keys are theirs; on a button or a switch only Space is, which presses it. */
function isTaken(key: string, target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open]") !== null) return true;
  if (!(target instanceof Element)) return false;
  const typed = target.closest("select, textarea, input:not([type=radio], [type=checkbox], [type=range])");
  return typed !== null || (key === " " && target.closest("input, button, a, summary") !== null);
}
