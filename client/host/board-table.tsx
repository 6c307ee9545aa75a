// The board as a table: a row for each company, a column for each room; without room for faces, rows that fold.
import { useState } from "preact/hooks";
import type { SeatRef } from "#game/ids.ts";
import type { View } from "#game/view.ts";
import type { BoardRow } from "#game/views/board-view.ts";
import { Icon } from "../components/icon.tsx";
import { chevronDownIcon, chevronRightIcon } from "../components/icons.ts";
import { isFeedback } from "../picture/model-of-view.ts";
import { percent } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { costText } from "./cost-text.ts";
import type { KnownNames } from "./real-names.ts";
import { SeatFace } from "./seat-face.tsx";
import { SeatMark } from "./seat-mark.tsx";

export interface BoardTableProps {
  readonly view: View;
  readonly known: KnownNames | null; // real names that may be shown
  readonly hasFaces: boolean;
  readonly showsMarks: boolean;
  readonly onSeat: (seat: SeatRef) => void;
}

export function BoardTable(props: BoardTableProps) {
  const { board = [] } = props.view;
  const rooms = props.view.layers.map((_, layer) => layer);
  return (
    <table class={classOf(props)}>
      <thead>
        <tr>
          <th scope="col">{say("host.seats.company")}</th>
          {rooms.map((layer) => (
            <th key={layer} scope="col" class={roomClass(props.view, layer)}>
              {say(layer === rooms.length - 1 ? "room.ceo" : layer === 0 ? "room.sales" : "room.management")}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {board.map((row) => (
          <CompanyRow key={row.company} {...props} row={row} rooms={rooms} />
        ))}
      </tbody>
    </table>
  );
}

const mostInLine = 6;

function classOf({ view, hasFaces }: BoardTableProps): string {
  const seats = view.layers.reduce((sum, people) => sum + people, 0);
  return `board ${hasFaces ? "board-faces" : "board-dense"}${seats <= mostInLine ? " board-small" : ""}`;
}

/** The room on turn is tinted by the way the news runs, and its title is underlined. */
function roomClass(view: View, room: number): string {
  const isOnTurn = (view.phase === "report" || view.phase === "feedback") && view.layer === room;
  return isOnTurn ? `room room-on room-on-${isFeedback(view) ? "back" : "out"}` : "room";
}

type RowProps = BoardTableProps & { readonly row: BoardRow; readonly rooms: readonly number[] };

function CompanyRow(props: RowProps) {
  const { view, row, rooms, known, hasFaces, showsMarks, onSeat } = props;
  const [isOpen, setOpen] = useState(false);
  const isUnfolded = hasFaces || isOpen;
  return (
    <tr class={isUnfolded ? "board-row" : "board-row board-row-folded"}>
      <th scope="row">
        {hasFaces ? (
          <CompanyName view={view} row={row} />
        ) : (
          <button type="button" class="board-fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <Icon drawing={isOpen ? chevronDownIcon : chevronRightIcon} />
            <CompanyName view={view} row={row} />
          </button>
        )}
      </th>
      {rooms.map((layer) => (
        <td key={layer} class={roomClass(view, layer)}>
          <ul class="board-seats">
            {row.seats
              .filter(({ seat }) => seat.layer === layer)
              .map((seat) => (
                <li key={seat.seat.index}>
                  {isUnfolded ? (
                    <SeatFace {...{ view, seat, known, showsMarks }} onPress={() => onSeat(seat.seat)} />
                  ) : (
                    <SeatMark {...{ seat, known, showsMarks }} onPress={() => onSeat(seat.seat)} />
                  )}
                </li>
              ))}
          </ul>
        </td>
      ))}
    </tr>
  );
}

function CompanyName({ view, row }: Pick<RowProps, "view" | "row">) {
  return (
    <span>
      <b class="board-name">{row.name}</b>
      <small class="company-numbers">{costWords(row)}</small>
      <small class="company-numbers">{saidWords(view, row)}</small>
    </span>
  );
}

const costWords = ({ cost }: BoardRow): string => say("host.seats.cost", { cost: costText(cost) });

/** What the CEO says to this customer, once it is open. */
function saidWords({ wall = [] }: View, { company }: BoardRow): string {
  const said = wall.find(({ index }) => index === company)?.said ?? null;
  return said === null ? "" : say("host.verdict", { said: percent(said) });
}
