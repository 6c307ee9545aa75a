// One number found in two ways: by nudging it, and by backprop.
import { type Audit, agrees } from "#game/audit.ts";
import { Mark } from "../../components/mark.tsx";
import { plain, signed } from "../../words/numbers.ts";
import { say } from "../../words/words.ts";

const figures = 6; // decimals of what is compared
const costDecimals = 15; // all that a number of the machine can hold, so that a small change can be seen

/** @param isSmall whether the nudge is smaller than the game's own */
export function AuditCard({ audit, nudgeText, isSmall }: { audit: Audit; nudgeText: string; isSmall: boolean }) {
  const { costUp, costDown, perUnit, backprop } = audit;
  const isAgreed = agrees(perUnit, backprop);
  const change = costUp - costDown;
  return (
    <section class="card audit-card">
      <dl class="audit-steps">
        <div>
          <dt>{say("wiggle.down")}</dt>
          <dd>{say("wiggle.cost", { cost: costText(costDown) })}</dd>
        </div>
        <div>
          <dt>{say("wiggle.up")}</dt>
          <dd>{say("wiggle.cost", { cost: costText(costUp) })}</dd>
        </div>
      </dl>
      <p>{say("wiggle.moves", { change: signed(change, costDecimals), nudge: nudgeText })}</p>
      <dl class="audit-pair">
        <div>
          <dt>{say("wiggle.perUnit")}</dt>
          <dd>{signed(perUnit, figures)}</dd>
        </div>
        <div>
          <dt>{say("wiggle.backprop")}</dt>
          <dd class="audit-backprop">{signed(backprop, figures)}</dd>
        </div>
      </dl>
      <p class="audit-verdict" role="status">
        <Mark right={isAgreed} />
        <b>{say(isAgreed ? "wiggle.agree" : "wiggle.disagree")}</b>{" "}
        {!isAgreed && say(isSmall ? "wiggle.tooSmall" : "wiggle.tooBig")}
      </p>
    </section>
  );
}

const costText = (cost: number): string => plain(cost, costDecimals);
