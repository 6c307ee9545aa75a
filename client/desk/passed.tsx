// What a desk passes on, person by person, beside what its player wrote.
import type { MessageView } from "#game/views/arrow-view.ts";
import type { MarkView } from "#game/views/marks-view.ts";
import { type EquationItem, EquationLine } from "../components/equation-line.tsx";
import { Mark } from "../components/mark.tsx";
import { say } from "../words/words.ts";
import { mineWords, valueWord } from "./answer-words.ts";
import { ArrowCard } from "./arrow-card.tsx";
import type { Desk } from "./desk.ts";
import { messageLine, withoutLabel } from "./formulas.ts";
import { markOf } from "./notes.tsx";
import { arrowTo, type Source, sourcesOf } from "./people.ts";

/** What this desk passes on: blame times trust, person by person, and how one's own answer turned out. */
export function Passed({ desk }: { desk: Desk }) {
  const { company, seat, me, notation } = desk;
  const mark = markOf(desk, "pass");
  return (
    <div class="arrow-cards">
      {sourcesOf(desk).map((source) => {
        const message = arrowTo(company, seat.layer, { from: source.index, to: seat.index })?.message ?? null;
        const slot = mark?.slots.find(({ position }) => position === source.index);
        return (
          <ArrowCard
            key={source.id}
            source={source}
            note={message === null ? mineWords(desk, source) : passedWords(desk, { source, message, mark })}
            beside={slot && <Mark right={slot.direction && slot.size !== false} of={say("mark.pass")} />}
            points="left"
          >
            {me.hasFigures && <EquationLine items={passedLine(desk, source, message)} notation={notation} />}
          </ArrowCard>
        );
      })}
    </div>
  );
}

/** On a phone the figures alone: their names stand above them, on the strip and on the arrow. */
function passedLine(desk: Desk, source: Source, message: MessageView | null): EquationItem[] {
  const line = messageLine(desk, source, message?.figure ?? null);
  return desk.isWide ? line : line.map(withoutLabel);
}

interface PassedMessage {
  readonly source: Source;
  readonly message: MessageView;
  readonly mark: MarkView | undefined;
}

/** What was delivered, and beside it what the player wrote where that was not right. */
function passedWords(desk: Desk, { source, message, mark }: PassedMessage): string {
  const truth = mark?.truth?.[source.index];
  const mine = mark?.values[source.index];
  const slot = mark?.slots.find(({ position }) => position === source.index);
  const delivered = messageText(message.sign);
  if (mark === undefined || slot === undefined || typeof truth !== "number" || typeof mine !== "number")
    return delivered;
  const ask = { ...mark, size: mark.values.length };
  const isRight = slot.direction && slot.size !== false;
  const told = valueWord(desk, ask, truth);
  return isRight ? told : say("pass.notYours", { truth: told, yours: valueWord(desk, ask, mine) });
}

const messageText = (sign: -1 | 0 | 1): string =>
  say(sign > 0 ? "own.goLower" : sign < 0 ? "own.goHigher" : "pass.nothing");
