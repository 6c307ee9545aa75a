// What the class knows and where it errs, while a step asks; otherwise the cost curves.
import type { PlayerId } from "#game/ids.ts";
import type { View } from "#game/view.ts";
import { CostCard } from "./cost-card.tsx";
import { MisconceptionsCard } from "./misconceptions-card.tsx";
import { TallyCard } from "./tally-card.tsx";

export function LearningCards({ view, onStudent }: { view: View; onStudent: (playerId: PlayerId) => void }) {
  const { tally } = view;
  const hasAnswers = tally?.columns.some(({ players }) => players.length > 0) === true;
  const isMarked = view.method === "backprop" || (view.method === "race" && view.phase === "move");
  const asks = tally !== undefined && isMarked && view.phase !== "vote" && (hasAnswers || view.waitingFor.asked > 0);
  return (
    <>
      {asks && <TallyCard view={view} tally={tally} onStudent={onStudent} />}
      {tally !== undefined && (hasAnswers || tally.misconceptions.length > 0) && (
        <MisconceptionsCard misconceptions={tally.misconceptions} />
      )}
      {!asks && view.phase !== "lobby" && <CostCard view={view} />}
    </>
  );
}
