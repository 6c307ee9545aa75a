/** What of the events everybody may hear about, for the animation. Never what was answered. */
import type { GameEvent } from "./event.ts";
import type { PlayerId, SeatRef } from "./ids.ts";
import type { Act, Phase } from "./step.ts";

/** What just happened, for the animation; nothing that the view would not show. */
export type Happening =
  | { readonly type: "StepOpened"; readonly phase: Phase; readonly layer: number | null; readonly act: Act | null }
  | { readonly type: "SeatAnswered"; readonly seat: SeatRef }
  | { readonly type: "SeatTaken"; readonly seat: SeatRef; readonly name: string }
  | { readonly type: "Nudged"; readonly playerId: PlayerId } // told to that player alone
  | { readonly type: "RolesRotated" }
  | { readonly type: "Undone" }
  | { readonly type: "Paused" }
  | { readonly type: "Resumed" };

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
