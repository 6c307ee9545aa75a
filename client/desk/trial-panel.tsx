// The trial: the cost answers. What was tried, its cost, kept or put back, and what all of it has taken so far.
import type { Tried } from "#game/state.ts";
import type { MarkView } from "#game/views/marks-view.ts";
import { Icon } from "../components/icon.tsx";
import { arrowRightIcon } from "../components/icons.ts";
import { Mark } from "../components/mark.tsx";
import { costFigure } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { valueWord } from "./answer-words.ts";
import type { Desk } from "./desk.ts";
import type { MethodPlace } from "./method-place.ts";
import { movedWords, trialTitle } from "./method-words.ts";
import { MarkNote, markOf } from "./notes.tsx";
import { Panel, Stack } from "./panel.tsx";
import { sourcesOf } from "./people.ts";
import { CostSoFar } from "./wager-panel.tsx";
import { WaitingFoot } from "./waiting-foot.tsx";

export function TrialPanel({ place }: { place: MethodPlace }) {
  const { view, company, method } = place;
  const { fastForward } = view;
  const isForward = fastForward !== null;
  return (
    <Panel
      title={isForward ? say("forward.title") : trialTitle(method)}
      lead={isForward ? say("methods.forward", { count: fastForward.of }) : movedWords(place)}
      columns={1}
      cards={
        <Stack>
          {!isForward && method.trial !== null && <Figures trial={method.trial} />}
          <CostSoFar place={place} />
        </Stack>
      }
      answer={
        <>
          {isForward ? <Forward {...fastForward} /> : <HowItWent place={place} />}
          <p>{say("methods.spent", { count: company.quarters, sales: company.quarters * view.scenario.customers })}</p>
          <WaitingFoot place={place} />
        </>
      }
    />
  );
}

/** The cost before, and with the move. */
function Figures({ trial: { before, tried } }: { trial: Tried }) {
  if (tried === null) return null;
  return (
    <section class="card trial-figures">
      <span>
        <small>{say("methods.trial.before")}</small>
        <b>{costFigure(before)}</b>
      </span>
      <Icon drawing={arrowRightIcon} size={26} strokeWidth={2.6} />
      <span>
        <small>{say("methods.trial.tried")}</small>
        <b>{costFigure(tried)}</b>
      </span>
    </section>
  );
}

/** One's own bet and everybody's, which no points come of; and how an adjustment turned out. */
function HowItWent({ place }: { place: MethodPlace }) {
  const { me, method } = place;
  const { knowledge } = me;
  const mark = knowledge === null ? undefined : markOf({ ...place, knowledge }, "adjust");
  const { bets, trial } = method;
  return (
    <>
      {knowledge !== null && mark !== undefined && <Marked desk={{ ...place, knowledge }} mark={mark} />}
      {me.bet !== null && trial?.tried != null && (
        <p>{say((me.bet === 1) === trial.tried < trial.before ? "methods.bet.right" : "methods.bet.wrong")}</p>
      )}
      {bets !== null && bets.keep + bets.putBack > 0 && (
        <p>{say("methods.bets", { falls: bets.keep, rises: bets.putBack })}</p>
      )}
    </>
  );
}

/** How the adjustment turned out: the misconception where there is one, else arrow by arrow. */
function Marked({ desk, mark }: { desk: Desk; mark: MarkView }) {
  const ask = { ...mark, size: mark.values.length };
  const sources = sourcesOf(desk);
  if (mark.outcome === "right" || mark.misconception !== null) return <MarkNote desk={desk} mark={mark} />;
  return (
    <ul class="trial-marks">
      {mark.slots.map(({ position, direction }) => (
        <li key={position}>
          <Mark right={direction} of={say("sale.direction")} />
          <span>
            <b>{mark.variant === "direction-once" ? say("adjust.all") : sources[position]?.name}</b>:{" "}
            {say("methods.mark.both", {
              mine: valueWord(desk, ask, mark.values[position] ?? 0),
              truth: valueWord(desk, ask, mark.truth?.[position] ?? 0),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The bar follows the views; nothing moves by itself. */
function Forward({ done, of }: { done: number; of: number }) {
  const words = say("methods.forward.done", { done, count: of });
  return (
    <div class="forward">
      <progress value={done} max={of} aria-label={words} />
      <p aria-hidden="true">{words}</p>
    </div>
  );
}
