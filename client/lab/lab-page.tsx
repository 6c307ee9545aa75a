// The lab: experiments on small companies, without a class. The address names one: `/lab#curse`.
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../components/icon.tsx";
import { Logo } from "../components/logo.tsx";
import { say } from "../words/words.ts";
import { ExperimentFrame } from "./experiment-frame.tsx";
import { type Experiment, experiments } from "./experiments.ts";
import "./lab.css";

/** `/lab`: the list of the experiments, or the one that the address names. */
export function LabPage() {
  const chosen = useChosen();
  const title = say(chosen?.title ?? "lab.title");
  useEffect(() => {
    document.title = `${title} · ${say("logo.label")}`;
  }, [title]);
  return chosen === undefined ? <ExperimentList /> : <ExperimentFrame key={chosen.id} experiment={chosen} />;
}

function ExperimentList() {
  return (
    <main class="lab">
      <header class="lab-head">
        <Logo label="" />
        <div class="lab-name">
          <h1>{say("lab.title")}</h1>
          <p>{say("lab.lead")}</p>
        </div>
      </header>
      <ol class="lab-list">
        {experiments.map(({ id, title, words, drawing }) => (
          <li key={id}>
            <a class="lab-card" href={`#${id}`}>
              {drawing !== undefined && <Icon drawing={drawing} size={28} />}
              <b>{say(title)}</b>
              <span>{say(words)}</span>
            </a>
          </li>
        ))}
      </ol>
      <nav class="lab-ways" aria-label={say("lab.ways")}>
        <a href="/solo">{say("lab.solo")}</a>
        <a href="/host">{say("lab.host")}</a>
        <a href="/">{say("lab.door")}</a>
      </nav>
    </main>
  );
}

const named = (): Experiment | undefined => experiments.find(({ id }) => `#${id}` === location.hash);

/** Follows the address; a new experiment starts at its top, where its heading takes the focus. */
function useChosen(): Experiment | undefined {
  const [chosen, setChosen] = useState(named);
  useEffect(() => {
    const follow = () => {
      setChosen(named());
      window.scrollTo(0, 0);
    };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return chosen;
}
