// The arrows of one desk with a control on each: for the adjustment and its second try.
import type { AskView } from "#game/views/ask-view.ts";
import type { MarkView } from "#game/views/marks-view.ts";
import { BipolarSlider } from "../components/bipolar-slider.tsx";
import { Choice3 } from "../components/choice-3.tsx";
import { Mark } from "../components/mark.tsx";
import { say } from "../words/words.ts";
import { stepWord } from "./answer-words.ts";
import { ArrowCard } from "./arrow-card.tsx";
import { type Desk, type Values, withValue } from "./desk.ts";
import { gutOf, type Source, sourcesOf } from "./people.ts";

export interface AdjustInputsProps {
  desk: Desk;
  ask: AskView;
  values: Values;
  onChange: (values: Values) => void;
  /** of the first try */
  mark?: MarkView | undefined;
}

export function AdjustInputs({ desk, ask, values, onChange, mark }: AdjustInputsProps) {
  const asked = new Set(ask.slots.map(({ position }) => position));
  const isOnce = ask.variant === "direction-once";
  const shown = sourcesOf(desk).filter(({ index }) => asked.has(index) || isOnce || desk.isWide);
  return (
    <div class={shown.length > 3 ? "arrow-cards arrow-cards-many" : "arrow-cards"}>
      {shown.map((source) => (
        <ArrowCard
          key={source.id}
          source={source}
          isFaint={!asked.has(source.index) && !isOnce}
          beside={!isOnce && <SlotMarks mark={mark} position={source.index} />}
        >
          {asked.has(source.index) && !isOnce && (
            <StepControl
              ask={ask}
              source={source}
              value={values[source.index] ?? null}
              onChange={(value) => onChange(withValue(values, source.index, value))}
            />
          )}
        </ArrowCard>
      ))}
      {isOnce && <AllAlike {...{ desk, ask, values, onChange, mark }} />}
      {ask.variant !== "step" && !isOnce && <GivenGut desk={desk} />}
    </div>
  );
}

/** One choice for all arrows: it stands below them, on none of them. */
function AllAlike({ desk, ask, values, onChange, mark }: AdjustInputsProps) {
  const position = ask.slots[0]?.position ?? 0;
  const source = sourcesOf(desk)[position];
  if (source === undefined) return null;
  return (
    <section class="card arrow-card">
      <div class="arrow-head">
        <b class="arrow-words">{say("adjust.all")}</b>
        <SlotMarks mark={mark} position={position} />
      </div>
      <StepControl
        ask={ask}
        source={{ ...source, name: say("adjust.all") }}
        value={values[position] ?? null}
        onChange={(value) => onChange(withValue(values, position, value))}
      />
    </section>
  );
}

/** The gut feeling moves by the blame itself and is given: the ruler for the others. */
function GivenGut({ desk }: { desk: Desk }) {
  const way = gutWay(desk);
  return <ArrowCard source={gutOf(desk)} note={say("adjust.given", { word: way })} />;
}

export function gutWay({ knowledge }: Desk): string {
  const blame = knowledge.blame ?? 0;
  return say(blame > 0 ? "adjust.down" : blame < 0 ? "adjust.up" : "adjust.leave");
}

function SlotMarks({ mark, position }: { mark: MarkView | undefined; position: number }) {
  const slot = mark?.slots.find((each) => each.position === position);
  if (slot === undefined) return null;
  return (
    <span class="slot-marks">
      <Mark right={slot.direction} of={say("sale.direction")} />
      {slot.size !== null && <Mark right={slot.size} of={say("sale.size")} />}
    </span>
  );
}

interface ControlProps {
  ask: AskView;
  source: Source;
  value: number | null;
  onChange: (value: number) => void;
}

function StepControl({ ask, source, value, onChange }: ControlProps) {
  if (ask.variant === "step") return null;
  if (ask.variant === "step-sizes") {
    return (
      <BipolarSlider
        label={source.name}
        value={value}
        onChange={onChange}
        words={{ low: say("adjust.down"), middle: say("adjust.leave"), high: say("adjust.up") }}
        valueText={value === null ? "" : stepWord(value)}
      />
    );
  }
  const isWidth = ask.variant === "thicker-or-thinner";
  return (
    <Choice3
      label={source.name}
      value={value === null ? null : value < 0 ? -1 : value > 0 ? 1 : 0}
      onChange={onChange}
      words={
        isWidth
          ? { low: say("adjust.thinner"), middle: say("adjust.asIs"), high: say("adjust.thicker") }
          : { low: say("adjust.down"), middle: say("adjust.leave"), high: say("adjust.up") }
      }
    />
  );
}
