// Who sits where, company by company and room by room; a press on a seat opens what can be done there.
import { useState } from "preact/hooks";
import type { PlayerId, SeatRef } from "#game/ids.ts";
import type { View } from "#game/view.ts";
import { PlainButton } from "../components/flow-button.tsx";
import { eyeIcon, eyeOffIcon } from "../components/icons.ts";
import { Segmented } from "../components/segmented.tsx";
import { say } from "../words/words.ts";
import { type Filter, filters, foundBy, showsFaces } from "./board.ts";
import { BoardTable } from "./board-table.tsx";
import { FoundList } from "./found-list.tsx";
import type { RealNames } from "./real-names.ts";

export interface SeatBoardProps {
  readonly view: View;
  readonly realNames: RealNames;
  readonly onSeat: (seat: SeatRef) => void;
  readonly onStudent: (playerId: PlayerId) => void;
}

export function SeatBoard({ view, realNames, onSeat, onStudent }: SeatBoardProps) {
  const [filter, setFilter] = useState<Filter>("all");
  const [showsMarks, setShowsMarks] = useState(false);
  const { board = [] } = view;
  const known = realNames.isOnBoard ? realNames.known : null;
  const hasMarks = board.some(({ seats }) => seats.some(({ members }) => members.some(({ mark }) => mark !== null)));
  return (
    <section class="card seats">
      <header>
        <h2 class="card-title">{say("host.seats")}</h2>
        <span class="card-note">{say(view.waitingFor.asked === 0 ? "host.seats.lobbyNote" : "host.seats.note")}</span>
      </header>
      <div class="seats-tools">
        {view.players?.some(({ standing }) => standing === "in") === true && (
          <Segmented
            label={say("host.seats.filter")}
            options={filterOptions(view)}
            value={filter}
            onChange={setFilter}
          />
        )}
        {realNames.isAsked && (
          <PlainButton
            size="small"
            drawing={realNames.isOnBoard ? eyeOffIcon : eyeIcon}
            pressed={realNames.isOnBoard}
            onPress={realNames.toggle}
          >
            {say("host.realNames.show")}
          </PlainButton>
        )}
        {hasMarks && (
          <PlainButton
            size="small"
            drawing={showsMarks ? eyeOffIcon : eyeIcon}
            pressed={showsMarks}
            onPress={() => setShowsMarks(!showsMarks)}
          >
            {say("host.seats.marks")}
          </PlainButton>
        )}
      </div>
      {filter === "all" ? (
        <BoardTable {...{ view, known, showsMarks, onSeat }} hasFaces={showsFaces(board)} />
      ) : (
        <FoundList
          view={view}
          found={foundBy(view, filter)}
          known={known}
          nothing={say(`host.seats.none.${filter}`)}
          onStudent={onStudent}
        />
      )}
    </section>
  );
}

const filterOptions = (view: View) =>
  filters.map((value) => ({ value, label: say(`host.seats.filter.${value}`, { count: foundBy(view, value).length }) }));
