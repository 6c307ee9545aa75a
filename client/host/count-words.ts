// Who is here, in one line.
import type { View } from "#game/view.ts";
import { say } from "../words/words.ts";

/** "3 students · 3 teammates · 1 offline" */
export function countWords({ players = [], companies = [] }: View): string {
  const students = players.filter(({ standing }) => standing === "in");
  const offline = students.filter(({ isOnline }) => !isOnline).length;
  const teammates = companies.flatMap(({ people }) => people).filter(({ isTeammate }) => isTeammate).length;
  return [
    say("host.students", { count: students.length }),
    ...(teammates > 0 ? [say("host.teammates", { count: teammates })] : []),
    ...(offline > 0 ? [say("host.offline", { count: offline })] : []),
  ].join(" · ");
}
