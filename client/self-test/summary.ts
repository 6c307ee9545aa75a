// The one line on top of the connection test, and the whole result as a text to pass on.
import { say } from "../words/words.ts";
import type { Finding } from "./finding.ts";

export interface Summary {
  readonly verdict: "ok" | "slower" | "broken";
  readonly title: string;
  readonly words: string;
}

/** @param findings of all checks */
export function summaryOf(findings: readonly Finding[]): Summary {
  const count = (wanted: Finding["verdict"]) => findings.filter(({ verdict }) => verdict === wanted).length;
  if (count("broken") > 0) return { verdict: "broken", title: say("test.broken"), words: say("test.broken.words") };
  if (count("slower") > 0) return { verdict: "slower", title: say("test.slower"), words: say("test.slower.words") };
  const advised = findings.filter(({ advice }) => advice !== null).length;
  const words = advised === 0 ? say("test.allWell.words") : say("test.advised.words", { count: advised });
  return { verdict: "ok", title: say("test.allWell"), words };
}

interface Around {
  readonly address: string;
  readonly at: string; // day and time, as people there write it
  readonly browser: string;
}

export function resultText(findings: readonly Finding[], { address, at, browser }: Around): string {
  const lines = findings.flatMap(({ check, verdict, found, advice }) => [
    say("test.result.line", { verdict: say(`test.verdict.${verdict}`), check: say(`test.${check}`), found }),
    ...(advice === null ? [] : [`  ${advice}`]),
  ]);
  const head = [say("test.result.title"), `${address}, ${at}`, summaryOf(findings).title];
  return [...head, "", ...lines, "", browser].join("\n");
}
