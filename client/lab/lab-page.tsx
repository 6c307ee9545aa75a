// The lab: experiments on small companies, without a class. The address names one: `/lab#curse`.
import { useEffect, useState } from "preact/hooks";
import { say } from "../words/words.ts";
import { type Experiment, experiments } from "./experiments.ts";

/** `/lab`: the list of the experiments, or the one that the address names. */
export function LabPage() {
  const chosen = useChosen();
  return (
    <main>
      <h1>{say("lab.title")}</h1>
      {chosen !== undefined && <h2>{say(chosen.title)}</h2>}
    </main>
  );
}

const named = (): Experiment | undefined => experiments.find(({ id }) => `#${id}` === location.hash);

function useChosen(): Experiment | undefined {
  const [chosen, setChosen] = useState(named);
  useEffect(() => {
    const follow = () => setChosen(named());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return chosen;
}
