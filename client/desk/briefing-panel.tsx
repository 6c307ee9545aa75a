// The briefing: a customer comes in, the outcome is sealed, and everybody may bet.

import { Card } from "../components/desk-frame.tsx";
import { Icon } from "../components/icon.tsx";
import { pawIcon } from "../components/icons.ts";
import { isAboutAnimals } from "../picture/model-of-view.ts";
import { plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { ChoiceList } from "./choice-list.tsx";
import { type Desk, mayDo } from "./desk.ts";
import { Panel } from "./panel.tsx";
import { drawingOf } from "./people.ts";
import { usePortrait } from "./use-portrait.ts";
import { WaitingFoot } from "./waiting-foot.tsx";

export function BriefingPanel({ desk }: { desk: Desk }) {
  const { view, me, send, company } = desk;
  const bets = [
    { value: 0, label: say("briefing.no") },
    { value: 0.5, label: say("briefing.torn") },
    { value: 1, label: say("briefing.yes") },
  ];
  return (
    <Panel
      title={say("briefing.title", { name: company.customer?.name ?? "" })}
      lead={say("briefing.question", { question: view.scenario.question })}
      columns={1}
      cards={<CustomerCard desk={desk} />}
      answer={
        <>
          <ChoiceList
            label={say("briefing.bet")}
            choices={bets}
            value={me.bet}
            disabled={!mayDo(desk, "Bet")}
            onChange={(value) => send({ type: "Bet", turn: view.turn, value })}
          />
          <p class="slider-note">{say("briefing.noPoints")}</p>
          <WaitingFoot place={desk} />
        </>
      }
    />
  );
}

/** The customer's face and signals; wide, the picture shows them too. */
export function CustomerCard({ desk }: { desk: Desk }) {
  const { company, view } = desk;
  const name = company.customer?.name ?? "";
  const url = usePortrait({ face: name, expression: "calm", isTeammate: false, lookLeft: false });
  const signals = company.customer?.signals ?? [];
  const isAnimal = isAboutAnimals(view.scenario);
  const hasMinus = signals.some((value) => value < 0);
  return (
    <Card class="customer-card">
      <span class="customer-face">
        {isAnimal ? (
          <Icon drawing={pawIcon} size={48} />
        ) : (
          url !== undefined && <img src={url} alt="" draggable={false} />
        )}
      </span>
      <ul aria-label={say("briefing.signals")}>
        {view.scenario.signals.map((signal, index) => (
          <li key={signal.name}>
            <Icon drawing={drawingOf(signal.icon)} size={22} />
            <span class="signal-name">{signal.name}</span>
            <SignalSteps value={signals[index] ?? 0} hasMinus={hasMinus} />
            <b class="tone-report">{plain(signals[index] ?? 0, 2)}</b>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Ten steps from the left; where a book has signals below 0, five to each side of a tick. */
function SignalSteps({ value, hasMinus }: { value: number; hasMinus: boolean }) {
  const isLit = (step: number): boolean => {
    if (!hasMinus) return value * 10 >= step - 0.5;
    return step <= 5 ? -value * 5 >= 5 - step + 0.5 : value * 5 >= step - 5.5;
  };
  return (
    <span class={`signal-steps${hasMinus ? " signal-steps-signed" : ""}`} aria-hidden="true">
      {steps.map((step) => (
        <span key={step} class={isLit(step) ? "signal-step signal-step-lit" : "signal-step"} />
      ))}
    </span>
  );
}
