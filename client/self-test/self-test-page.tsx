// The connection test: what a teacher opens the day before, on the school's network and on a student's device.
import { useEffect, useState } from "preact/hooks";
import { Logo } from "../components/logo.tsx";
import { say } from "../words/words.ts";
import { CheckRow } from "./check-row.tsx";
import { type Facts, settles } from "./facts.ts";
import { type Check, checks, type Finding } from "./finding.ts";
import { judge } from "./judge.ts";
import { measureAll } from "./measure.ts";
import { ResultBar } from "./result-bar.tsx";
import { summaryOf } from "./summary.ts";
import { VerdictMark } from "./verdict-mark.tsx";
import "./self-test.css";

/** `/test` */
export function SelfTestPage() {
  const { findings, isRunning, run } = useRun();
  useEffect(() => {
    document.title = `${say("test.title")} · ${say("logo.label")}`;
  }, []);
  const next = nextOf(findings);
  return (
    <main class="self-test">
      <header class="self-test-head">
        <Logo label="" />
        <div>
          <h1>{say("test.title")}</h1>
          <p>{say("test.lead")}</p>
        </div>
      </header>
      <SummaryLine findings={findings} isRunning={isRunning} />
      <ul class="card checks">
        {checks.map((check) => (
          <CheckRow
            key={check}
            check={check}
            finding={findings.find((found) => found.check === check) ?? null}
            isRunning={next.includes(check)}
          />
        ))}
      </ul>
      <ResultBar findings={findings} isRunning={isRunning} onAgain={run} />
      <nav class="self-test-ways">
        <a href="/host">{say("test.host")}</a>
        <a href="/">{say("test.door")}</a>
      </nav>
    </main>
  );
}

/** Runs when the page opens, and again when it is asked to. */
function useRun() {
  const [facts, setFacts] = useState<Partial<Facts>>({});
  const [runs, setRuns] = useState(1);
  const findings = judge(facts);
  useEffect(() => {
    let isCurrent = true;
    setFacts({});
    void measureAll((known) => {
      if (isCurrent) setFacts(known);
    });
    return () => {
      isCurrent = false;
    };
  }, [runs]);
  const isRunning = findings.length < checks.length;
  return { findings, isRunning, run: () => setRuns(runs + 1) };
}

/** What is being measured now. */
function nextOf(findings: readonly Finding[]): readonly Check[] {
  const done = findings.map(({ check }) => check);
  return Object.values(settles).find((group) => group.some((check) => !done.includes(check))) ?? [];
}

function SummaryLine({ findings, isRunning }: { findings: readonly Finding[]; isRunning: boolean }) {
  const { verdict, title, words } = summaryOf(findings);
  return (
    <div class={`self-test-summary self-test-summary-${isRunning ? "running" : verdict}`}>
      <VerdictMark verdict={isRunning ? "running" : verdict} />
      <div>
        <p role="status">
          <strong>{isRunning ? say("test.running") : title}</strong>
        </p>
        {isRunning ? (
          <progress aria-label={say("test.progress")} max={checks.length} value={findings.length} />
        ) : (
          <p>{words}</p>
        )}
      </div>
    </div>
  );
}
