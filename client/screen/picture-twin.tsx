// The company picture as lists of sentences, for a screen reader.
import type { View } from "#game/view.ts";
import type { CompanyView } from "#game/views/company-view.ts";
import { say } from "../words/words.ts";
import { pictureWords } from "./picture-words.ts";

export interface PictureTwinProps {
  readonly view: View;
  readonly company: CompanyView;
  readonly label: string; // of the whole list
}

export function PictureTwin({ view, company, label }: PictureTwinProps) {
  const { customer, people, trusts, messages, verdict } = pictureWords(view, company);
  return (
    <section class="visually-hidden" aria-label={label}>
      {customer !== null && <p>{customer}</p>}
      <Sentences title={say("screen.twin.people")} sentences={people} />
      <Sentences title={say("screen.twin.trusts")} sentences={trusts} />
      {messages.length > 0 && <Sentences title={say("screen.twin.messages")} sentences={messages} />}
      {verdict !== null && <p>{verdict}</p>}
    </section>
  );
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
