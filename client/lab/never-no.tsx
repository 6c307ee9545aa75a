// The combination lock that cannot open: trusts from 1 to 1000 never say no.
import { useState } from "preact/hooks";
import { bookOf } from "#company/scenarios.ts";
import {
  answersOfLock,
  countDecided,
  type Drawing,
  drawCombinations,
  leastYes,
  lockCustomers,
  mostTrust,
  trustsOfPicture,
} from "#game/lab/never-no.ts";
import { FlowButton, PlainButton } from "../components/flow-button.tsx";
import { dicesIcon, undoIcon } from "../components/icons.ts";
import { Segmented } from "../components/segmented.tsx";
import { percent } from "../words/numbers.ts";
import { language, type PlainKey, say } from "../words/words.ts";
import { AnswerBars } from "./answer-bars.tsx";
import { Dial } from "./dial.tsx";
import { Seen } from "./seen.tsx";
import "./never-no.css";

const draws = 1000;
const managers: readonly PlainKey[] = [
  "seat.title.sales-manager",
  "seat.title.operations-manager",
  "seat.title.design-manager",
];
const range = { trust: 1, distrust: -mostTrust } as const;
type Range = keyof typeof range;

/** "−1,000" */
const whole = (trust: number): string => trust.toLocaleString(language.value.locale).replace("-", "\u2212");

export function NeverNo() {
  const [allowed, setAllowed] = useState<Range>("trust");
  const [trusts, setTrusts] = useState<readonly number[]>(Array(trustsOfPicture).fill(1));
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [seed, setSeed] = useState(1);
  const answers = answersOfLock(trusts);
  const allow = (next: Range) => {
    setAllowed(next);
    setTrusts(trusts.map((trust) => Math.max(range[next], trust)));
    setDrawing(null);
  };
  const draw = () => {
    const drawn = drawCombinations(draws, range[allowed], seed);
    setSeed(seed + 1);
    setDrawing(drawn);
    setTrusts(drawn.best);
  };
  return (
    <>
      <div class="lab-bench">
        <div class="lab-controls">
          <Segmented<Range>
            label={say("lab.never.range")}
            options={[
              { value: "trust", label: say("lab.never.trust") },
              { value: "distrust", label: say("lab.never.distrust", { least: whole(-mostTrust) }) },
            ]}
            value={allowed}
            onChange={allow}
          />
          <div class="lab-buttons">
            <FlowButton flow="ink" drawing={dicesIcon} onPress={draw}>
              {say("lab.never.draw", { count: draws })}
            </FlowButton>
            <PlainButton drawing={undoIcon} onPress={() => setTrusts(trusts.map(() => 1))}>
              {say("lab.never.ones")}
            </PlainButton>
          </div>
          <p role="status" class="never-drawn">
            {drawing === null ? say("lab.never.ask") : drawnWords(drawing)}
          </p>
        </div>
        <div class="lab-result card">
          <h2 class="card-title">{say("lab.never.answers", { count: countDecided(answers, lockCustomers), of: 4 })}</h2>
          <AnswerBars
            customers={lockCustomers}
            answers={answers}
            outcomes={bookOf("AND")}
            floor={allowed === "trust" ? leastYes : undefined}
          />
          {allowed === "trust" && <p class="never-floor">{say("lab.never.floor", { least: percent(leastYes) })}</p>}
        </div>
      </div>
      <Trusts
        trusts={trusts}
        least={range[allowed]}
        onChange={(index, trust) => setTrusts(trusts.with(index, trust))}
      />
      <p class="card-note">{say("lab.never.list")}</p>
      <Seen>
        {say(allowed === "trust" ? "lab.never.seen.trust" : "lab.never.seen.distrust", {
          least: percent(leastYes),
        })}
      </Seen>
    </>
  );
}

function drawnWords({ lowest, nays, right }: Drawing): string {
  if (nays === 0) return say("lab.never.none", { count: draws, lowest: percent(lowest) });
  return say("lab.never.some", { count: nays, of: draws, right });
}

/** All nine arrows of the picture: two into each manager, three into the CEO. */
function Trusts(props: { trusts: readonly number[]; least: number; onChange: (index: number, trust: number) => void }) {
  const signals = bookOf("AND").signals.map(({ name }) => name);
  const groups = [
    ...managers.map((who, manager) => ({ who: say(who), first: 2 * manager, whom: signals })),
    { who: say("seat.title.ceo"), first: 6, whom: managers.map((key) => say(key)) },
  ];
  return (
    <div class="never-trusts">
      {groups.map(({ who, first, whom }) => (
        <fieldset key={who} class="card">
          <legend class="card-title">{say("lab.never.trusts", { who })}</legend>
          {whom.map((name, index) => {
            const trust = props.trusts[first + index] ?? 1;
            return (
              <Dial
                key={name}
                isSmall
                label={name}
                figure={whole(trust)}
                value={trust}
                least={props.least}
                most={mostTrust}
                onChange={(next) => props.onChange(first + index, next)}
              />
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}
