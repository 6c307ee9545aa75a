// The wager: what has been moved, and whether the cost of the whole book will fall.
import { CostChart } from "../components/cost-chart.tsx";
import { Card } from "../components/desk-frame.tsx";
import { arrowDownIcon, undoIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import { ChoiceList } from "./choice-list.tsx";
import { mayDo } from "./desk.ts";
import type { MethodPlace } from "./method-place.ts";
import { movedWords, salesPoints } from "./method-words.ts";
import { Panel } from "./panel.tsx";
import { WaitingFoot } from "./waiting-foot.tsx";

export function WagerPanel({ place }: { place: MethodPlace }) {
  return (
    <Panel
      title={say("methods.wager.title")}
      lead={movedWords(place)}
      columns={1}
      cards={<CostSoFar place={place} />}
      answer={
        <>
          <WagerChoice place={place} />
          <p class="slider-note">{say("methods.wager.note")}</p>
          <WaitingFoot place={place} />
        </>
      }
    />
  );
}

/** The cost against what it has taken: every run sells to the whole book. */
export function CostSoFar({ place }: { place: MethodPlace }) {
  const { view, company } = place;
  const { customers } = view.scenario;
  return (
    <Card>
      <CostChart
        points={salesPoints(company, customers)}
        title={say("methods.cost")}
        note={say("methods.sales", { count: company.quarters * customers })}
      />
    </Card>
  );
}

/** Two big buttons; the bet may be changed until the cost answers. */
export function WagerChoice({ place, isEarly = false }: { place: MethodPlace; isEarly?: boolean }) {
  const { me, view, send, method } = place;
  const isBackprop = method.name === "backprop"; // which never puts anything back
  return (
    <section class="wager">
      {isEarly && <h3>{say("methods.wager.title")}</h3>}
      <ChoiceList
        label={say("methods.wager.title")}
        choices={[
          {
            value: 1,
            label: say("methods.wager.falls"),
            detail: say(isBackprop ? "methods.wager.learns" : "methods.wager.keep"),
            drawing: arrowDownIcon,
          },
          {
            value: -1,
            label: say("methods.wager.rises"),
            detail: say(isBackprop ? "methods.wager.overshoots" : "methods.wager.putBack"),
            drawing: undoIcon,
          },
        ]}
        value={me.bet}
        disabled={!mayDo(place, "Bet") || place.isSending}
        onChange={(value) => send({ type: "Bet", turn: view.turn, value })}
      />
    </section>
  );
}
