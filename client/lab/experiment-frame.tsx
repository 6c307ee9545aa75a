// What every experiment stands in: the name, one sentence on what to try, the way back and the next experiment.
import type { ComponentType } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { PlainButton } from "../components/flow-button.tsx";
import { Icon } from "../components/icon.tsx";
import { arrowLeftIcon, arrowRightIcon, refreshCwIcon } from "../components/icons.ts";
import { Logo } from "../components/logo.tsx";
import { say } from "../words/words.ts";
import { type Experiment, experimentAfter } from "./experiments.ts";

/** To be mounted anew for each experiment: `key={experiment.id}`. */
export function ExperimentFrame({ experiment }: { experiment: Experiment }) {
  const next = experimentAfter(experiment.id);
  return (
    <main class="lab">
      <Head experiment={experiment} />
      <Body load={experiment.load} />
      <nav class="lab-ways" aria-label={say("lab.ways")}>
        <a href="#list">
          <Icon drawing={arrowLeftIcon} />
          {say("lab.all")}
        </a>
        {next !== undefined && (
          <a class="lab-next" href={`#${next.id}`}>
            <span>
              {say("lab.next")} <b>{say(next.title)}</b>
            </span>
            <Icon drawing={arrowRightIcon} />
          </a>
        )}
      </nav>
    </main>
  );
}

/** Who comes here from the list or from another experiment hears the name first. */
function Head({ experiment }: { experiment: Experiment }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <header class="lab-head">
      <a class="lab-home" href="#list" aria-label={say("lab.all")}>
        <Icon drawing={arrowLeftIcon} size={22} />
        <Logo label="" />
      </a>
      <div class="lab-name">
        <h1 ref={heading} tabIndex={-1}>
          {say(experiment.title)}
        </h1>
        <p>{say(experiment.words)}</p>
      </div>
    </header>
  );
}

type Loaded = { readonly Part: ComponentType } | "waiting" | "unreachable";

function Body({ load }: Pick<Experiment, "load">) {
  const [loaded, setLoaded] = useState<Loaded>("waiting");
  useEffect(() => {
    let isCurrent = true;
    const show = (result: Loaded) => isCurrent && setLoaded(result);
    load().then(
      (Part) => show({ Part }),
      () => show("unreachable"),
    );
    return () => {
      isCurrent = false;
    };
  }, [load]);
  if (loaded === "waiting") return <div class="lab-body" aria-busy="true" />;
  if (loaded === "unreachable") return <Unreachable />;
  return (
    <div class="lab-body">
      <loaded.Part />
    </div>
  );
}

function Unreachable() {
  return (
    <div class="lab-body">
      <p role="alert">{say("lab.unreachable")}</p>
      <PlainButton drawing={refreshCwIcon} onPress={() => location.reload()}>
        {say("lab.reload")}
      </PlainButton>
    </div>
  );
}
