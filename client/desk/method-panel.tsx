// A round by one of the three methods, as a desk sees it: the move, the wager, and what the cost says to it.
import type { ComponentChildren } from "preact";
import type { Phase } from "#game/step.ts";
import type { AskView } from "#game/views/ask-view.ts";
import { ActionBar } from "../components/desk-frame.tsx";
import { FlowButton, PlainButton } from "../components/flow-button.tsx";
import { arrowDownIcon, arrowUpIcon, checkIcon, dicesIcon } from "../components/icons.ts";
import { plain, signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { AdjustPanel } from "./adjust-panel.tsx";
import { ArrowCard } from "./arrow-card.tsx";
import { ChoiceList } from "./choice-list.tsx";
import {
  isComplete,
  isQuestionOpen,
  mayAnswer,
  mayDo,
  type Place,
  sendAnswer,
  type Values,
  withValue,
} from "./desk.ts";
import type { MethodPlace } from "./method-place.ts";
import { waitingTitle } from "./method-words.ts";
import { SeatNotes } from "./notes.tsx";
import { Panel } from "./panel.tsx";
import { type ArrowDesk, gutOf, type Source, sourcesOf } from "./people.ts";
import { TrialPanel } from "./trial-panel.tsx";
import { emptyDraft, useDraft } from "./use-draft.ts";
import { CostSoFar, WagerChoice, WagerPanel } from "./wager-panel.tsx";
import { WaitingFoot } from "./waiting-foot.tsx";
import "./methods.css";

export const isMethodPhase = (phase: Phase): boolean => phase === "move" || phase === "wager" || phase === "trial";

export function MethodPanel({ place }: { place: Place }) {
  const { view, me, company } = place;
  if (me.own === null || company.method === null) return null;
  const here = { ...place, own: me.own, method: company.method };
  if (view.phase === "wager") return <WagerPanel place={here} />;
  return view.phase === "trial" ? <TrialPanel place={here} /> : <MovePanel place={here} />;
}

function MovePanel({ place }: { place: MethodPlace }) {
  const { ask, knowledge } = place.me;
  if (ask === null || !isQuestionOpen(place)) return <MoveWaiting place={place} />;
  if (ask.variant === "nudge") return <NudgePanel place={place} ask={ask} />;
  if (ask.variant === "combination") return <CombinationPanel place={place} ask={ask} />;
  return knowledge === null ? <MoveWaiting place={place} /> : <AdjustPanel desk={{ ...place, knowledge }} ask={ask} />;
}

/** Every arrow of the desk, the gut feeling last. */
function ownSources(place: MethodPlace): Source[] {
  const { trusts } = place.own;
  const knowledge = { trusts: trusts.slice(0, -1), gut: trusts.at(-1) ?? 0, heard: null };
  const desk: ArrowDesk = { ...place, knowledge };
  return [...sourcesOf(desk), gutOf(desk)];
}

interface Moving {
  readonly place: MethodPlace;
  readonly ask: AskView;
}

/** One number of all, half a point up or down. */
function NudgePanel({ place, ask }: Moving) {
  const [{ values }, change] = useDraft(place, emptyDraft(ask.size));
  const nothing: Values = values.map(() => null);
  const { step } = place.own;
  const sources = ownSources(place);
  const isChosen = values.some((value) => value !== null);
  return (
    <Panel
      title={say("methods.nudge.title")}
      lead={say("methods.nudge.lead", { step: plain(step, 1) })}
      columns={1}
      cards={
        <div class={sources.length > 3 ? "arrow-cards arrow-cards-many" : "arrow-cards"}>
          {sources.map((source) => (
            <ArrowCard key={source.id} source={source} note={say("methods.now")}>
              <ChoiceList
                label={source.name}
                choices={nudgesOf(source, step)}
                value={values[source.index] ?? null}
                onChange={(by) => change({ values: withValue(nothing, source.index, by) })}
              />
            </ArrowCard>
          ))}
        </div>
      }
      answer={<AboutSeat place={place} />}
      actions={<Send place={place} ask={ask} values={values} isReady={isChosen} />}
    />
  );
}

const nudgesOf = ({ trust }: Source, step: number) => [
  { value: -1, label: say("adjust.down"), detail: to(trust - step), drawing: arrowDownIcon },
  { value: 1, label: say("adjust.up"), detail: to(trust + step), drawing: arrowUpIcon },
];

const to = (trust: number): string => say("methods.nudge.to", { figure: plain(trust, 2) });

/** Every number anew, out of a few levels, and blindly. */
function CombinationPanel({ place, ask }: Moving) {
  const [{ values }, change] = useDraft(place, emptyDraft(ask.size));
  const sources = ownSources(place);
  const roll = () => change({ values: ask.slots.map(({ choices }) => oneOf(choices ?? [])) });
  return (
    <Panel
      title={say("methods.combination.title")}
      lead={say("methods.combination.lead")}
      columns={1}
      cards={
        <div class={sources.length > 3 ? "arrow-cards arrow-cards-many" : "arrow-cards"}>
          {sources.map((source) => (
            <ArrowCard key={source.id} source={source} note={say("methods.best")}>
              <div class="level-choices">
                <ChoiceList
                  label={source.name}
                  choices={levelsOf(ask, source)}
                  value={values[source.index] ?? null}
                  onChange={(level) => change({ values: withValue(values, source.index, level) })}
                />
              </div>
            </ArrowCard>
          ))}
        </div>
      }
      answer={<AboutSeat place={place} />}
      actions={
        <Send place={place} ask={ask} values={values} isReady={isComplete(ask, values)}>
          <PlainButton drawing={dicesIcon} onPress={roll}>
            {say("methods.combination.roll")}
          </PlainButton>
        </Send>
      }
    />
  );
}

const levelsOf = ({ slots }: AskView, { index }: Source) =>
  (slots.find(({ position }) => position === index)?.choices ?? []).map((value) => ({
    value,
    label: value === 0 ? "0" : signed(value, Number.isInteger(value) ? 0 : 1),
  }));

const oneOf = (levels: readonly number[]): number => levels[Math.floor(Math.random() * levels.length)] ?? 0;

interface SendProps extends Moving {
  readonly values: Values;
  readonly isReady: boolean;
  readonly children?: ComponentChildren;
}

function Send({ place, ask, values, isReady, children }: SendProps) {
  return (
    <ActionBar>
      {children}
      <FlowButton
        flow="ink"
        drawing={checkIcon}
        disabled={!isReady || !mayAnswer(place, ask)}
        busy={place.isSending}
        onPress={() => sendAnswer(place, ask, values)}
      >
        {say(ask.variant === "nudge" ? "methods.nudge.try" : "methods.combination.try")}
      </FlowButton>
    </ActionBar>
  );
}

/** What it is for, and who shares the seat. */
function AboutSeat({ place }: { place: MethodPlace }) {
  return (
    <>
      <SeatNotes desk={place} />
      {place.isWide && <p class="slider-note">{say(`methods.means.${place.method.name}`)}</p>}
    </>
  );
}

/** Others move: one may bet already whether the cost will fall. */
function MoveWaiting({ place }: { place: MethodPlace }) {
  return (
    <Panel
      title={waitingTitle(place)}
      lead={say(`methods.means.${place.method.name}`)}
      columns={1}
      cards={<CostSoFar place={place} />}
      answer={
        <>
          {mayDo(place, "Bet") && <WagerChoice place={place} isEarly />}
          <WaitingFoot place={place} />
        </>
      }
    />
  );
}
