// A seat of the board with its face; a department with the first one’s, how many they are and how many have answered.
import type { View } from "#game/view.ts";
import type { BoardSeat } from "#game/views/board-view.ts";
import { SeatTile, type SeatTileProps } from "../components/seat-tile.tsx";
import { isFeedback, titleKey } from "../picture/model-of-view.ts";
import { portraitUrl } from "../picture/portraits.ts";
import { say } from "../words/words.ts";
import { countsOf, plateOf } from "./board.ts";
import { RealNameLine } from "./real-name-line.tsx";
import { type KnownNames, realNameAt } from "./real-names.ts";

export interface SeatFaceProps {
  readonly view: View;
  readonly seat: BoardSeat;
  readonly known: KnownNames | null;
  readonly showsMarks: boolean;
  readonly onPress: () => void;
}

export function SeatFace({ view, seat, known, showsMarks, onPress }: SeatFaceProps) {
  const { answered, of } = countsOf(seat);
  const face = seat.members[0]?.name ?? seat.teammate?.name;
  const isTeammate = seat.members.length === 0 && seat.teammate !== null;
  const hasAnswered = of > 0 && answered === of;
  const lit = of > 0 && (view.phase === "lobby" || hasAnswered || !seat.isAsked);
  const expression = lit ? "smile" : "serious";
  const isDepartment = seat.members.length > 1;
  return (
    <>
      <SeatTile
        name={isDepartment ? say("host.students", { count: of }) : (plateOf(seat) ?? say("person.nobody"))}
        portraitUrl={
          face === undefined ? undefined : portraitUrl({ face, expression, isTeammate, lookLeft: isFeedback(view) })
        }
        lit={lit}
        presence={presenceOf(seat)}
        teammate={isTeammate}
        badge={badgeOf(seat, showsMarks)}
        size={50}
        onPress={onPress}
      />
      <RealNameLine name={realNameAt(seat, known)} />
      <span class="visually-hidden">{say(titleKey(seat))}</span>
      {isDepartment && seat.isAsked && (
        <small class="seat-answered">{say("host.seats.answered", { count: answered, of })}</small>
      )}
    </>
  );
}

function presenceOf({ members, teammate }: BoardSeat): SeatTileProps["presence"] {
  if (members.length === 0) return teammate === null ? "free" : "here";
  return members.every(({ isOnline }) => !isOnline) ? "offline" : "here";
}

/** A tick for an answer. Right or not is shown only where the teacher wants it, and only of a seat with one student. */
export function badgeOf(seat: BoardSeat, showsMarks: boolean): SeatTileProps["badge"] {
  const { answered, of } = countsOf(seat);
  const [only, ...others] = seat.members;
  const outcome = others.length === 0 ? only?.mark?.outcome : undefined;
  if (showsMarks && (outcome === "right" || outcome === "wrong")) return outcome; // the right way only: a plain tick
  return seat.isAsked && of > 0 && answered === of ? "answered" : undefined;
}
