// The second beat of the reveal: what this sale asks, the player's own steps beside the engine's.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { MarkView } from "#game/views/marks-view.ts";
import type { RevealRow, RevealView } from "#game/views/reveal-view.ts";
import { FigureButton } from "../challenge/challenge.tsx";
import { CompareRow } from "../components/compare-row.tsx";
import { EquationLine } from "../components/equation-line.tsx";
import { Icon } from "../components/icon.tsx";
import { Mark } from "../components/mark.tsx";
import { signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { valueWord } from "./answer-words.ts";
import type { Desk } from "./desk.ts";
import { stepLine } from "./formulas.ts";
import { MarkNote, markOf, RuleSum } from "./notes.tsx";
import { OwnChallenge, placeOfRow, TwinLink } from "./own-challenge.tsx";
import { Panel } from "./panel.tsx";
import { didSay, gutOf, type Source, sourcesOf } from "./people.ts";
import { blameSentence } from "./question-words.ts";
import { ReasonNote } from "./reason-choice.tsx";
import { SeatFace } from "./seat-face.tsx";
import { stepFigure } from "./step-figure.ts";
import { WaitingFoot } from "./waiting-foot.tsx";

export function SalePanel({ desk, reveal }: { desk: Desk; reveal: RevealView }) {
  const mark = markOf(desk, "adjust");
  const [challenged, setChallenged] = useState<number | null>(null);
  const sources = [...sourcesOf(desk), gutOf(desk)];
  const rows = (
    <section class="card card-rows">
      {reveal.rows.map((row, position) => {
        const source = sources[position];
        if (source === undefined) return null;
        const figure = (
          <FigureButton figure={stepFigure(row.step ?? 0)} onPress={() => setChallenged(placeOfRow(source))} />
        );
        const scale = scaleOf(desk, reveal);
        return <SaleRow key={source.id} {...{ desk, source, row, mark, position, scale, figure }} />;
      })}
    </section>
  );
  return (
    <Panel
      face={<SeatFace desk={desk} />}
      title={saleTitle(mark)}
      lead={mark === undefined ? undefined : say("sale.lead")}
      columns={1}
      cards={rows}
      answer={
        <>
          <SaleNote desk={desk} reveal={reveal} mark={mark} />
          <ReasonNote reason={reveal.reason} />
          <TwinLink mark={mark} />
          <OwnChallenge desk={desk} place={challenged} onPlace={setChallenged} />
          <WaitingFoot place={desk} />
        </>
      }
    />
  );
}

/** The misconception where there is one, otherwise one sentence why; where something was wrong, the true sum. */
function SaleNote({ desk, reveal, mark }: { desk: Desk; reveal: RevealView; mark: MarkView | undefined }) {
  if (mark !== undefined && mark.misconception !== null) return <MarkNote desk={desk} mark={mark} />;
  return (
    <div class="why-note">
      <p>{whyWords(desk, reveal, mark)}</p>
      {mark !== undefined && mark.outcome !== "right" && <RuleSum desk={desk} mark={mark} />}
      {mark === undefined && desk.me.hasFigures && <WorkedStep desk={desk} reveal={reveal} />}
    </div>
  );
}

/** Where nothing was asked, the step that moves most is worked out to its end. */
function WorkedStep({ desk, reveal }: { desk: Desk; reveal: RevealView }) {
  const most = movesMost(sourcesOf(desk), reveal);
  if (most === undefined) return null;
  const step = reveal.rows[most.index]?.step ?? null;
  return (
    <div class="tight-sum">
      <EquationLine items={stepLine(desk, most, step)} notation={desk.notation} />
    </div>
  );
}

function saleTitle(mark: MarkView | undefined): string {
  if (mark === undefined) return say("sale.titleShown");
  if (mark.outcome === "right") return say("sale.titleAll");
  if (mark.outcome === "close") return say("sale.titleClose");
  const right = mark.slots.filter(({ direction, size }) => direction && size !== false).length;
  return right === 0 ? say("sale.titleNone") : say("sale.titleSome", { count: right });
}

/** At level 2 a full slide is the gut feeling's step, drawn out to the strongest report. */
function scaleOf({ knowledge }: Desk, { rows }: RevealView): number {
  const gut = Math.abs(rows.at(-1)?.step ?? 0);
  return gut * Math.max(1, ...(knowledge.heard ?? []).map(Math.abs));
}

interface SaleRowProps {
  desk: Desk;
  source: Source;
  row: RevealRow;
  mark: MarkView | undefined;
  scale: number;
  position: number;
  figure: ComponentChildren; // the true step
}

function SaleRow({ desk, source, row, mark, scale, position, figure }: SaleRowProps) {
  const slot = mark?.slots.find((each) => each.position === position);
  const step = row.step ?? 0;
  if (mark === undefined || slot === undefined || row.mine === null) {
    return <GivenRow source={source} figure={figure} />;
  }
  if (slot.size === null) return <DirectionRow {...{ desk, source, row, mark, figure }} isRight={slot.direction} />;
  const mine = mark.variant === "step-sizes" ? row.mine * scale : row.mine;
  return (
    <CompareRow
      name={source.name}
      drawing={source.drawing}
      you={mine}
      youText={signed(mine, 3)}
      truth={step}
      truthText={stepFigure(step)}
      figure={figure}
      marks={[
        { of: say("sale.direction"), right: slot.direction },
        { of: say("sale.size"), right: slot.size },
      ]}
    />
  );
}

/** Up, down or leave: a direction has no bar. */
function DirectionRow(props: Omit<SaleRowProps, "scale" | "position"> & { mark: MarkView; isRight: boolean }) {
  const { desk, source, row, mark, isRight, figure } = props;
  const ask = { ...mark, size: mark.values.length };
  const truth = mark.truth?.[source.index] ?? 0;
  return (
    <div class="direction-row">
      <Icon drawing={source.drawing} size={22} />
      <strong>{source.name}</strong>
      <b class="direction-figure">{figure}</b>
      <Mark right={isRight} of={say("sale.direction")} />
      <p>
        {say("sale.you")} <b>{valueWord(desk, ask, row.mine ?? 0)}</b> · {say("sale.true")}{" "}
        <b>{valueWord(desk, ask, truth)}</b>
      </p>
    </div>
  );
}

function GivenRow({ source, figure }: { source: Source; figure: ComponentChildren }) {
  return (
    <div class="direction-row direction-row-given">
      <Icon drawing={source.drawing} size={22} />
      <strong>{source.name}</strong>
      <b class="direction-figure">{figure}</b>
    </div>
  );
}

function movesMost(sources: readonly Source[], { rows }: RevealView): Source | undefined {
  const size = ({ index }: Source) => Math.abs(rows[index]?.step ?? 0);
  return sources.toSorted((one, other) => size(other) - size(one))[0];
}

/** One sentence in the player's own numbers: the arrow that moves most, of those missed if any were, and why that way. */
function whyWords(desk: Desk, reveal: RevealView, mark: MarkView | undefined): string {
  const { rows } = reveal;
  const blame = desk.knowledge.blame ?? 0;
  const sources = sourcesOf(desk);
  const missed = sources.filter((_, position) =>
    mark?.slots.some((slot) => slot.position === position && !slot.direction),
  );
  const most = movesMost(missed.length > 0 ? missed : sources, reveal);
  if (blame === 0 || most === undefined) return say("sale.whyFine");
  const step = rows[most.index]?.step ?? 0;
  const way = say(step > 0 ? "sale.up" : step < 0 ? "sale.down" : "sale.same");
  const why = say("sale.whyArrow", { blame: blameSentence(desk), name: most.name, said: didSay(most), way });
  return most.trust < 0 && step !== 0 ? `${why} ${say("sale.whyDashed")}` : why;
}
