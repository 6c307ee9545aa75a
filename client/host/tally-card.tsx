// The answers of the open step as a unit chart of faces, sorted by what they tell; a press on a column gives the names.
import { useState } from "preact/hooks";
import type { PlayerId } from "#game/ids.ts";
import type { View } from "#game/view.ts";
import type { TallyView } from "#game/views/tally-view.ts";
import { Dialog } from "../components/dialog.tsx";
import { portraitUrl } from "../picture/portraits.ts";
import { say } from "../words/words.ts";
import { findStudent } from "./board.ts";
import { FoundList } from "./found-list.tsx";

type Column = TallyView["columns"][number];

export interface TallyCardProps {
  readonly view: View;
  readonly tally: TallyView;
  readonly onStudent: (playerId: PlayerId) => void;
}

export function TallyCard({ view, tally, onStudent }: TallyCardProps) {
  const [open, setOpen] = useState<Column["key"] | null>(null);
  const columns = inOrder(tally);
  const column = columns.find(({ key }) => key === open);
  const count = columns.reduce((sum, { players }) => sum + players.length, 0);
  return (
    <section class="card tally">
      <header>
        <h2 class="card-title">{say("host.tally")}</h2>
        <span class="card-note">{say("host.tally.count", { count })}</span>
      </header>
      {count === 0 ? (
        <p class="card-note">{say("host.tally.none")}</p>
      ) : (
        <div class="tally-columns">
          {columns.map((one) => (
            <TallyColumn key={one.key} view={view} column={one} isLarge={count > mostFaces} onPress={setOpen} />
          ))}
        </div>
      )}
      <Dialog
        open={column !== undefined}
        title={column === undefined ? "" : columnWords(column.key)}
        onClose={() => setOpen(null)}
      >
        {column !== undefined && (
          <FoundList
            view={view}
            found={column.players.flatMap((playerId) => findStudent(view, playerId) ?? [])}
            nothing={say("host.tally.none")}
            onStudent={(playerId) => {
              setOpen(null);
              onStudent(playerId);
            }}
          />
        )}
      </Dialog>
    </section>
  );
}

/** Right first, then the known wrong rules from the most frequent on: columns keep their places while answers come in. */
export function inOrder({ columns }: TallyView): readonly Column[] {
  const rank = (key: Column["key"]) => (key === "right" ? 0 : key === "close" ? 1 : key === "wrong" ? 3 : 2);
  return columns
    .filter(({ players }) => players.length > 0)
    .toSorted((one, other) => rank(one.key) - rank(other.key) || other.players.length - one.players.length);
}

/** A chart of more faces would be higher than the panel; then squares stand for them, some for several. */
const mostFaces = 30;
const mostSquares = 60;

interface TallyColumnProps {
  readonly view: View;
  readonly column: Column;
  readonly isLarge: boolean;
  readonly onPress: (key: Column["key"]) => void;
}

function TallyColumn({ view, column: { key, players }, isLarge, onPress }: TallyColumnProps) {
  const words = columnWords(key);
  const look = key === "right" || key === "close" ? key : "wrong";
  return (
    <button
      type="button"
      class={`tally-column tally-${look}`}
      aria-label={say("host.tally.column", { count: players.length, words })}
      onClick={() => onPress(key)}
    >
      <span class="tally-faces" aria-hidden="true">
        {players.slice(0, isLarge ? mostSquares : mostFaces).map((playerId) => (
          <Unit key={playerId} name={findStudent(view, playerId)?.member.name} isLarge={isLarge} />
        ))}
      </span>
      <b class="tally-count">{players.length}</b>
      <span class="tally-words">{words}</span>
    </button>
  );
}

function Unit({ name, isLarge }: { name: string | undefined; isLarge: boolean }) {
  if (isLarge || name === undefined) return <span class="tally-unit" />;
  return (
    <span class="tally-face">
      <img
        src={portraitUrl({ face: name, expression: "smile", isTeammate: false, lookLeft: false })}
        alt=""
        draggable={false}
      />
    </span>
  );
}

const columnWords = (key: Column["key"]): string =>
  key === "right" || key === "close" || key === "wrong" ? say(`host.tally.${key}`) : say(`rule.${key}`);
