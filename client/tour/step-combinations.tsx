// Step 5, the second bad way: a combination lock of the CEO's three trusts.
import { useState } from "preact/hooks";
import { trustLevels } from "#game/method-run.ts";
import { PlainButton } from "../components/flow-button.tsx";
import { IconButton } from "../components/icon-button.tsx";
import { chevronDownIcon, chevronUpIcon } from "../components/icons.ts";
import { costFigure, plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { Floor } from "./floor.tsx";
import { emptyScene } from "./floor-scene.ts";
import { Reply } from "./guess.tsx";
import { drawnArrows, fineLevels, lockCount, yearsToTry } from "./lock.ts";
import { Screen } from "./screen.tsx";
import { ceoArrows, ceoLayer, costOf, nameAt, people, start, withCeoTrusts } from "./tour-company.ts";

interface Tries {
  readonly seen: readonly string[]; // combinations that were tried
  readonly last: number | null; // cost
  readonly best: number;
}

const middle = Math.floor(trustLevels.length / 2);

export function CombinationsScreen() {
  const [levels, setLevels] = useState<readonly number[]>(ceoArrows.map(() => middle));
  const [tries, setTries] = useState<Tries>({ seen: [], last: null, best: Number.POSITIVE_INFINITY });
  const network = withCeoTrusts(
    start,
    levels.map((level) => trustLevels[level] ?? 0),
  );
  function tryIt(): void {
    const cost = costOf(network);
    const key = levels.join(" ");
    const seen = tries.seen.includes(key) ? tries.seen : [...tries.seen, key];
    setTries({ seen, last: cost, best: Math.min(cost, tries.best) });
  }
  const hasTried = tries.last !== null;
  return (
    <Screen
      title={say("tour.combinations.1.title")}
      picture={<Floor scene={{ ...emptyScene, network, strong: ceoArrows }} />}
      action={hasTried ? null : { label: say("tour.combinations.1.try"), flow: "ink", run: tryIt }}
      setRight={hasTried ? rightWords() : undefined}
    >
      <p>{say("tour.combinations.1.words")}</p>
      <div class="tour-lock">
        {levels.map((level, from) => (
          <Dial
            key={from}
            name={nameAt(ceoLayer - 1, from)}
            level={level}
            onTurn={(by) => setLevels(levels.with(from, (level + by + trustLevels.length) % trustLevels.length))}
          />
        ))}
      </div>
      <Reply>{replyTo(tries)}</Reply>
      {hasTried && (
        <div class="tour-after">
          <PlainButton size="small" onPress={tryIt}>
            {say("tour.combinations.1.try")}
          </PlainButton>
          <a class="tour-link" href="/lab#curse">
            {say("tour.combinations.1.link")}
          </a>
        </div>
      )}
    </Screen>
  );
}

function replyTo({ seen, last, best }: Tries): string {
  if (last === null) {
    return say("tour.combinations.1.reply.none", { levels: trustLevels.length, count: lockCount });
  }
  const costs = { cost: costFigure(last), best: costFigure(best) };
  return say("tour.combinations.1.reply.tried", { ...costs, tried: seen.length, count: lockCount });
}

function rightWords(): string {
  const arrows = drawnArrows(people);
  const billions = yearsToTry(arrows) / 1e9;
  return say("tour.combinations.1.right", { arrows, fine: fineLevels, years: plain(billions, 1) });
}

function Dial({ name, level, onTurn }: { name: string; level: number; onTurn: (by: number) => void }) {
  const value = plain(trustLevels[level] ?? 0, 1);
  const reading = say("tour.combinations.1.dial", { name, value });
  return (
    <fieldset class="tour-dial">
      <legend class="visually-hidden">{reading}</legend>
      <span aria-hidden="true">{name}</span>
      <b>{value}</b>
      <span>
        <IconButton drawing={chevronDownIcon} label={`${name} −`} look="bare" onPress={() => onTurn(-1)} />
        <IconButton drawing={chevronUpIcon} label={`${name} +`} look="bare" onPress={() => onTurn(1)} />
      </span>
    </fieldset>
  );
}
