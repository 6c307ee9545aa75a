// Step 8: which trust goes up, which down; and who was silent is left alone.
import { useState } from "preact/hooks";
import { Icon } from "../components/icon.tsx";
import { arrowDownIcon, arrowUpIcon, equalIcon } from "../components/icons.ts";
import { Mark } from "../components/mark.tsx";
import { plain, signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { Floor } from "./floor.tsx";
import { upTo } from "./floor-scene.ts";
import { Guess, Reply } from "./guess.tsx";
import { Screen } from "./screen.tsx";
import { blameAt, boldness, book, ceo, ceoArrows, ceoLayer, customer, nameAt, reportAt, sale } from "./tour-company.ts";

type Way = "up" | "leave" | "down";

const ways: readonly { readonly way: Way; readonly drawing: string }[] = [
  { way: "down", drawing: arrowDownIcon },
  { way: "leave", drawing: equalIcon },
  { way: "up", drawing: arrowUpIcon },
];

const stepOf = (from: number): number => sale.steps.trusts[ceoLayer]?.[0]?.[from] ?? 0;
const trueWay = (from: number): Way => (stepOf(from) > 0 ? "up" : stepOf(from) < 0 ? "down" : "leave");

export function AdjustScreen() {
  const [chosen, setChosen] = useState<readonly (Way | null)[]>(ceoArrows.map(() => null));
  const [isChecked, setIsChecked] = useState(false);
  const isWhole = chosen.every((way) => way !== null);
  const check = { label: say("tour.adjust.1.do"), flow: "ink", run: () => setIsChecked(true) } as const;
  return (
    <Screen
      title={say("tour.adjust.1.title")}
      picture={<Floor scene={{ ...upTo(ceoLayer), strong: ceoArrows, lit: [`${ceoLayer}.0`] }} />}
      action={isWhole && !isChecked ? check : null}
      isAsking={!isWhole}
      setRight={isChecked ? say("tour.adjust.1.right", { boldness }) : undefined}
    >
      <p>{say("tour.adjust.1.words", { ceo })}</p>
      {ceoArrows.map(({ from }) => (
        <WayRow
          key={from}
          from={from}
          way={chosen[from] ?? null}
          isChecked={isChecked}
          onChoose={(way) => {
            setChosen(chosen.with(from, way));
            setIsChecked(false);
          }}
        />
      ))}
      <Reply>{isChecked ? replyTo(chosen) : null}</Reply>
    </Screen>
  );
}

/** The reason for the first that differs, or for all. */
function replyTo(chosen: readonly (Way | null)[]): string {
  const missed = chosen.findIndex((way, from) => way !== trueWay(from));
  if (missed < 0) return say("tour.adjust.1.reply.all");
  const report = reportAt(ceoLayer - 1, missed);
  return say("tour.adjust.1.reply.some", {
    name: nameAt(ceoLayer - 1, missed),
    way: say(report > 0 ? "tour.adjust.1.for" : "tour.adjust.1.against"),
    trust: say(stepOf(missed) > 0 ? "tour.adjust.1.more" : "tour.adjust.1.less"),
    report: signed(report, 2),
    step: signed(stepOf(missed), 3),
  });
}

interface WayRowProps {
  readonly from: number;
  readonly way: Way | null;
  readonly isChecked: boolean;
  readonly onChoose: (way: Way) => void;
}

function WayRow({ from, way, isChecked, onChoose }: WayRowProps) {
  const name = nameAt(ceoLayer - 1, from);
  const label = say("tour.adjust.1.row", { name, report: signed(reportAt(ceoLayer - 1, from), 2) });
  return (
    <fieldset class="tour-way-row">
      <legend>{label}</legend>
      {ways.map((one) => (
        <button
          key={one.way}
          type="button"
          class={one.way === way ? "tour-choice tour-choice-on" : "tour-choice"}
          aria-pressed={one.way === way}
          aria-label={say(`tour.adjust.1.${one.way}`)}
          title={say(`tour.adjust.1.${one.way}`)}
          onClick={() => onChoose(one.way)}
        >
          <Icon drawing={one.drawing} size={22} strokeWidth={2.4} />
        </button>
      ))}
      <span class="tour-way-mark">{isChecked && <Mark right={way === trueWay(from)} of={name} />}</span>
    </fieldset>
  );
}

/** The salespeople's trust in the signal that is 0. */
const silent = customer.signals.indexOf(0);
const listener = 1;

export function SilentScreen() {
  const [chosen, setChosen] = useState<Way | null>(null);
  const given = {
    name: nameAt(0, listener),
    value: plain(customer.signals[silent] ?? 0, 2),
    blame: signed(blameAt(0, listener), 3),
  };
  return (
    <Screen
      title={say("tour.adjust.2.title")}
      picture={
        <Floor
          scene={{ ...upTo(ceoLayer), lit: [`0.${listener}`], strong: [{ layer: 0, to: listener, from: silent }] }}
        />
      }
      action={null}
      isAsking={chosen === null}
      setRight={chosen === null ? undefined : say("tour.adjust.2.right")}
    >
      <p>{say("tour.adjust.2.words", { ...given, signal: book.signals[silent]?.name ?? "" })}</p>
      <Guess
        label={say("tour.adjust.2.ask", given)}
        options={ways.map(({ way }) => ({ value: way, label: say(`tour.adjust.1.${way}`) }))}
        value={chosen}
        truth="leave"
        onChoose={setChosen}
      />
      <Reply>
        {chosen === null
          ? null
          : say(chosen === "leave" ? "tour.adjust.2.reply.right" : "tour.adjust.2.reply.wrong", given)}
      </Reply>
    </Screen>
  );
}
