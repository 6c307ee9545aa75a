// Gives a student another place: first the company, where there are several, then the seat.
import { useState } from "preact/hooks";
import { type SeatRef, sameSeat, seatKey } from "#game/ids.ts";
import type { View } from "#game/view.ts";
import type { BoardSeat } from "#game/views/board-view.ts";
import { PlainButton } from "../components/flow-button.tsx";
import { arrowRightIcon } from "../components/icons.ts";
import { titleKey } from "../picture/model-of-view.ts";
import { say } from "../words/words.ts";
import { plateOf, type Seated } from "./board.ts";
import { mayAt, mayFor } from "./part.ts";

export interface MoveStudentProps {
  readonly view: View;
  readonly student: Seated;
  readonly onMove: (to: SeatRef) => void;
}

export function MoveStudent({ view, student, onMove }: MoveStudentProps) {
  const { board = [] } = view;
  const [company, setCompany] = useState(student.row.company);
  const [chosen, setChosen] = useState("");
  if (!mayFor(view, "MovePlayer", student.member.playerId)) return null;
  const seats = (board.find((row) => row.company === company)?.seats ?? []).filter(
    ({ seat }) => !sameSeat(seat, student.seat.seat) && mayAt(view, "MovePlayer", seat),
  );
  const target = seats.find(({ seat }) => seatKey(seat) === chosen);
  return (
    <div class="host-form-row">
      {board.length > 1 && (
        <label class="grow">
          <span class="field-label">{say("host.seat.moveCompany")}</span>
          <select
            class="select"
            value={company}
            onChange={({ currentTarget }) => {
              setCompany(Number(currentTarget.value));
              setChosen("");
            }}
          >
            {board.map((row) => (
              <option key={row.company} value={row.company}>
                {row.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="grow">
        <span class="field-label">{say("host.seat.move")}</span>
        <select class="select" value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
          <option value="">{say("host.seat.choose")}</option>
          {seats.map((seat) => (
            <option key={seatKey(seat.seat)} value={seatKey(seat.seat)}>
              {seatWords(seat)}
            </option>
          ))}
        </select>
      </label>
      <PlainButton
        size="small"
        drawing={arrowRightIcon}
        disabled={target === undefined}
        onPress={() => target !== undefined && onMove(target.seat)}
      >
        {say("host.seat.moveGo")}
      </PlainButton>
    </div>
  );
}

/** "Design Manager · Ann +2" */
const seatWords = (seat: BoardSeat): string =>
  say("host.seat.moveTo", { title: say(titleKey(seat)), name: plateOf(seat) ?? say("host.seat.free") });
