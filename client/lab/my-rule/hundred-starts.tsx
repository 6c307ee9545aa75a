// A hundred starts for both companies, one after the other, so that one can stop at any time.
import { useEffect, useState } from "preact/hooks";
import { bookOf, type ScenarioName } from "#company/scenarios.ts";
import { solves } from "#game/twin/twin.ts";
import type { TwinRule } from "#game/twin/twin-rule.ts";
import { PlainButton } from "../../components/flow-button.tsx";
import { crossIcon, fastForwardIcon } from "../../components/icons.ts";
import { say } from "../../words/words.ts";
import { ruleName } from "../rule-words.ts";
import { WorkBar } from "../work-bar.tsx";

const starts = 100;

interface Count {
  readonly played: number;
  readonly right: number; // solved by the true company
  readonly twin: number;
}

const none: Count = { played: 0, right: 0, twin: 0 };

interface Plan {
  readonly rule: TwinRule;
  readonly scenario: ScenarioName;
  readonly boldness: number;
}

/** To be mounted anew for each rule and book. */
export function HundredStarts(plan: Plan) {
  const { count, isRunning, run, cancel } = useCount(plan);
  return (
    <section class="hundred">
      <div class="lab-buttons">
        {isRunning ? (
          <PlainButton drawing={crossIcon} onPress={cancel}>
            {say("lab.cancel")}
          </PlainButton>
        ) : (
          <PlainButton drawing={fastForwardIcon} onPress={run}>
            {say("myRule.hundred")}
          </PlainButton>
        )}
      </div>
      {isRunning && (
        <WorkBar
          label={say("myRule.hundred.progress")}
          share={count.played / starts}
          words={say("myRule.hundred.done", { count: count.played, of: starts })}
        />
      )}
      <div role="status">{!isRunning && count.played === starts && <Result rule={plan.rule} count={count} />}</div>
    </section>
  );
}

function Result({ rule, count }: { rule: TwinRule; count: Count }) {
  return (
    <>
      <h2 class="hundred-title">{say("myRule.hundred.result")}</h2>
      <dl class="hundred-bars">
        <Bar look="backprop" name={say("myRule.true")} solved={count.right} />
        <Bar look="nudge" name={say("myRule.twin", { name: ruleName(rule) })} solved={count.twin} />
      </dl>
    </>
  );
}

function Bar({ look, name, solved }: { look: "backprop" | "nudge"; name: string; solved: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span class="hundred-track">
          <span class={`hundred-bar hundred-bar-${look}`} style={{ width: `${(100 * solved) / starts}%` }} />
        </span>
        <b>{say("myRule.hundred.reads", { count: solved, of: starts })}</b>
      </dd>
    </div>
  );
}

function useCount({ rule, scenario, boldness }: Plan) {
  const [count, setCount] = useState(none);
  const [isRunning, setRunning] = useState(false);
  useEffect(() => {
    if (!isRunning) return;
    if (count.played === starts) {
      setRunning(false);
      return;
    }
    const timer = setTimeout(() => {
      const start = { seed: 1 + count.played, boldness };
      const solved = (by: TwinRule | "true") => (solves(by, bookOf(scenario), start) ? 1 : 0);
      setCount({ played: count.played + 1, right: count.right + solved("true"), twin: count.twin + solved(rule) });
    });
    return () => clearTimeout(timer);
  }, [count, isRunning, rule, scenario, boldness]);
  const run = () => {
    setCount(none);
    setRunning(true);
  };
  return { count, isRunning, run, cancel: () => setRunning(false) };
}
