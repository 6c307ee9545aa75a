// The companies as a table, for a screen reader; a row without news is not looked at again.
import { useMemo } from "preact/hooks";
import type { CompanyBrief } from "#game/views/wall-view.ts";
import { say } from "../words/words.ts";
import { briefWords } from "./briefs.ts";
import { useBriefs } from "./use-briefs.ts";

export function TilesTable({ briefs }: { briefs: readonly CompanyBrief[] }) {
  const kept = useBriefs(briefs);
  return (
    <table class="visually-hidden">
      <caption>{say("screen.wall.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("screen.wall.company")}</th>
          <th scope="col">{say("screen.wall.answered")}</th>
          <th scope="col">{say("screen.wall.said")}</th>
          <th scope="col">{say("screen.wall.cost")}</th>
        </tr>
      </thead>
      <tbody>
        {kept.map((brief) => (
          <Row key={brief.index} brief={brief} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ brief }: { brief: CompanyBrief }) {
  return useMemo(() => {
    const { answered, said, cost } = briefWords(brief);
    return (
      <tr>
        <th scope="row">{brief.name}</th>
        <td>{answered}</td>
        <td>{said}</td>
        <td>{cost}</td>
      </tr>
    );
  }, [brief]);
}
