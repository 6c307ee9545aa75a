// What a game alone says above the desk: that it was led into the middle of a sale, and which windows the last sale lit.
import { useRef } from "preact/hooks";
import { floors, type Mastery, windowsLit } from "#game/mastery/progress.ts";
import type { View } from "#game/view.ts";
import { Banner } from "../components/banner.tsx";
import { say } from "../words/words.ts";
import { Windows } from "./tower.tsx";

interface NotesProps {
  readonly view: View;
  readonly mastery: Mastery;
  readonly wasLed: boolean; // to a phase of the first sale
}

export function SaleNotes({ view, mastery, wasLed }: NotesProps) {
  const before = useMasteryBefore(view.round, mastery);
  const isInLedSale = wasLed && view.round === 1 && view.phase !== "play-on";
  return (
    <>
      <Banner kind="notice">{isInLedSale && say("solo.ledTo")}</Banner>
      {view.phase === "play-on" && <Moved before={before} now={mastery} />}
    </>
  );
}

/** What had been mastered when this sale began. */
function useMasteryBefore(round: number, mastery: Mastery): Mastery {
  const start = useRef({ round, mastery });
  if (start.current.round !== round) start.current = { round, mastery };
  return start.current.mastery;
}

function Moved({ before, now }: { before: Mastery; now: Mastery }) {
  const moved = floors.filter((floor) => windowsLit(before, floor) !== windowsLit(now, floor));
  if (moved.length === 0) return null;
  return (
    <section class="moved">
      <h2>{say("mastery.moved")}</h2>
      <ul>
        {moved.map((floor) => {
          const lit = windowsLit(now, floor);
          return (
            <li key={floor.name}>
              <Windows lit={lit} />
              {say("mastery.movedUp", {
                floor: say(`mastery.floor.${floor.name}`),
                lit,
                before: windowsLit(before, floor),
              })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
