// The other pages for somebody alone: the lab and the article.
import { Icon } from "../components/icon.tsx";
import { bookOpenIcon, flaskConicalIcon } from "../components/icons.ts";
import { say } from "../words/words.ts";

const ways = [
  { to: "/lab", drawing: flaskConicalIcon, title: "solo.lab", words: "solo.lab.words" },
  { to: "/article", drawing: bookOpenIcon, title: "solo.article", words: "solo.article.words" },
] as const;

/** Cards with a sentence each, for a phone. */
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

/** The same as two buttons beside the main one, where the page is wide. */
export function WayButtons() {
  return (
    <nav class="solo-ways-out only-wide" aria-label={say("solo.ways")}>
      {ways.map(({ to, drawing, title }) => (
        <a key={to} class="plain-button plain-button-normal" href={to}>
          <Icon drawing={drawing} size={20} />
          <span>{say(title)}</span>
        </a>
      ))}
    </nav>
  );
}
