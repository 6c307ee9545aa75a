// "Challenge a number": nudge it, ask the customer again, and see that backprop had worked it out.
import { useId, useState } from "preact/hooks";
import type { AuditView } from "#game/view.ts";
import { Dialog } from "../components/dialog.tsx";
import { PlainButton } from "../components/flow-button.tsx";
import { searchIcon } from "../components/icons.ts";
import { Mark } from "../components/mark.tsx";
import { plain, signed } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import "./challenge.css";

/** A number that may be challenged, under the name by which the screen calls it. */
export interface Challenged {
  readonly name: string;
  readonly audit: AuditView;
}

const costDecimals = 9;
const gradientDecimals = 6;

/** @param numbers at least one; the first is shown first */
export function Challenge({ numbers }: { numbers: readonly Challenged[] }) {
  const [isOpen, setOpen] = useState(false);
  if (numbers.length === 0) return null;
  return (
    <div class="challenge">
      <PlainButton size="small" drawing={searchIcon} onPress={() => setOpen(true)}>
        {say("challenge.open")}
      </PlainButton>
      <Dialog open={isOpen} title={say("challenge.title")} onClose={() => setOpen(false)}>
        <Nudged numbers={numbers} />
      </Dialog>
    </div>
  );
}

function Nudged({ numbers }: { numbers: readonly Challenged[] }) {
  const id = useId();
  const [place, setPlace] = useState(0);
  const audit = numbers[place]?.audit;
  return (
    <>
      <label class="field-label" for={id}>
        {say("challenge.choose")}
      </label>
      <select
        id={id}
        class="text-input"
        value={place}
        onChange={({ currentTarget }) => setPlace(Number(currentTarget.value))}
      >
        {numbers.map(({ name }, index) => (
          <option key={name} value={index}>
            {name}
          </option>
        ))}
      </select>
      <div role="status">{audit !== undefined && <BothWays audit={audit} />}</div>
    </>
  );
}

function BothWays({ audit }: { audit: AuditView }) {
  const { from, nudge, costUp, costDown, perUnit, backprop, agree } = audit;
  const change = signed(costUp - costDown, costDecimals);
  const nudgeText = plain(nudge, 3);
  return (
    <>
      <p>{say(from === null ? "challenge.lead.gut" : "challenge.lead.arrow", { nudge: nudgeText })}</p>
      <dl class="challenge-pair">
        <div>
          <dt>{say("challenge.moves")}</dt>
          <dd>{change}</dd>
        </div>
        <div>
          <dt>{say("challenge.perUnit", { across: plain(2 * nudge, 3) })}</dt>
          <dd class="challenge-figure">{signed(perUnit, gradientDecimals)}</dd>
        </div>
        <div>
          <dt>{say("challenge.backprop")}</dt>
          <dd class="challenge-figure challenge-backprop">{signed(backprop, gradientDecimals)}</dd>
        </div>
      </dl>
      <p class="challenge-verdict">
        <Mark right={agree} />
        <b>{say(agree ? "wiggle.agree" : "wiggle.disagree")}</b>
      </p>
    </>
  );
}
