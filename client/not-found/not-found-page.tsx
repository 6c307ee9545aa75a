// Says in the company's voice that the address leads to no room of this house.
import { sofaIcon } from "../components/icons.ts";
import { Notice } from "../notice/notice.tsx";
import { say } from "../words/words.ts";

export function NotFoundPage() {
  return (
    <Notice drawing={sofaIcon} title={say("notFound.title")} words={say("notFound.words")}>
      <a href="/">{say("notFound.door")}</a>
      <a href="/solo">{say("join.alone")}</a>
    </Notice>
  );
}
