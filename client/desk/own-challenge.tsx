// What a desk may do with its own numbers at the reveal: challenge them, or run a diagnosed rule in a twin company.

import { twinRuleOf } from "#game/twin/twin-rule.ts";
import type { MarkView } from "#game/view.ts";
import { Challenge } from "../challenge/challenge.tsx";
import { Icon } from "../components/icon.tsx";
import { flaskConicalIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";
import type { Desk } from "./desk.ts";
import { sourcesOf } from "./people.ts";

/** The own blame first, then the arrows. */
export function OwnChallenge({ desk }: { desk: Desk }) {
  const sources = sourcesOf(desk);
  const numbers = (desk.me.audits ?? []).map((audit) => ({
    audit,
    name:
      audit.from === null ? say("challenge.blame") : say("challenge.arrow", { name: sources[audit.from]?.name ?? "" }),
  }));
  return (
    <Challenge
      numbers={numbers.sort((one, other) => Number(one.audit.from !== null) - Number(other.audit.from !== null))}
    />
  );
}

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
