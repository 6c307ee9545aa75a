// What the article says, line by line, each with a link to the place where one can try it.
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../components/icon.tsx";
import { arrowRightIcon } from "../components/icons.ts";
import { Logo } from "../components/logo.tsx";
import { Segmented } from "../components/segmented.tsx";
import { say } from "../words/words.ts";
import { places } from "./places.ts";
import { type Chapter, chapters, isSetRight, type Row } from "./rows.ts";
import "./article.css";

type Shown = "all" | "right";

const allRows = chapters.flatMap(({ rows }) => rows);

/** `/article` */
export function ArticlePage() {
  const [shown, setShown] = useState<Shown>("all");
  useEffect(() => {
    document.title = `${say("article.title")} · ${say("logo.label")}`;
  }, []);
  return (
    <main class="article">
      <header class="article-head">
        <a href="/" aria-label={say("play.door")}>
          <Logo label="" />
        </a>
        <h1>{say("article.title")}</h1>
      </header>
      <p class="article-lead">{say("article.lead")}</p>
      <Segmented<Shown>
        label={say("article.show")}
        options={[
          { value: "all", label: say("article.show.all", { count: allRows.length }) },
          { value: "right", label: say("article.show.right", { count: allRows.filter(isSetRight).length }) },
        ]}
        value={shown}
        onChange={setShown}
      />
      {chapters.map((chapter) => (
        <ChapterPart key={chapter.title} chapter={chapter} shown={shown} />
      ))}
      <Beyond />
    </main>
  );
}

function ChapterPart({ chapter: { title, rows }, shown }: { chapter: Chapter; shown: Shown }) {
  const visible = shown === "all" ? rows : rows.filter(isSetRight);
  if (visible.length === 0) return null;
  return (
    <section>
      <h2>{say(title)}</h2>
      <ol class="card article-rows">
        {visible.map((row) => (
          <RowPart key={row.number} row={row} />
        ))}
      </ol>
    </section>
  );
}

function RowPart({ row }: { row: Row }) {
  const { number, says, note, place } = row;
  return (
    <li class="article-row" id={`row-${number}`}>
      <span class="article-number">
        <span class="visually-hidden">{say("article.number", { number })}</span>
        <span aria-hidden="true">{number}</span>
      </span>
      <div class="article-words">
        <p>{say(says)}</p>
        {note !== null && (
          <p class="article-note">
            {isSetRight(row) && <strong>{say("article.setRight")}:</strong>} {say(note)}
          </p>
        )}
      </div>
      <PlaceLink address={places[place]} words={say(`article.place.${place}`)} />
    </li>
  );
}

function Beyond() {
  return (
    <section>
      <h2>{say("article.beyond")}</h2>
      <div class="card article-beyond">
        <p>{say("article.beyond.words")}</p>
        <PlaceLink address="/lab#my-rule" words={say("article.beyond.myRule")} />
        <PlaceLink address="/lab#detective" words={say("article.beyond.detective")} />
      </div>
    </section>
  );
}

function PlaceLink({ address, words }: { address: string; words: string }) {
  return (
    <a class="article-place" href={address}>
      {words} <Icon drawing={arrowRightIcon} size={18} />
    </a>
  );
}
