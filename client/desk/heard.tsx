// What a desk hears, with its trust in each and its gut feeling: the figures of the raw opinion.
import { Card } from "../components/desk-frame.tsx";
import { Icon } from "../components/icon.tsx";
import { MiniArrow } from "../picture/mini-arrow.tsx";
import { plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import type { Desk } from "./desk.ts";
import { gutOf, type Source, saidWords, sourcesOf } from "./people.ts";
import "./desk.css";

export function Heard({ desk }: { desk: Desk }) {
  return (
    <Card class="heard-card">
      <ul>
        {[...sourcesOf(desk), gutOf(desk)].map((source) => (
          <HeardRow key={source.id} source={source} />
        ))}
      </ul>
    </Card>
  );
}

function HeardRow({ source }: { source: Source }) {
  const tone = source.sign < 0 ? "report-minus" : "report";
  return (
    <li>
      <Icon drawing={source.drawing} size={22} />
      <span class="heard-words">
        <b>{source.name}</b>
        <span>{source.said === null ? say("report.notYet") : saidWords(source)}</span>
      </span>
      <MiniArrow
        sign={source.sign}
        width={source.width}
        colour={source.sign < 0 ? "var(--fwdn)" : "var(--fwd)"}
        length={50}
      />
      <b class={`arrow-figure tone-${tone}`}>
        <span class="visually-hidden">{say("lobby.toyHigh")} </span>
        {plain(source.trust, 2)}
      </b>
    </li>
  );
}
