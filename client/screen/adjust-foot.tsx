// The adjustment: the rule in one line, and everybody's blame, for that is known by now.
import type { View } from "#game/view.ts";
import type { PersonView } from "#game/views/person-view.ts";
import { faceOf } from "../picture/face-of.ts";
import { portraitUrl } from "../picture/portraits.ts";
import { plain } from "../words/numbers.ts";
import { say } from "../words/words.ts";
import { BlameCell, Part, Sign } from "./equation-cells.tsx";
import type { FootProps } from "./foot-props.ts";

const mostWithNote = 7; // people, in two rows below the sentence

export function AdjustFoot({ view, company }: FootProps) {
  const isReveal = view.phase === "reveal";
  return (
    <>
      <h2 class="foot-head">
        {isReveal ? (
          <Part>{say("screen.reveal.sale")}</Part>
        ) : (
          <>
            <Part>{say("screen.adjust.head")}</Part>{" "}
            <Part>{say("screen.adjust.boldness", { boldness: plain(view.boldness, decimalsOf(view.boldness)) })}</Part>{" "}
            <Sign>×</Sign> <Part tone="feedback">{say("screen.adjust.blame")}</Part> <Sign>×</Sign>{" "}
            <Part tone="report">{say("screen.adjust.report")}</Part>
          </>
        )}
      </h2>
      {company.people.length <= mostWithNote && <p class="foot-note">{noteOf(view)}</p>}
      <ul class="blames">
        {company.people.map((person) => (
          <Blamed key={`${person.seat.layer} ${person.seat.index}`} face={faceOf(view, person)} person={person} />
        ))}
      </ul>
    </>
  );
}

function noteOf({ phase, level }: View): string {
  if (phase !== "reveal") return say("screen.adjust.words");
  return say(level === 0 ? "screen.reveal.saleWatched" : "screen.reveal.saleWords");
}

const decimalsOf = (boldness: number): number => (Number.isInteger(boldness) ? 0 : 2);

function Blamed({ face, person }: { face: string; person: PersonView }) {
  const { name, isTeammate, blame } = person;
  return (
    <li>
      <img src={portraitUrl({ face, expression: "calm", isTeammate, lookLeft: true })} alt="" />
      <span>
        <b>{name}</b>
        <BlameCell blame={blame} />
      </span>
    </li>
  );
}
