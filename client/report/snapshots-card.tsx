// The moments that the teacher kept, in their order; each opens the replay where it was taken.
import type { Report, SnapshotReport } from "#game/report/report.ts";
import { PlainButton } from "../components/flow-button.tsx";
import { cameraIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import type { Replayed } from "./report-address.ts";
import { clockTime } from "./report-words.ts";
import { phaseName } from "./step-name.ts";

export interface SnapshotsCardProps {
  readonly report: Report;
  readonly onReplay: (to: Replayed) => void;
}

export function SnapshotsCard({ report, onReplay }: SnapshotsCardProps) {
  const { snapshots, rounds } = report;
  if (snapshots.length === 0) return null;
  const known = new Set(rounds.map(({ round }) => round));
  return (
    <section class="card screen-only">
      <header class="report-title">
        <h2>{say("report.snapshots")}</h2>
      </header>
      <ol class="snapshots">
        {snapshots.map((snapshot) => (
          <li key={snapshot.at}>
            {known.has(snapshot.round) ? (
              <PlainButton size="small" drawing={cameraIcon} onPress={() => onReplay(replayOf(snapshot))}>
                {wordsOf(snapshot)}
              </PlainButton>
            ) : (
              <span>{wordsOf(snapshot)}</span>
            )}
            <small>{say("report.snapshots.kept", { time: clockTime(snapshot.at) })}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}

const replayOf = ({ round, company, turn }: SnapshotReport): Replayed => ({ round, company: company ?? 0, turn });

function wordsOf({ round, phase, act }: SnapshotReport): string {
  if (round === 0) return say("report.snapshots.lobby");
  return say("report.snapshots.open", { round, step: phaseName(phase, act) });
}
