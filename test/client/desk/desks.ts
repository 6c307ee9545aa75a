// Desks of real games, as the screen gets them: of every seat, at every step.
import type { Ask } from "#game/ask.ts";
import type { Settings } from "#game/settings.ts";
import type { View } from "#game/view.ts";
import type { Desk, Place } from "../../../client/desk/desk.ts";
import { type ClassPlan, ClassRoom } from "../../support/class-room.ts";

/** A desk with a switch on Story, wide or not. */
export function placeOf(view: View, isWide = false): Place {
  const { me, company } = view;
  if (!me?.seat || company === undefined) throw new Error("The view has no seat");
  const nothing = { goOn: null, stepBack: null, inLobby: null, atEnd: null, isSending: false, receivedAt: 0 } as const;
  return {
    view,
    me,
    company,
    seat: me.seat,
    notation: "story",
    isWide,
    isShort: false,
    send: () => undefined,
    ...nothing,
  };
}

export function deskOf(view: View, isWide = false): Desk {
  const place = placeOf(view, isWide);
  if (place.me.knowledge === null) throw new Error("No customer has come in yet");
  return { ...place, knowledge: place.me.knowledge };
}

/** A desk with a question on it, and the ask behind it. */
export interface AskedDesk {
  readonly desk: Desk;
  readonly ask: Ask;
}

/** Every desk of a class of six that is asked something in so many rounds; everything is played by hand. */
export function askedDesks(settings: Partial<Settings>, plan: ClassPlan & { rounds: number }): AskedDesk[] {
  const asked = new Map<string, AskedDesk>();
  const handsOn = { report: "always", feedback: "always", adjust: "always" } as const;
  const room = new ClassRoom({
    ...plan,
    settings: { handsOn, ...settings },
    players: 6,
    watch: (now) => {
      for (const id of now.players) {
        const view = now.viewOf(id);
        const ask = now.askOf(id);
        const key = `${view.turn}/${id}`;
        const isNew = ask !== undefined && view.me?.ask && view.phase !== "reveal" && !asked.has(key);
        if (isNew) asked.set(key, { desk: deskOf(view), ask });
      }
    },
  });
  room.playRounds(plan.rounds);
  return [...asked.values()];
}
