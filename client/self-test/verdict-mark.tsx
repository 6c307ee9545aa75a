// A verdict as a shape: a tick on a square, a warning on a lamp, a cross on a disc, dots in a ring.
import { Icon } from "../components/icon.tsx";
import { checkIcon, crossIcon, ellipsisIcon, minusIcon, triangleAlertIcon } from "../components/icons.ts";
import type { Verdict } from "./finding.ts";
import "../style/cards.css";

export type Standing = Verdict | "running" | "waiting";

const drawings: Readonly<Record<Standing, string>> = {
  ok: checkIcon,
  slower: triangleAlertIcon,
  limit: triangleAlertIcon,
  broken: crossIcon,
  untried: minusIcon,
  running: ellipsisIcon,
  waiting: minusIcon,
};

/** The words beside it say the same. */
export function VerdictMark({ verdict }: { verdict: Standing }) {
  return (
    <span class={`mark verdict-${verdict}`}>
      <Icon drawing={drawings[verdict]} size={18} strokeWidth={verdict === "ok" || verdict === "broken" ? 3 : 2.2} />
    </span>
  );
}
