// The quiz at a desk: one question per screen, how sure one is, back and forth, and a rest when all eight are answered.
import { useState } from "preact/hooks";
import { type Confidence, confidences } from "#game/quiz/taken.ts";
import type { QuizItemView } from "#game/views/quiz-view.ts";
import { ActionBar } from "../components/desk-frame.tsx";
import { FlowButton, PlainButton } from "../components/flow-button.tsx";
import { arrowLeftIcon, checkIcon } from "../components/icons.ts";
import { LampRow } from "../components/lamp-row.tsx";
import { ChoiceList } from "../desk/choice-list.tsx";
import { type Place, type Values, withValue } from "../desk/desk.ts";
import { Panel } from "../desk/panel.tsx";
import { type Draft, useDraft } from "../desk/use-draft.ts";
import { WaitingFoot } from "../desk/waiting-foot.tsx";
import { percent } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { optionWords, questionWords } from "./quiz-words.ts";
import "./quiz.css";

/** Stands in a draft for not being sure. */
const notSure = -1;

/** What is chosen at one question, before it is sent. */
interface Chosen {
  readonly choice: number | null;
  readonly confidence: number | null;
}

interface Sheet {
  readonly place: Place;
  readonly items: readonly QuizItemView[];
  readonly draft: Draft;
  readonly change: (values: Values) => void;
}

export function QuizPanel({ place }: { place: Place }) {
  const items = place.me.quiz?.items ?? [];
  const [draft, setDraft] = useDraft(place, draftOf(items));
  const [at, setAt] = useState(() => firstOpen(items));
  // The last answer is on its way, or was refused: then its question comes back.
  const shown = at < items.length ? at : place.isSending ? items.length - 1 : firstOpen(items);
  const sheet: Sheet = { place, items, draft, change: (values) => setDraft({ values }) };
  if (items[shown] === undefined) return <Rest key="rest" place={place} onLook={() => setAt(0)} />;
  return <Question key={shown} {...sheet} at={shown} onGo={setAt} />;
}

/** The first question without an answer; behind the last where all have one. */
function firstOpen(items: readonly QuizItemView[]): number {
  const open = items.findIndex(({ answer }) => answer === null);
  return open < 0 ? items.length : open;
}

/** Choices first, then how sure one is of each. */
function draftOf(items: readonly QuizItemView[]): Draft {
  const choices = items.map(({ answer }) => (answer === null ? null : (answer.choice ?? notSure)));
  return { values: [...choices, ...items.map(({ answer }) => answer?.confidence ?? null)], text: "", placed: [] };
}

interface QuestionProps extends Sheet {
  readonly at: number;
  readonly onGo: (at: number) => void;
}

function Question({ place, items, draft, change, at, onGo }: QuestionProps) {
  const item = items[at];
  if (item === undefined) return null;
  const chosen: Chosen = { choice: draft.values[at] ?? null, confidence: draft.values[items.length + at] ?? null };
  const answered = items.filter(({ answer }) => answer !== null).length;
  return (
    <Panel
      title={say("quiz.progress", { number: at + 1, of: items.length })}
      lead={<QuestionText item={item} isFirst={at === 0} isAgain={place.view.act === "after"} />}
      strip={<LampRow answered={answered} of={items.length} />}
      answer={
        <div class="quiz-answers">
          <Options item={item} chosen={chosen} onChoose={(choice) => change(withValue(draft.values, at, choice))} />
          {chosen.choice !== null && chosen.choice !== notSure && (
            <Sureness
              value={chosen.confidence}
              onChoose={(sure) => change(withValue(draft.values, items.length + at, sure))}
            />
          )}
        </div>
      }
      actions={<Buttons {...{ place, item, chosen, at, of: items.length, onGo }} />}
    />
  );
}

function QuestionText({ item, isFirst, isAgain }: { item: QuizItemView; isFirst: boolean; isAgain: boolean }) {
  return (
    <>
      {isFirst && <span class="quiz-lead">{say(isAgain ? "quiz.lead.after" : "quiz.lead.before")}</span>}
      <span class="quiz-question">{questionWords(item)}</span>
    </>
  );
}

function Options(props: { item: QuizItemView; chosen: Chosen; onChoose: (choice: number) => void }) {
  const { item, chosen, onChoose } = props;
  const options = item.options.map((option, value) => ({ value, label: optionWords(item.item, option) }));
  return (
    <ChoiceList
      label={questionWords(item)}
      choices={[...options, { value: notSure, label: say("quiz.notSure") }]}
      value={chosen.choice}
      direction="column"
      onChange={onChoose}
    />
  );
}

function Sureness({ value, onChoose }: { value: number | null; onChoose: (confidence: number) => void }) {
  const label = say("quiz.sure");
  return (
    <section class="vote-sure">
      <h3>{label}</h3>
      <ChoiceList
        label={label}
        choices={confidences.map((confidence) => ({
          value: confidence,
          label: percent(confidence / 100),
          detail: say(`quiz.sure.${confidence}`),
        }))}
        value={value}
        onChange={onChoose}
      />
    </section>
  );
}

interface ButtonsProps {
  readonly place: Place;
  readonly item: QuizItemView;
  readonly chosen: Chosen;
  readonly at: number;
  readonly of: number;
  readonly onGo: (at: number) => void;
}

function Buttons({ place, item, chosen, at, of, onGo }: ButtonsProps) {
  const said = answerOf(chosen);
  const go = () => {
    if (said === null) return;
    const { answer } = item;
    const isNew = answer === null || answer.choice !== said.choice || answer.confidence !== said.confidence;
    if (isNew) place.send({ type: "AnswerQuiz", turn: place.view.turn, item: item.item, ...said });
    onGo(at + 1);
  };
  const isLast = at + 1 === of;
  return (
    <ActionBar>
      {at > 0 && (
        <PlainButton drawing={arrowLeftIcon} onPress={() => onGo(at - 1)}>
          {say("quiz.back")}
        </PlainButton>
      )}
      <FlowButton
        flow="ink"
        {...(isLast ? { drawing: checkIcon } : {})}
        disabled={said === null}
        busy={place.isSending}
        onPress={go}
      >
        {said === null ? firstWords(chosen) : say(isLast ? "quiz.last" : "quiz.next")}
      </FlowButton>
    </ActionBar>
  );
}

/** What would be sent; null as long as something is missing. */
function answerOf({ choice, confidence }: Chosen): { choice: number | null; confidence: Confidence | null } | null {
  if (choice === notSure) return { choice: null, confidence: null };
  const sure = confidences.find((each) => each === confidence);
  return choice === null || sure === undefined ? null : { choice, confidence: sure };
}

const firstWords = ({ choice }: Chosen): string => say(choice === null ? "quiz.chooseFirst" : "quiz.sureFirst");

function Rest({ place, onLook }: { place: Place; onLook: () => void }) {
  return (
    <Panel
      title={say("quiz.done.title")}
      lead={say("quiz.done.lead")}
      answer={
        <div class="quiz-answers">
          <PlainButton size="small" onPress={onLook}>
            {say("quiz.done.look")}
          </PlainButton>
          <WaitingFoot place={place} />
        </div>
      }
    />
  );
}
