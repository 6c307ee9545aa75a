// Below the tower: where the windows are kept, the teacher's switch, and starting afresh.
import { useState } from "preact/hooks";
import { PlainButton } from "../components/flow-button.tsx";
import { trashIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";

interface FootProps {
  readonly areAllOpen: boolean;
  readonly hasAny: boolean; // whether there is anything to forget
  readonly onAllOpen: (areAllOpen: boolean) => void;
  readonly onAfresh: () => void;
}

export function TowerFoot({ areAllOpen, hasAny, onAllOpen, onAfresh }: FootProps) {
  return (
    <div class="tower-foot">
      <p class="field-note">{say("mastery.kept")}</p>
      <p class="field-note">{say("mastery.floor.beyond.why")}</p>
      <label class="tower-all">
        <input type="checkbox" checked={areAllOpen} onChange={(event) => onAllOpen(event.currentTarget.checked)} />
        {say("mastery.allOpen")}
      </label>
      {hasAny && <Afresh onYes={onAfresh} />}
    </div>
  );
}

/** Asks once. */
function Afresh({ onYes }: { onYes: () => void }) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <PlainButton size="small" drawing={trashIcon} onPress={() => setAsking(true)}>
        {say("mastery.afresh")}
      </PlainButton>
    );
  }
  return (
    <div class="tower-ask" role="alert">
      <p>{say("mastery.afresh.question")}</p>
      <PlainButton size="small" drawing={trashIcon} onPress={onYes}>
        {say("mastery.afresh.yes")}
      </PlainButton>
      <PlainButton size="small" onPress={() => setAsking(false)}>
        {say("mastery.afresh.no")}
      </PlainButton>
    </div>
  );
}
