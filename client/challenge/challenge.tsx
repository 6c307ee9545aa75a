// "Challenge a number": nudge it, ask the customer again, and see that backprop had worked it out.
import { useId, useState } from "preact/hooks";
import type { AuditView } from "#game/views/audit-view.ts";
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

/** @param numbers the first is shown first; none: nothing is drawn */
export function Challenge(props: { numbers: readonly Challenged[]; boldness: number }) {
  const [place, setPlace] = useState<number | null>(null);
  return <ChallengeAt {...props} place={place} onPlace={setPlace} />;
}

/** The same where a figure on the page may open it too: `place` says at which number it is open, null while it is closed. */
export function ChallengeAt(props: {
  numbers: readonly Challenged[];
  boldness: number;
  place: number | null;
  onPlace: (place: number | null) => void;
}) {
  const { numbers, boldness, place, onPlace } = props;
  if (numbers.length === 0) return null;
  return (
    <div class="challenge">
      <PlainButton size="small" drawing={searchIcon} onPress={() => onPlace(0)}>
        {say("challenge.open")}
      </PlainButton>
      <Dialog open={place !== null} title={say("challenge.title")} onClose={() => onPlace(null)}>
        {place !== null && <Nudged {...{ numbers, boldness, place, onPlace }} />}
      </Dialog>
    </div>
  );
}

/** A figure that opens the challenge at its number. */
export function FigureButton({ figure, onPress }: { figure: string; onPress: () => void }) {
  return (
    <button type="button" class="figure-button" aria-label={say("challenge.figure", { figure })} onClick={onPress}>
      {figure}
    </button>
  );
}

function Nudged(props: {
  numbers: readonly Challenged[];
  boldness: number;
  place: number;
  onPlace: (place: number) => void;
}) {
  const { numbers, boldness, place, onPlace } = props;
  const id = useId();
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
        onChange={({ currentTarget }) => onPlace(Number(currentTarget.value))}
      >
        {numbers.map(({ name }, index) => (
          <option key={name} value={index}>
            {name}
          </option>
        ))}
      </select>
      <div role="status">{audit !== undefined && <BothWays audit={audit} boldness={boldness} />}</div>
    </>
  );
}

function BothWays({ audit, boldness }: { audit: AuditView; boldness: number }) {
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
      <p>{say("challenge.step", { boldness: plain(boldness, Number.isInteger(boldness) ? 0 : 2) })}</p>
    </>
  );
}
