// The start: some customers are right by luck, and people who start alike stay alike.
import { useMemo, useState } from "preact/hooks";
import { bookOf, type ScenarioName } from "#company/scenarios.ts";
import { luckOfStarts, practise } from "#game/lab/starts.ts";
import { plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { AnswerBars } from "./answer-bars.tsx";
import { Dial } from "./dial.tsx";
import { ScenarioField } from "./scenario-field.tsx";
import { Seen } from "./seen.tsx";
import "./starts.css";

const starts = 200;
const quarterStops = [0, 10, 20, 50, 100, 200, 500] as const;
const randomSeed = 1; // of a start from which XOR is learnt

export function Starts() {
  const [scenario, setScenario] = useState<ScenarioName>("BUY");
  const [stop, setStop] = useState(0);
  const quarters = quarterStops[stop] ?? 0;
  return (
    <>
      <section class="starts-part">
        <div class="lab-bench">
          <div class="lab-controls">
            <h2>{say("lab.starts.luck")}</h2>
            <p>{say("lab.starts.luck.words")}</p>
            <ScenarioField value={scenario} onChange={setScenario} />
          </div>
          <Luck scenario={scenario} />
        </div>
      </section>
      <section class="starts-part">
        <div class="lab-bench">
          <div class="lab-controls">
            <h2>{say("lab.starts.zero")}</h2>
            <p>{say("lab.starts.zero.words")}</p>
            <Dial
              label={say("lab.starts.quarters")}
              figure={String(quarters)}
              value={stop}
              most={quarterStops.length - 1}
              onChange={setStop}
            />
          </div>
          <div class="starts-pair">
            <Practice seed={null} quarters={quarters} />
            <Practice seed={randomSeed} quarters={quarters} />
          </div>
        </div>
      </section>
      <Seen>{say("lab.starts.seen")}</Seen>
    </>
  );
}

function Luck({ scenario }: { scenario: ScenarioName }) {
  const counts = useMemo(() => luckOfStarts(scenario, starts), [scenario]);
  const customers = counts.length - 1;
  const most = Math.max(...counts);
  const mean = counts.reduce((sum, count, right) => sum + count * right, 0) / starts;
  return (
    <figure class="lab-result luck">
      <figcaption>
        <span role="status">{say("lab.starts.mean", { count: starts, mean: plain(mean, 1), of: customers })}</span>
      </figcaption>
      <ol>
        {counts.map((count, right) => (
          <li key={`${right} of ${customers}`}>
            <span class="luck-count" aria-hidden="true">
              {count}
            </span>
            <span class="luck-bar" style={{ height: `${(10 * count) / most}rem` }} />
            <span class="luck-right" aria-hidden="true">
              {right}
            </span>
            <span class="visually-hidden">{say("lab.starts.bar", { count, right })}</span>
          </li>
        ))}
      </ol>
      <p class="luck-axis">{say("lab.starts.axis")}</p>
    </figure>
  );
}

function Practice({ seed, quarters }: { seed: number | null; quarters: number }) {
  const { answers, network } = useMemo(() => practise("XOR", seed, quarters), [seed, quarters]);
  const book = bookOf("XOR");
  const trusts = network.weights[1] ?? [];
  return (
    <section class="card starts-practice">
      <h3>{say(seed === null ? "lab.starts.fromZero" : "lab.starts.fromRandom")}</h3>
      <AnswerBars customers={book.customers} answers={answers} outcomes={book} />
      <p class="card-note">{say("lab.starts.managers")}</p>
      <p class="starts-trusts">
        {[0, 2, 4].map((first) => (
          <span key={first}>
            {trusts
              .slice(first, first + 2)
              .map((trust) => plain(trust, 2))
              .join("  ")}
          </span>
        ))}
      </p>
    </section>
  );
}
