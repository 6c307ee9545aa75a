// Run my rule: a twin company in which everybody follows one wrong rule, beside the true one.
import { useId, useMemo, useState } from "preact/hooks";
import { bookOf, type ScenarioName } from "#company/scenarios.ts";
import { patience, runTwin, type TwinRun, twinStart } from "#game/twin/twin.ts";
import { type TwinRule, twinRuleOf, twinRules } from "#game/twin/twin-rule.ts";
import { PlainButton } from "../../components/flow-button.tsx";
import { dicesIcon } from "../../components/icons.ts";
import { say } from "../../words/words.ts";
import { CostLines } from "../cost-lines.tsx";
import { ruleDoes, ruleName } from "../rule-words.ts";
import { ScenarioField } from "../scenario-field.tsx";
import { Seen } from "../seen.tsx";
import { HundredStarts } from "./hundred-starts.tsx";
import { TwinAnswers } from "./twin-answers.tsx";
import "../race.css";
import "./my-rule.css";

const boldness = 3;
const firstSeed = 1;
const leastAcross = 100; // quarters on the axis

/** The rule that the address names, as a desk's misconception card does: `/lab?rule=no-slope#my-rule`. */
const ruleOfAddress = (): TwinRule => twinRuleOf(new URLSearchParams(location.search).get("rule")) ?? "no-slope";

export function MyRule() {
  const [rule, setRule] = useState(ruleOfAddress);
  const [scenario, setScenario] = useState<ScenarioName>("XOR");
  const [seed, setSeed] = useState(firstSeed);
  const { right, twin } = useRuns(rule, scenario, seed);
  return (
    <>
      <div class="lab-bench">
        <div class="lab-controls">
          <RuleField value={rule} onChange={setRule} />
          <ScenarioField value={scenario} onChange={setScenario} />
          <ul class="racers">
            <CompanyCard look="backprop" name={say("myRule.true")} does={say("myRule.true.does")} run={right} />
            <CompanyCard
              look="nudge"
              name={say("myRule.twin", { name: ruleName(rule) })}
              does={ruleDoes(rule)}
              run={twin}
            />
          </ul>
          <div class="lab-buttons">
            <PlainButton drawing={dicesIcon} onPress={() => setSeed(seed + 1)}>
              {say("lab.anotherStart")}
            </PlainButton>
          </div>
        </div>
        <div class="lab-result my-rule-result">
          <Chart right={right} twin={twin} />
          <div class="my-rule-below">
            <TwinAnswers book={bookOf(scenario)} right={right} twin={twin} />
            <HundredStarts key={`${rule} ${scenario}`} rule={rule} scenario={scenario} boldness={boldness} />
          </div>
        </div>
      </div>
      <Seen>
        <span role="status">{seenWords(right, twin)}</span> {honestWords()}
      </Seen>
    </>
  );
}

function useRuns(rule: TwinRule, scenario: ScenarioName, seed: number): { right: TwinRun; twin: TwinRun } {
  const plan = useMemo(() => {
    const book = bookOf(scenario);
    return { book, start: twinStart(book, seed), boldness, quarters: patience, stopsWhenSolved: false };
  }, [scenario, seed]);
  const right = useMemo(() => runTwin({ ...plan, rule: "true" }), [plan]);
  const twin = useMemo(() => runTwin({ ...plan, rule }), [plan, rule]);
  return { right, twin };
}

function RuleField({ value, onChange }: { value: TwinRule; onChange: (rule: TwinRule) => void }) {
  const id = useId();
  const choose = (chosen: string) => {
    const rule = twinRuleOf(chosen);
    if (rule !== null) onChange(rule);
  };
  return (
    <div>
      <label class="field-label" for={id}>
        {say("myRule.rule")}
      </label>
      <select id={id} class="text-input" value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {twinRules.map((rule) => (
          <option key={rule} value={rule}>
            {ruleName(rule)}
          </option>
        ))}
      </select>
    </div>
  );
}

function CompanyCard(props: { look: "backprop" | "nudge"; name: string; does: string; run: TwinRun }) {
  const { look, name, does, run } = props;
  return (
    <li class={`card racer racer-${look}`}>
      <b class="racer-name">{name}</b>
      <span>{does}</span>
      <span class="racer-state">
        <b>
          {run.solvedAt === null
            ? say("myRule.stuck", { count: patience })
            : say("myRule.solved", { count: run.solvedAt })}
        </b>
      </span>
    </li>
  );
}

/** As far as the slower of those that arrive, and half as far again. */
function Chart({ right, twin }: { right: TwinRun; twin: TwinRun }) {
  const arrived = [right, twin].flatMap(({ solvedAt }) => (solvedAt === null ? [] : [solvedAt]));
  const across = Math.min(patience, Math.max(leastAcross, Math.ceil((1.5 * Math.max(0, ...arrived)) / 50) * 50));
  const pointsOf = ({ costs }: TwinRun) => costs.slice(0, across + 1).map((cost, x) => ({ x, cost }));
  const highest = 1.12 * Math.max(...[right, twin].flatMap(({ costs }) => costs.slice(0, across + 1)));
  return (
    <CostLines
      label={say("myRule.chart")}
      lines={[
        { id: "twin", look: "nudge", points: pointsOf(twin) },
        { id: "true", look: "backprop", points: pointsOf(right) },
      ]}
      across={across}
      highest={highest}
      axis={say("myRule.axis")}
    />
  );
}

function honestWords(): string {
  const [and, cat, buy, xor] = (["AND", "CAT", "BUY", "XOR"] as const).map((name) => bookOf(name).title);
  return say("myRule.seen.honest", { and: and ?? "", cat: cat ?? "", buy: buy ?? "", xor: xor ?? "" });
}

function seenWords(right: TwinRun, twin: TwinRun): string {
  if (right.solvedAt === null) return say(twin.solvedAt === null ? "myRule.seen.neither" : "myRule.seen.luck");
  return say(twin.solvedAt === null ? "myRule.seen.separates" : "myRule.seen.both");
}
