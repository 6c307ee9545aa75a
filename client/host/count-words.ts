// Who is here, in one line.
import type { View } from "#game/view.ts";
import { say } from "../words/words.ts";

/** "3 students · 3 teammates · 1 offline" */
export function countWords({ players = [], wall = [] }: View): string {
  const students = players.filter(({ standing }) => standing === "in");
  const offline = students.filter(({ isOnline }) => !isOnline).length;
  const teammates = wall.reduce((sum, company) => sum + company.teammates, 0);
  return [
    say("host.students", { count: students.length }),
    ...(teammates > 0 ? [say("host.teammates", { count: teammates })] : []),
    ...(offline > 0 ? [say("host.offline", { count: offline })] : []),
  ].join(" · ");
}
