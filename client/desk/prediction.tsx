// Before the messages come: a bet on what one will be told.
import { verdictNote } from "../picture/model-of-view.ts";
import { say } from "../words/words.ts";
import { ChainCard } from "./chain-card.tsx";
import { ChoiceList } from "./choice-list.tsx";
import { type Desk, mayDo } from "./desk.ts";
import { Panel } from "./panel.tsx";
import { ownReport } from "./people.ts";
import { WaitingFoot } from "./waiting-foot.tsx";

export function Prediction({ desk }: { desk: Desk }) {
  const { company, me, view, send } = desk;
  const gap = company.verdict?.gap ?? 0;
  const bets = [
    { value: 1, label: say("predict.lower") },
    { value: 0, label: say("predict.nothing") },
    { value: -1, label: say("predict.higher") },
  ];
  return (
    <Panel
      title={say("predict.title")}
      lead={say("predict.lead", {
        word: verdictNote(gap).toLowerCase(),
        said: say("predict.mine", { figure: ownReport(desk) }),
      })}
      columns={1}
      cards={<ChainCard desk={desk} />}
      answer={
        <>
          <ChoiceList
            label={say("predict.title")}
            choices={bets}
            value={me.bet}
            disabled={!mayDo(desk, "Bet")}
            onChange={(value) => send({ type: "Bet", turn: view.turn, value })}
          />
          <p class="slider-note">{say("predict.optional")}</p>
          <WaitingFoot place={desk} />
        </>
      }
    />
  );
}
