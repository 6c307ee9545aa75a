// The boldness: one start, steps of different size, and what becomes of the cost.
import { useMemo, useState } from "preact/hooks";
import { type BoldnessRun, type BoldnessVerdict, isStranded, runBoldness, verdictOn } from "#game/lab/boldness-run.ts";
import { PlainButton } from "../components/flow-button.tsx";
import { dicesIcon } from "../components/icons.ts";
import { plain } from "../words/numbers.ts";
import { type PlainKey, say } from "../words/words.ts";
import { CostLines } from "./cost-lines.tsx";
import { Dial } from "./dial.tsx";
import { Seen } from "./seen.tsx";
import "./boldness.css";

const quarters = 100;
const stops = [0.1, 0.2, 0.3, 0.5, 1, 2, 3, 5, 10, 20, 30, 50, 100] as const;
/** Too small, right and too big, from nearly every start. */
const examples = [0.1, 3, 100] as const;

const verdictWords: Readonly<Record<BoldnessVerdict, PlainKey>> = {
  "too-small": "lab.boldness.tooSmall",
  right: "lab.boldness.right",
  "too-big": "lab.boldness.tooBig",
};

export function Boldness() {
  const [stop, setStop] = useState(2);
  const [seed, setSeed] = useState(1);
  const boldness = stops[stop] ?? 1;
  const onAnd = (value: number) => runBoldness({ scenario: "AND", seed, boldness: value, quarters });
  const own = useMemo(() => onAnd(boldness), [boldness, seed]);
  const others = useMemo(() => examples.map(onAnd), [seed]);
  const highest = 1.1 * Math.max(...[own, ...others].flatMap(({ costs }) => costs));
  return (
    <>
      <div class="lab-bench">
        <div class="lab-controls">
          <Dial
            label={say("lab.boldness.dial")}
            figure={figureOf(boldness)}
            value={stop}
            most={stops.length - 1}
            onChange={setStop}
          />
          <p class="boldness-verdict" role="status">
            <b>{say(verdictWords[verdictOn(own)])}</b> {becameOf(own)}
          </p>
          <div class="lab-buttons">
            <PlainButton drawing={dicesIcon} onPress={() => setSeed(seed + 1)}>
              {say("lab.anotherStart")}
            </PlainButton>
          </div>
        </div>
        <div class="lab-result boldness-own">
          <Curve run={own} highest={highest} boldness={boldness} />
        </div>
      </div>
      <ul class="boldness-examples">
        {others.map((run, index) => (
          <li key={examples[index]} class="card boldness-example">
            <h2 class="card-title">{say("lab.boldness.example", { figure: figureOf(examples[index] ?? 0) })}</h2>
            <p>
              <b>{say(verdictWords[verdictOn(run)])}</b> {becameOf(run)}
            </p>
            <Curve run={run} highest={highest} boldness={examples[index] ?? 0} isSmall />
          </li>
        ))}
      </ul>
      <Seen>{say("lab.boldness.seen")}</Seen>
    </>
  );
}

const figureOf = (boldness: number): string => plain(boldness, boldness < 1 ? 1 : 0);

function Curve(props: { run: BoldnessRun; highest: number; boldness: number; isSmall?: boolean }) {
  const { run, highest, boldness, isSmall } = props;
  const points = run.costs.map((cost, quarter) => ({ x: quarter, cost }));
  return (
    <CostLines
      label={say("lab.boldness.chart", { figure: figureOf(boldness) })}
      lines={[{ id: "cost", look: isSmall === true ? "ink" : "backprop", points }]}
      across={quarters}
      highest={highest}
      axis={say("lab.boldness.axis")}
      isSmall={isSmall}
    />
  );
}

/** "Solved after 25 quarters." */
function becameOf(run: BoldnessRun): string {
  if (run.solvedAfter !== null) return say("lab.boldness.solved", { count: run.solvedAfter });
  const cost = plain(run.costs.at(-1) ?? 0, 3);
  if (run.rises > 0) return say("lab.boldness.rose", { count: run.rises, cost });
  return isStranded(run) ? say("lab.boldness.stranded", { cost }) : say("lab.boldness.open", { count: quarters, cost });
}
