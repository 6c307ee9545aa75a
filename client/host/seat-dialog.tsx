// What can be done with one seat, or with one student: a department is a list first, a free seat takes a teammate.
import type { PlayerId, SeatRef } from "#game/ids.ts";
import type { View } from "#game/view.ts";
import type { BoardRow, BoardSeat } from "#game/views/board-view.ts";
import { Dialog } from "../components/dialog.tsx";
import { PlainButton } from "../components/flow-button.tsx";
import { userMinusIcon } from "../components/icons.ts";
import { titleKey } from "../picture/model-of-view.ts";
import { say } from "../words/words.ts";
import { AddTeammate } from "./add-teammate.tsx";
import { findSeat, findStudent } from "./board.ts";
import { FoundList } from "./found-list.tsx";
import { mayAt, type PartProps } from "./part.ts";
import type { RealNames } from "./real-names.ts";
import { StudentPart } from "./student-part.tsx";

/** What the dialog is about; a student is followed wherever they are moved. */
export type Chosen =
  | { readonly kind: "seat"; readonly seat: SeatRef }
  | { readonly kind: "student"; readonly playerId: PlayerId };

export interface SeatDialogProps extends PartProps {
  readonly realNames: RealNames;
  readonly chosen: Chosen | null;
  readonly onStudent: (playerId: PlayerId) => void;
  readonly onClose: () => void;
}

export function SeatDialog({ view, host, realNames, chosen, onStudent, onClose }: SeatDialogProps) {
  const found = chosen?.kind === "seat" ? findSeat(view, chosen.seat) : undefined;
  const only = found?.seat.members.length === 1 ? found.seat.members[0]?.playerId : undefined;
  const playerId = chosen?.kind === "student" ? chosen.playerId : only;
  const student = playerId === undefined ? undefined : findStudent(view, playerId);
  const isOpen = student !== undefined || found !== undefined;
  const title = student?.member.name ?? (found === undefined ? "" : titleOf(view, found));
  return (
    <Dialog open={isOpen} title={title} onClose={onClose}>
      {student !== undefined ? (
        <StudentPart key={student.member.playerId} {...{ view, host, realNames, student, onClose }} />
      ) : (
        found !== undefined && <SeatPart {...found} {...{ view, host, realNames, onStudent, onClose }} />
      )}
    </Dialog>
  );
}

function titleOf({ board = [] }: View, { row, seat }: { row: BoardRow; seat: BoardSeat }): string {
  const title = say(titleKey(seat));
  return board.length > 1 ? say("host.seat.place", { company: row.name, title }) : title;
}

type SeatPartProps = PartProps & {
  readonly row: BoardRow;
  readonly seat: BoardSeat;
  readonly realNames: RealNames;
  readonly onStudent: (playerId: PlayerId) => void;
  readonly onClose: () => void;
};

function SeatPart({ view, host, row, seat, realNames, onStudent, onClose }: SeatPartProps) {
  if (seat.members.length > 0) {
    const found = seat.members.map((member) => ({ row, seat, member }));
    return (
      <div class="host-form">
        <p>{say("host.seat.department", { count: found.length })}</p>
        <FoundList view={view} found={found} known={realNames.known} nothing="" isOneSeat onStudent={onStudent} />
      </div>
    );
  }
  return (
    <div class="host-form">
      {seat.teammate === null ? (
        <AddTeammate view={view} host={host} seat={seat.seat} onClose={onClose} />
      ) : (
        <OfTeammate view={view} host={host} seat={seat} onClose={onClose} />
      )}
    </div>
  );
}

function OfTeammate({ view, host, seat, onClose }: PartProps & { seat: BoardSeat; onClose: () => void }) {
  return (
    <>
      <p>{say("host.seat.teammate")}</p>
      {mayAt(view, "RemoveTeammate", seat.seat) ? (
        <PlainButton
          size="small"
          drawing={userMinusIcon}
          onPress={() => {
            host.act({ type: "RemoveTeammate", seat: seat.seat });
            onClose();
          }}
        >
          {say("host.seat.removeTeammate")}
        </PlainButton>
      ) : (
        <p class="card-note">{say("host.seat.teammateStays")}</p>
      )}
    </>
  );
}
