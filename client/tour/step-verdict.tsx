// Step 3: the customer's feedback opens; the gap and the cost.
import { useState } from "preact/hooks";
import { VerdictBars } from "../components/verdict-bars.tsx";
import { costFigure, percent, signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { Floor } from "./floor.tsx";
import { upTo } from "./floor-scene.ts";
import { Screen } from "./screen.tsx";
import { atStart, book, ceo, ceoLayer, customer, outcomeOf, reportAt, sale } from "./tour-company.ts";

export function VerdictScreen() {
  const [isOpen, setIsOpen] = useState(false);
  const said = reportAt(ceoLayer, 0);
  return (
    <Screen
      title={say("tour.verdict.1.title")}
      picture={<Floor scene={upTo(ceoLayer)} />}
      action={
        isOpen
          ? null
          : {
              label: say("tour.verdict.1.do", { customer: customer.name }),
              flow: "ink",
              run: () => setIsOpen(true),
            }
      }
      setRight={isOpen ? say("tour.verdict.1.right", { right: atStart.right, of: book.customers.length }) : undefined}
    >
      <p role="status">
        {isOpen
          ? say("tour.verdict.1.was", { customer: customer.name, outcome: outcomeOf(customer) })
          : say("tour.verdict.1.words", { ceo, said: percent(said) })}
      </p>
      <div class="tour-verdict">
        <VerdictBars said={said} was={isOpen ? customer.outcome : null} />
        <dl class="tour-facts">
          <dt>{say("tour.verdict.1.gap")}</dt>
          <dd>{isOpen ? signed(customer.outcome - said, 2) : "?"}</dd>
          <dt>{say("tour.verdict.1.cost")}</dt>
          <dd>{isOpen ? costFigure(sale.cost) : "?"}</dd>
        </dl>
      </div>
    </Screen>
  );
}
