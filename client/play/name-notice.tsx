// A line about one's name on the desk: that the teacher is asked about it, what they said, or that the class gave another.
import { useRef, useState } from "preact/hooks";
import type { View } from "#game/view.ts";
import { Banner } from "../components/banner.tsx";
import { PlainButton } from "../components/flow-button.tsx";
import { say } from "../words/words.ts";
import { type NameNews, nameNews } from "./name-news.ts";

export interface NameNoticeProps {
  readonly typed: string | null; // at the door, a moment ago
  readonly view: View | null;
}

export function NameNotice({ typed, view }: NameNoticeProps) {
  const [seen, setSeen] = useState<NameNews>(null);
  const given = useRef<string | null>(null);
  const since = useRef<{ news: NameNews; turn: number } | null>(null);
  if (view?.me === undefined) return <Banner kind="notice">{null}</Banner>;
  const { name, wish } = view.me;
  if (wish !== null) given.current = name;
  const news = nameNews({ typed, given: given.current, name, wish });
  if (since.current?.news !== news) since.current = { news, turn: view.turn };
  // A question stays until it is answered; an answer is news until the next step.
  const isNew = news === "asked" || since.current.turn === view.turn;
  return (
    <Banner
      kind="notice"
      action={
        <PlainButton size="small" onPress={() => setSeen(news)}>
          {say("play.nameSeen")}
        </PlainButton>
      }
    >
      {news !== null && news !== seen && isNew && newsWords(news, { name, typed: typed ?? "" })}
    </Banner>
  );
}

function newsWords(news: NonNullable<NameNews>, { name, typed }: { name: string; typed: string }): string {
  switch (news) {
    case "asked":
      return say("play.wish.asked", { name });
    case "named":
      return say("play.wish.named", { name });
    case "kept":
      return say("play.wish.kept", { name });
    case "taken":
      return say("play.nameTaken", { wish: typed, name });
    case "other":
      return say("play.named", { name });
  }
}
