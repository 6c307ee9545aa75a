// A window of the lobby: a chair until somebody comes, then their face.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { View } from "#game/view.ts";
import type { PersonView } from "#game/views/person-view.ts";
import { SeatTile } from "../components/seat-tile.tsx";
import { faceOf } from "../picture/face-of.ts";
import { portraitUrl } from "../picture/portraits.ts";
import { say } from "../words/words.ts";

export interface LobbySeatProps {
  readonly view: View;
  readonly person: PersonView;
  readonly size: number; // in units of 1/16 rem
  readonly isCrowd: boolean; // so many come that nobody is seen to land
  readonly children: ComponentChildren; // the plate
}

/** A new name is a new element, so that whoever comes is seen to land. */
export function LobbySeat({ view, person, size, isCrowd, children }: LobbySeatProps) {
  const { name, isFree, isTeammate, isOnline, members } = person;
  const [lands] = useState(!isCrowd && !isFree); // as it was when they came; a crowd that ends makes nobody land again
  const face = faceOf(view, person);
  return (
    <li
      class={`lobby-seat${isFree ? " lobby-seat-free" : ""}${lands ? " lobby-seat-lands" : ""}`}
      style={{ "--window": `${size / 16}rem` }}
    >
      <SeatTile
        name={isFree ? say("person.nobody") : name}
        portraitUrl={isFree ? undefined : portraitUrl({ face, expression: "smile", isTeammate, lookLeft: false })}
        lit={!isFree}
        presence={isFree ? "free" : isOnline ? "here" : "offline"}
        teammate={isTeammate}
        layout="face"
        size={size}
      />
      {members > 1 && (
        <span class="lobby-more" aria-hidden="true">
          +{members - 1}
        </span>
      )}
      {children}
    </li>
  );
}
