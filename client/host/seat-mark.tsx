// A seat of the board as one small button: a drawing of how it stands, and a number where a department sits there.
import type { BoardSeat } from "#game/views/board-view.ts";
import { Icon } from "../components/icon.tsx";
import { checkIcon, crossIcon } from "../components/icons.ts";
import { titleKey } from "../picture/model-of-view.ts";
import { say } from "../words/words.ts";
import { countsOf, plateOf, standingOf } from "./board.ts";
import { type KnownNames, realNameAt } from "./real-names.ts";
import { badgeOf } from "./seat-face.tsx";
import { seatIcon } from "./standing-icons.ts";

export interface SeatMarkProps {
  readonly seat: BoardSeat;
  readonly known: KnownNames | null;
  readonly showsMarks: boolean;
  readonly onPress: () => void;
}

export function SeatMark({ seat, known, showsMarks, onPress }: SeatMarkProps) {
  const { answered, of } = countsOf(seat);
  const badge = badgeOf(seat, showsMarks);
  const isLit = of > 0 && answered === of;
  const words = seatWords(seat, realNameAt(seat, known));
  const look = badge === "right" || badge === "wrong" ? badge : isLit ? "lit" : seat.isAsked ? "thinking" : "resting";
  const drawing = badge === "wrong" ? crossIcon : badge === "right" ? checkIcon : seatIcon(seat);
  return (
    <button type="button" class={`seat-mark seat-mark-${look}`} aria-label={words} title={words} onClick={onPress}>
      <Icon drawing={drawing} size={18} strokeWidth={2.4} />
      {seat.members.length > 1 && <span>{seat.isAsked ? `${answered}/${of}` : of}</span>}
    </button>
  );
}

/** "Ann, Design Manager: thinking"; with a real name, "Ann (Anna Smith), Design Manager: thinking" */
export function seatWords(seat: BoardSeat, realName: string | null): string {
  const { answered, of } = countsOf(seat);
  const [first] = seat.members;
  const title = say(titleKey(seat));
  const plate = plateOf(seat) ?? say("host.seat.free");
  const name = realName === null ? plate : say("host.realNames.both", { name: plate, realName });
  const place = say("host.seat.nameTitle", { name, title });
  if (first === undefined) return place;
  if (seat.members.length > 1) return `${place}: ${say("host.seats.answered", { count: answered, of })}`;
  return `${place}: ${say(`host.standing.${standingOf(seat, first)}`)}`;
}
