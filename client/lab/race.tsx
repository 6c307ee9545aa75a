// The race: three methods on one start, cost against sales spent, gone on with in slices so that one sees it happen.
import { useEffect, useState } from "preact/hooks";
import type { ScenarioName } from "#company/scenarios.ts";
import { isStuck, type Racer, type Race as RaceState, raceOn, salesOf, startRace } from "#game/lab/race.ts";
import type { CompanyMethod } from "#game/method-run.ts";
import { FlowButton, PlainButton } from "../components/flow-button.tsx";
import { Icon } from "../components/icon.tsx";
import { crossIcon, dicesIcon, fastForwardIcon, handIcon, playIcon, undoIcon } from "../components/icons.ts";
import { useMedia } from "../use-media.ts";
import { costFigure } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { CostLines, type LineLook } from "./cost-lines.tsx";
import { ScenarioField } from "./scenario-field.tsx";
import { Seen } from "./seen.tsx";
import { WorkBar } from "./work-bar.tsx";
import "./race.css";

const firstLap = 1000; // runs through the book
const mostRuns = 100_000;
const slices = 100; // of a lap, a point of each curve for each
const slicesAtOnce = { lively: 1, calm: 20 }; // between two pictures; many where motion is to be reduced
const pause = 30; // milliseconds between two pictures

const looks: Readonly<Record<CompanyMethod, { readonly look: LineLook; readonly drawing: string }>> = {
  backprop: { look: "backprop", drawing: undoIcon },
  "one-weight-at-a-time": { look: "nudge", drawing: handIcon },
  "weight-combinations": { look: "combo", drawing: dicesIcon },
};

export function Race() {
  const { race, lap, isRunning, goOn, cancel, restart } = useRace();
  const isOver = race.racers.every(({ run }) => run.isSolved);
  const isFresh = race.runs === 0;
  return (
    <>
      <div class="lab-bench lab-bench-three">
        <div class="lab-controls">
          <ScenarioField value={race.scenario} onChange={(scenario) => restart(scenario, race.seed)} />
          <div class="lab-buttons">
            {isRunning ? (
              <PlainButton drawing={crossIcon} onPress={cancel}>
                {say("lab.cancel")}
              </PlainButton>
            ) : (
              <FlowButton
                flow="ink"
                drawing={isFresh ? playIcon : fastForwardIcon}
                disabled={isOver || race.runs >= mostRuns}
                onPress={goOn}
              >
                {say(isFresh ? "lab.race.start" : race.runs < lap ? "lab.race.goOn" : "lab.race.more")}
              </FlowButton>
            )}
            <PlainButton drawing={dicesIcon} onPress={() => restart(race.scenario, race.seed + 1)}>
              {say("lab.anotherStart")}
            </PlainButton>
          </div>
        </div>
        <div class="lab-result">
          <RaceChart race={race} />
          {isRunning && (
            <WorkBar
              label={say("lab.race.progress")}
              share={race.runs / lap}
              words={say("lab.race.runs", { count: race.runs, of: lap })}
            />
          )}
        </div>
        <ul class="racers">
          {race.racers.map((racer) => (
            <RacerCard key={racer.method} racer={racer} isStarted={!isFresh} />
          ))}
        </ul>
      </div>
      <p class="card-note">{say("lab.race.note")}</p>
      <p class="card-note">{say("lab.race.why")}</p>
      <div role="status">{!isRunning && !isFresh && <Seen>{conclusion(race)}</Seen>}</div>
    </>
  );
}

/** Another start keeps the book; another book starts anew. */
function useRace() {
  const [race, setRace] = useState<RaceState>(() => startRace("BUY", 2));
  const [lap, setLap] = useState(firstLap); // up to so many runs
  const [isRunning, setRunning] = useState(false);
  const isCalm = useMedia("(prefers-reduced-motion: reduce)");
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(() => {
      let next = race;
      for (let slice = 0; slice < slicesAtOnce[isCalm ? "calm" : "lively"]; slice += 1)
        next = raceOn(next, lap / slices);
      // a press may have come between, and then counts
      setRace((now) => (now === race ? next : now));
      setRunning((isStill) => isStill && next.runs < lap && next.racers.some(({ run }) => !run.isSolved));
    }, pause);
    return () => clearTimeout(timer);
  }, [race, lap, isRunning, isCalm]);
  const goOn = () => {
    if (race.runs >= lap) setLap(lap * 10);
    setRunning(true);
  };
  const restart = (scenario: ScenarioName, seed: number) => {
    setRace(startRace(scenario, seed));
    setLap(firstLap);
    setRunning(false);
  };
  return { race, lap, isRunning, goOn, cancel: () => setRunning(false), restart };
}

function RacerCard({ racer, isStarted }: { racer: Racer; isStarted: boolean }) {
  const { look, drawing } = looks[racer.method];
  return (
    <li class={`card racer racer-${look}`}>
      <b class="racer-name">
        <Icon drawing={drawing} /> {say(`lab.race.${look as "combo"}`)}
      </b>
      <span>{say(`lab.race.${look as "combo"}.words`)}</span>
      {isStarted && (
        <span class="racer-state">
          <b>{stateOf(racer)}</b>
        </span>
      )}
    </li>
  );
}

function stateOf(racer: Racer): string {
  const sales = { count: salesOf(racer) };
  if (racer.run.isSolved) return say("lab.race.solved", sales);
  if (isStuck(racer)) return say("lab.race.stuck", { cost: costFigure(racer.run.cost) });
  return say("lab.race.open", { ...sales, cost: costFigure(racer.run.cost) });
}

function RaceChart({ race }: { race: RaceState }) {
  const lines = race.racers.map(({ method, points }) => ({
    id: method,
    look: looks[method].look,
    points: points.map(({ sales, cost }) => ({ x: sales, cost })),
  }));
  const highest = 1.12 * Math.max(...race.racers.flatMap(({ points }) => points.map(({ cost }) => cost)));
  const across = Math.max(200, ...race.racers.map(salesOf));
  return (
    <CostLines
      label={say("lab.race.chart")}
      lines={[...lines].reverse()}
      across={across}
      highest={highest}
      axis={say("lab.race.axis")}
    />
  );
}

/** Who needed how much, and what that says. */
function conclusion({ racers }: RaceState): string {
  const solved = racers.filter(({ run }) => run.isSolved).toSorted((one, other) => salesOf(one) - salesOf(other));
  const [first] = solved;
  if (first === undefined) return say("lab.race.seen.none");
  const name = say(`lab.race.${looks[first.method].look as "combo"}`);
  const lead = say("lab.race.seen.first", { name, count: salesOf(first) });
  if (racers.some(isStuck)) return `${lead} ${say("lab.race.seen.stuck")}`;
  if (first.method === "backprop") return `${lead} ${say("lab.race.seen.backprop")}`;
  return `${lead} ${say("lab.race.seen.luck")}`;
}
