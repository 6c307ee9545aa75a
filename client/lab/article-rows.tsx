// The article's timings beside the right ones: it says neurons where it counts weights.
import { searchTime } from "#game/lab/search-time.ts";
import { type PlainKey, say } from "../words/words.ts";
import { timeWords } from "./time-words.ts";

interface Row {
  readonly weights: number;
  readonly said: PlainKey | null; // in the article
  readonly note?: PlainKey; // what has so many weights
}

const rows: readonly Row[] = [
  { weights: 2, said: "lab.curse.said.2" },
  { weights: 3, said: null },
  { weights: 4, said: "lab.curse.said.4" },
  { weights: 5, said: "lab.curse.said.5" },
  { weights: 6, said: null },
  { weights: 9, said: null, note: "lab.curse.note.9" },
  { weights: 13, said: null, note: "lab.curse.note.13" },
];

export function ArticleRows() {
  return (
    <section class="card article-rows">
      <h2 class="card-title">{say("lab.curse.rows")}</h2>
      <p class="card-note">{say("lab.curse.rows.note")}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("lab.curse.rows.weights")}</th>
            <th scope="col">{say("lab.curse.rows.said")}</th>
            <th scope="col">{say("lab.curse.rows.time")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ weights, said, note }) => (
            <tr key={weights}>
              <th scope="row">
                {weights} {note !== undefined && <small>{say(note)}</small>}
              </th>
              <td>{said === null ? "–" : say(said)}</td>
              <td>
                <b>{timeWords(searchTime({ weights, levels: 1000, perSecond: 1e9 }))}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="card-note">{say("lab.curse.rows.today")}</p>
    </section>
  );
}
