// The other pages for somebody alone: the lab and the article.
import { Icon } from "../components/icon.tsx";
import { bookOpenIcon, flaskConicalIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";

const ways = [
  { to: "/lab", drawing: flaskConicalIcon, title: "solo.lab", words: "solo.lab.words" },
  { to: "/article", drawing: bookOpenIcon, title: "solo.article", words: "solo.article.words" },
] as const;

export function WaysOut() {
  return (
    <nav class="solo-outs" aria-label={say("solo.ways")}>
      {ways.map(({ to, drawing, title, words }) => (
        <a key={to} class="card solo-out" href={to}>
          <Icon drawing={drawing} size={26} />
          <span>
            <b>{say(title)}</b>
            <span>{say(words)}</span>
          </span>
        </a>
      ))}
    </nav>
  );
}
