// What a desk may do with its own numbers at the reveal: challenge them, or run a diagnosed rule in a twin company.

import { twinRuleOf } from "#game/twin/twin-rule.ts";
import type { MarkView } from "#game/views/marks-view.ts";
import { ChallengeAt } from "../challenge/challenge.tsx";
import { Icon } from "../components/icon.tsx";
import { flaskConicalIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import type { Desk } from "./desk.ts";
import { type Source, sourcesOf } from "./people.ts";

/** The own blame first, then the arrows. */
export function OwnChallenge(props: { desk: Desk; place: number | null; onPlace: (place: number | null) => void }) {
  const { desk, place, onPlace } = props;
  const sources = sourcesOf(desk);
  const numbers = (desk.me.audits ?? []).map((audit) => ({
    audit,
    name:
      audit.from === null ? say("challenge.blame") : say("challenge.arrow", { name: sources[audit.from]?.name ?? "" }),
  }));
  const blameFirst = [...numbers.slice(-1), ...numbers.slice(0, -1)];
  return <ChallengeAt numbers={blameFirst} boldness={desk.view.boldness} place={place} onPlace={onPlace} />;
}

/** Where a row of the reveal stands among them: the gut feeling's stands for the blame. */
export const placeOfRow = ({ kind, index }: Source): number => (kind === "gut" ? 0 : index + 1);

/** A way to the lab, beside the class: the seat stays in this tab. */
export function TwinLink({ mark }: { mark: MarkView | undefined }) {
  const rule = twinRuleOf(mark?.misconception ?? null);
  if (rule === null) return null;
  return (
    <a class="twin-link" href={`/lab?rule=${rule}#my-rule`} target="_blank" rel="noopener">
      <Icon drawing={flaskConicalIcon} />
      {say("myRule.run")}
    </a>
  );
}
