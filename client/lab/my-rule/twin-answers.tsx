// What both CEOs say to each customer at the end, and whether that is right.
import type { Book } from "#company/book.ts";
import { solvedWithin } from "#company/start.ts";
import type { TwinRun } from "#game/twin/twin.ts";
import { Mark } from "../../components/mark.tsx";
import { percent } from "../../words/numbers.ts";
import { say } from "../../words/words.ts";

export function TwinAnswers({ book, right, twin }: { book: Book; right: TwinRun; twin: TwinRun }) {
  return (
    <table class="twin-answers">
      <caption>{say("myRule.answers")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("myRule.customer")}</th>
          <th scope="col">{say("myRule.really")}</th>
          <th scope="col">{say("myRule.trueSays")}</th>
          <th scope="col">{say("myRule.twinSays")}</th>
        </tr>
      </thead>
      <tbody>
        {book.customers.map(({ name, outcome }, index) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{say(outcome === 1 ? "myRule.yes" : "myRule.no")}</td>
            {[right, twin].map(({ said }, company) => (
              <Answer key={company === 0 ? "true" : "twin"} said={said[index] ?? 0} outcome={outcome} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Answer({ said, outcome }: { said: number; outcome: number }) {
  return (
    <td>
      <span class="twin-answer">
        <span>{percent(said)}</span>
        <Mark right={Math.abs(said - outcome) <= solvedWithin} />
      </span>
    </td>
  );
}
