// Fading blame: how much of it arrives in each layer, with one curve for everybody or another.
import { useMemo, useState } from "preact/hooks";
import type { RecipeName } from "#company/recipe.ts";
import { fadingBlame, mostLayersBelow } from "#game/lab/fading-blame.ts";
import { plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { Dial } from "./dial.tsx";
import { Seen } from "./seen.tsx";
import "./vanishing.css";

const starts = 200;
const faintest = 0.08; // of a slip that would else not be seen at all

export function Vanishing() {
  const [depth, setDepth] = useState(2);
  const mixed = useMemo(() => fadingBlame("default", depth, starts), [depth]);
  const sigmoid = useMemo(() => fadingBlame("article", depth, starts), [depth]);
  const [times, sigmoidTimes] = [timesLess(mixed), timesLess(sigmoid)];
  return (
    <>
      <div class="lab-bench">
        <div class="lab-controls">
          <Dial
            label={say("lab.vanishing.depth")}
            figure={String(depth)}
            value={depth}
            least={1}
            most={mostLayersBelow}
            onChange={setDepth}
          />
          <p>{say("lab.vanishing.how", { count: starts })}</p>
        </div>
        <div class="lab-result vanishing-pair">
          <Blames recipe="default" blames={mixed} largest={largestOf(mixed, sigmoid)} />
          <Blames recipe="article" blames={sigmoid} largest={largestOf(mixed, sigmoid)} />
        </div>
      </div>
      <Seen>
        <span role="status">{say("lab.vanishing.seen", { times, sigmoid: sigmoidTimes })}</span>
      </Seen>
    </>
  );
}

const largestOf = (...all: readonly (readonly number[])[]): number => Math.max(...all.flat());

/** By what the lowest layer's blame is smaller than the CEO's: "5", "1,100". */
function timesLess(blames: readonly number[]): number {
  const times = (blames.at(-1) ?? 1) / (blames[0] ?? 1);
  return Number(times.toPrecision(2));
}

function Blames(props: { recipe: RecipeName; blames: readonly number[]; largest: number }) {
  const { recipe, blames, largest } = props;
  const ceo = blames.at(-1) ?? 1;
  return (
    <section class="card blames">
      <h2 class="card-title">{say(`lab.vanishing.${recipe}`)}</h2>
      <p class="card-note">{say(`lab.vanishing.${recipe}.words`)}</p>
      <ol>
        {blames.toReversed().map((blame, down) => (
          <li key={`${down} of ${blames.length}`}>
            <span class="blame-name">
              <Slip strength={Math.max(faintest, blame / ceo)} />
              {down === 0 ? say("seat.title.ceo") : say("lab.vanishing.down", { count: down })}
            </span>
            <b>{plain(blame, blame < 0.001 ? 5 : 3)}</b>
            <span class="blame-track" aria-hidden="true">
              <span class="blame-bar" style={{ width: `${(100 * blame) / largest}%` }} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The paper that travels down, as faint as what it says. */
function Slip({ strength }: { strength: number }) {
  return (
    <svg class="blame-slip" viewBox="0 0 44 24" aria-hidden="true">
      <path class="blame-slip-edge" d="M2 12L12 2H42V22H12Z" />
      <path class="blame-slip-ink" d="M2 12L12 2H42V22H12Z" style={{ opacity: strength }} />
    </svg>
  );
}
