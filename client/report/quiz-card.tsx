// What the class has gained between the two quizzes, question by question and misconception by misconception; never one student's gain.
import { isQuizOnly } from "#game/quiz/items.ts";
import type { QuizCodeGain, QuizGain, QuizReport } from "#game/report/quiz.ts";
import type { Report } from "#game/report/report.ts";
import { percent, plain, signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { fromTo } from "./report-words.ts";
import { WideTable } from "./wide-table.tsx";

export function QuizCard({ report: { quiz } }: { report: Report }) {
  if (quiz === null) return null;
  return (
    <section class="card quiz-gains">
      <header class="report-title">
        <h2>{say("report.quiz")}</h2>
        <p>{say("report.quiz.note")}</p>
      </header>
      <Gains quiz={quiz} />
      <p>{say("report.quiz.brier", { before: brierText(quiz.before.brier), after: brierText(quiz.after.brier) })}</p>
    </section>
  );
}

const brierText = (brier: number | null): string => (brier === null ? say("report.none") : plain(brier, 2));

function Gains({ quiz }: { quiz: QuizReport }) {
  if (quiz.all.students === 0) return <p>{say("report.quiz.none")}</p>;
  if (quiz.all.before === null) return <p>{say("report.quiz.few")}</p>;
  return (
    <>
      <WideTable label={say("report.quiz.items")}>
        <Head first={say("report.quiz.question")} />
        <tbody>
          {quiz.items.map((gain) => (
            <GainRow key={gain.item} name={say(`report.quiz.item.${gain.item}`)} gain={gain} />
          ))}
          <GainRow name={say("report.quiz.all")} gain={quiz.all} />
        </tbody>
      </WideTable>
      <h3>{say("report.quiz.codes")}</h3>
      <p class="card-note">{say("report.quiz.codesNote")}</p>
      <WideTable label={say("report.quiz.codes")}>
        <Head first={say("report.quiz.code")} chosen={say("report.quiz.chosen")} />
        <tbody>
          {quiz.misconceptions.map((gain) => (
            <GainRow key={gain.code} name={codeWords(gain)} gain={gain} chosen={chosenText(gain)} />
          ))}
        </tbody>
      </WideTable>
    </>
  );
}

function Head({ first, chosen }: { first: string; chosen?: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        <th scope="col">{say("report.quiz.students")}</th>
        {chosen !== undefined && <th scope="col">{chosen}</th>}
        <th scope="col">{say("report.quiz.before")}</th>
        <th scope="col">{say("report.quiz.after")}</th>
        <th scope="col">{say("report.quiz.gain")}</th>
        <th scope="col">{say("report.quiz.interval")}</th>
      </tr>
    </thead>
  );
}

function GainRow({ name, gain, chosen }: { name: string; gain: QuizGain; chosen?: string }) {
  const { students, before, after, low, high } = gain;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{students}</td>
      {chosen !== undefined && <td>{chosen}</td>}
      <td>{shareText(before)}</td>
      <td>{shareText(after)}</td>
      <td>
        <span class="quiz-gain">
          <b>{gainText(gain.gain)}</b>
          <GainBar gain={gain} />
        </span>
      </td>
      <td>
        {low === null || high === null
          ? say("report.none")
          : say("report.quiz.range", { low: gainText(low), high: gainText(high) })}
      </td>
    </tr>
  );
}

const shareText = (share: number | null): string => (share === null ? say("report.none") : percent(share));
/** A gain of nothing has no sign. */
const gainText = (gain: number | null): string => {
  if (gain === null) return say("report.none");
  return Math.abs(gain) < 0.005 ? plain(0, 2) : signed(gain, 2);
};

const chosenText = ({ chosenBefore, chosenAfter }: QuizCodeGain): string =>
  chosenBefore === null || chosenAfter === null
    ? say("report.none")
    : fromTo(String(chosenBefore), String(chosenAfter));

/** A misconception of the game goes by the same name here; the others have one of their own. */
const codeWords = ({ code }: QuizCodeGain): string =>
  isQuizOnly(code) ? say(`quiz.code.${code}`) : say(`rule.${code}`);

/** The gain as a bar from the middle, its interval as a thin line; what lies below −1 ends there. */
function GainBar({ gain: { gain, low, high } }: { gain: QuizGain }) {
  if (gain === null) return null;
  const x = (value: number) => 60 + 56 * Math.max(-1, value);
  return (
    <svg class="quiz-bar" viewBox="0 0 120 24" aria-hidden="true">
      <path class="quiz-bar-ground" d="M4 12H116M60 3V21" />
      <rect
        class={gain < 0 ? "quiz-bar-loss" : "quiz-bar-gain"}
        x={Math.min(x(0), x(gain))}
        y="7"
        width={Math.abs(x(gain) - x(0))}
        height="10"
      />
      {low !== null && high !== null && (
        <path class="quiz-bar-interval" d={`M${x(low)} 12H${x(high)}M${x(low)} 8V16M${x(high)} 8V16`} />
      )}
    </svg>
  );
}
