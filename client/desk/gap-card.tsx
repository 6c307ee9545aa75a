// What the CEO said beside what it was, and the gap between them, on one line from 0 to 100 %.
import type { VerdictView } from "#game/views/company-view.ts";
import { verdictNote } from "../picture/model-of-view.ts";
import { percent, plain, signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import type { Place } from "./desk.ts";
import { isCeoSeat } from "./people.ts";
import "./desk.css";

function GapBar({ word, share, kind }: { word: string; share: number; kind: "said" | "was" }) {
  return (
    <div class="gap-row">
      <span class="gap-word">{word}</span>
      <span class="gap-track">
        <span class={`gap-bar gap-bar-${kind}`} style={{ width: `${100 * share}%` }} />
      </span>
      <b class={kind === "said" ? "tone-report" : ""}>{percent(share)}</b>
    </div>
  );
}

/** `<GapCard place={desk} verdict={company.verdict} />`; nothing before the verdict. */
export function GapCard({ place, verdict }: { place: Place; verdict: VerdictView | null }) {
  if (verdict === null || verdict.outcome === null || verdict.gap === null) return null;
  const { said, outcome, gap, cost } = verdict;
  const parameters = { said: percent(said), was: percent(outcome), gap: signed(gap, 2) };
  const from = Math.min(said, outcome);
  return (
    <section class="card gap-card">
      <p class="visually-hidden">{say(isCeoSeat(place) ? "verdict.gapMine" : "verdict.gapReads", parameters)}</p>
      <div aria-hidden="true">
        <GapBar word={say("verdict.said")} share={said} kind="said" />
        <div class="gap-row">
          <span class="gap-word">{say("verdict.gapWord")}</span>
          <span class="gap-track gap-track-open">
            <span class="gap-bracket" style={{ left: `${100 * from}%`, width: `${100 * Math.abs(gap)}%` }} />
          </span>
          <b>{signed(gap, 2)}</b>
        </div>
        <GapBar word={say("verdict.was")} share={outcome} kind="was" />
      </div>
      <p class="gap-note">
        <b>{verdictNote(gap)}</b>
        {cost !== null && (
          <span class="tone-quiet">
            {say("verdict.cost")} {plain(cost, 3)}
          </span>
        )}
      </p>
    </section>
  );
}
