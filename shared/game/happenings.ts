/** What of the events everybody may hear about, for the animation. Never what was answered. */
import type { GameEvent } from "./event.ts";
import type { Happening } from "./view.ts";

export function happeningsFor(events: readonly GameEvent[]): Happening[] {
  return events.flatMap((event): Happening[] => {
    switch (event.type) {
      case "StepOpened":
        return [{ type: "StepOpened", phase: event.step.phase, layer: event.step.layer, act: event.step.act }];
      case "Answered": // but not who tries again: that would tell whose answer was wrong
        return [{ type: "SeatAnswered", seat: event.seat }];
      case "PlayerJoined":
        return event.seat === null ? [] : [{ type: "SeatTaken", seat: event.seat, name: event.name }];
      case "PlayerNudged":
        return [{ type: "Nudged", playerId: event.playerId }];
      case "RolesRotated":
      case "Undone":
      case "Paused":
      case "Resumed":
        return [{ type: event.type }];
      default:
        return [];
    }
  });
}
