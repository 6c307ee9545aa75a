// What the adjustment has done: cost before and after, on the whole book and for this sale.
import type { View } from "#game/view.ts";
import type { CompanyView, OutcomeView } from "#game/views/company-view.ts";
import { Icon } from "../components/icon.tsx";
import { arrowRightIcon } from "../components/icons.ts";
import { slipsSentence } from "../tables/slip-words.ts";
import { percent, plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import type { FootProps } from "./foot-props.ts";
import { Sentence } from "./sentence.tsx";
import { shadowWords } from "./shadow-words.ts";

export function QuarterFoot({ view, company }: FootProps) {
  const { outcome, verdict } = company;
  if (outcome === null) return null;
  return (
    <>
      <h2 class="foot-head">{say("screen.reveal.quarter")}</h2>
      <dl class="before-after">
        <Change name={say("screen.reveal.book")} before={outcome.bookBefore} after={outcome.book} write={cost} />
        <Change name={say("screen.reveal.this")} before={outcome.saleBefore} after={outcome.sale} write={cost} />
        <Change
          name={say("screen.reveal.now")}
          before={verdict?.said ?? outcome.saidNow}
          after={outcome.saidNow}
          write={percent}
        />
      </dl>
      <p class="foot-note">
        {averageWords(view, outcome)}{" "}
        {outcome.slips === null ? shadowWords(view, outcome) : slipsSentence(outcome.slips, view.applied)}
      </p>
    </>
  );
}

const cost = (value: number): string => plain(value, 3);

interface ChangeProps {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly write: (value: number) => string;
}

function Change({ name, before, after, write }: ChangeProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span>{write(before)}</span>
        <Icon drawing={arrowRightIcon} size={22} strokeWidth={2.6} />
        <b>{write(after)}</b>
      </dd>
    </div>
  );
}

/** Where this sale came out worse, the others are the reason. */
function averageWords({ scenario }: View, { saleBefore, sale }: OutcomeView): string {
  if (sale > saleBefore) return say("screen.reveal.opposite");
  return say("screen.reveal.quarterWords", { count: scenario.customers });
}

export function PlayOnFoot({ company }: FootProps) {
  const playedOn = company.outcome?.playedOn ?? null;
  if (playedOn === null || playedOn.quarters === 0) {
    return <Sentence title={say("screen.playOn.none")} words={say("screen.playOn.next")} />;
  }
  return (
    <>
      <h2 class="foot-head">{say("screen.playOn.quarters", { count: playedOn.quarters })}</h2>
      <dl class="before-after">
        <Change name={say("screen.reveal.book")} before={costBefore(company)} after={playedOn.cost} write={cost} />
      </dl>
      <p class="foot-note">
        {say("screen.playOn.words")} {say("screen.playOn.next")}
      </p>
    </>
  );
}

const costBefore = ({ outcome }: CompanyView): number => outcome?.book ?? 0;
