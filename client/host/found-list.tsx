// The students whom a filter of the board finds, each with where they sit and how they stand.
import type { PlayerId } from "#game/ids.ts";
import type { View } from "#game/view.ts";
import { Icon } from "../components/icon.tsx";
import { titleKey } from "../picture/model-of-view.ts";
import { say } from "../words/words.ts";
import { type Seated, standingOf } from "./board.ts";
import { RealNameLine } from "./real-name-line.tsx";
import type { KnownNames } from "./real-names.ts";
import { standingIcons } from "./standing-icons.ts";

export interface FoundListProps {
  readonly view: View;
  readonly found: readonly Seated[];
  readonly known?: KnownNames | null; // real names that may be shown
  readonly nothing: string; // the sentence where nobody is found
  readonly isOneSeat?: boolean; // then where they sit need not be said of each
  readonly onStudent: (playerId: PlayerId) => void;
}

export function FoundList({ view, found, known, nothing, isOneSeat = false, onStudent }: FoundListProps) {
  if (found.length === 0) return <p class="card-note found-none">{nothing}</p>;
  return (
    <ul class="found">
      {found.map((one) => (
        <li key={one.member.playerId}>
          <button type="button" class="found-student" onClick={() => onStudent(one.member.playerId)}>
            <Icon drawing={standingIcons[standingOf(one.seat, one.member)]} />
            <span>
              <b>{one.member.name}</b>
              <RealNameLine name={known?.get(one.member.playerId) ?? null} />
              <small class="found-place">{isOneSeat ? standingWords(one) : placeWords(view, one)}</small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** "Bluebird Works, Design Manager · away"; without the company where there is one only. */
export function placeWords({ board = [] }: View, { row, seat, member }: Seated): string {
  const title = say(titleKey(seat));
  const place = board.length > 1 ? say("host.seat.place", { company: row.name, title }) : title;
  return `${place} · ${standingWords({ seat, member })}`;
}

const standingWords = ({ seat, member }: Omit<Seated, "row">): string =>
  say(`host.standing.${standingOf(seat, member)}`);
