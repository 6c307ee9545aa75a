// Step 4, the first bad way: one trust is nudged, the whole book is asked again, the nudge is kept or put back.
import { useState } from "preact/hooks";
import { nudgeStep } from "#game/method-run.ts";
import { PlainButton } from "../components/flow-button.tsx";
import { minusIcon, plusIcon } from "../components/icons.ts";
import { Segmented } from "../components/segmented.tsx";
import { costFigure } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { BookRows } from "./book-rows.tsx";
import { Floor } from "./floor.tsx";
import { emptyScene } from "./floor-scene.ts";
import { Reply } from "./guess.tsx";
import { Screen } from "./screen.tsx";
import {
  book,
  ceo,
  ceoArrows,
  ceoLayer,
  costOf,
  gutCount,
  nameAt,
  nudged,
  saidBy,
  start,
  trustCount,
} from "./tour-company.ts";

interface Search {
  readonly kept: typeof start;
  readonly tried: typeof start | null; // nudged, not yet kept or put back
  readonly runs: number;
}

export function OneWeightScreen() {
  const [from, setFrom] = useState(ceoArrows.length - 1);
  const [{ kept, tried, runs }, setSearch] = useState<Search>({ kept: start, tried: null, runs: 0 });
  const arrow = { layer: ceoLayer, to: 0, from };
  const network = tried ?? kept;
  const cost = costOf(network);
  const nudge = (by: number) => setSearch({ kept, tried: nudged(kept, arrow, by), runs: runs + 1 });
  const settle = (next: typeof start) => setSearch({ kept: next, tried: null, runs });
  return (
    <Screen
      title={say("tour.one-weight.1.title")}
      picture={<Floor scene={{ ...emptyScene, network, before: kept, strong: [arrow] }} />}
      action={null}
      isAsking={runs === 0 || tried !== null}
      setRight={runs > 0 && tried === null ? say("tour.one-weight.1.right", { all: trustCount + gutCount }) : undefined}
    >
      <p>{say("tour.one-weight.1.words", { ceo, count: book.customers.length })}</p>
      {tried === null ? (
        <Nudge from={from} onFrom={setFrom} onNudge={nudge} />
      ) : (
        <div class="tour-two">
          <PlainButton size="small" onPress={() => settle(tried)}>
            {say("tour.one-weight.1.keep")}
          </PlainButton>
          <PlainButton size="small" onPress={() => settle(kept)}>
            {say("tour.one-weight.1.putBack")}
          </PlainButton>
        </div>
      )}
      <Reply>{tried === null ? null : replyTo(cost, costOf(kept))}</Reply>
      {(tried !== null || runs === 0) && <BookRows said={saidBy(network)} />}
      {runs > 0 && (
        <dl class="tour-facts tour-facts-row">
          <dt>{say("tour.one-weight.1.cost")}</dt>
          <dd>{costFigure(cost)}</dd>
          <dt>{say("tour.one-weight.1.runs")}</dt>
          <dd>{runs}</dd>
        </dl>
      )}
    </Screen>
  );
}

function replyTo(cost: number, before: number): string {
  return say(cost < before ? "tour.one-weight.1.reply.fell" : "tour.one-weight.1.reply.rose", {
    cost: costFigure(cost),
  });
}

interface NudgeProps {
  readonly from: number;
  readonly onFrom: (from: number) => void;
  readonly onNudge: (by: number) => void;
}

function Nudge({ from, onFrom, onNudge }: NudgeProps) {
  const label = say("tour.one-weight.1.which", { ceo });
  return (
    <div class="tour-nudge">
      <Segmented
        label={label}
        options={ceoArrows.map((one) => ({ value: String(one.from), label: nameAt(ceoLayer - 1, one.from) }))}
        value={String(from)}
        onChange={(value) => onFrom(Number(value))}
      />
      <div class="tour-two">
        <PlainButton drawing={minusIcon} onPress={() => onNudge(-nudgeStep)}>
          {say("tour.one-weight.1.down")}
        </PlainButton>
        <PlainButton drawing={plusIcon} onPress={() => onNudge(nudgeStep)}>
          {say("tour.one-weight.1.up")}
        </PlainButton>
      </div>
    </div>
  );
}
