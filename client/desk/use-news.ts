// What has happened to this desk since the view before: a nudge by the teacher, another seat. Each is told once.
import { useEffect, useState } from "preact/hooks";
import { sameSeat } from "#game/ids.ts";
import type { View } from "#game/view.ts";
import type { Me } from "#game/views/me-view.ts";
import type { ClassSession, Update } from "../session/session.ts";
import { say } from "../words/words.ts";
import { isToAnswer } from "./phase.ts";

export interface News {
  readonly nudgedIn: number | null; // turn
  readonly moved: { readonly turn: number; readonly words: string } | null;
}

export const noNews: News = { nudgedIn: null, moved: null };

/** @param before the view until now; null at the first one, which is compared with nothing */
export function newsAfter(news: News, before: View | null, { view, happened }: Update): News {
  const id = view.me?.playerId;
  const isNudged = happened.some((each) => each.type === "Nudged" && each.playerId === id);
  const words = before === null ? null : movedWords(before, view);
  return {
    nudgedIn: isNudged ? view.turn : news.nudgedIn,
    moved: words === null ? news.moved : { turn: view.turn, words },
  };
}

/** "You are now the CEO.", with the company where that is another one; null where the seat is the same. */
function movedWords(before: View, { me, company }: View): string | null {
  const old = before.me?.seat;
  if (!old || !me?.seat || company === undefined || sameSeat(old, me.seat)) return null;
  const role = say(titleNews(me.title));
  return old.company === me.seat.company ? role : `${role} ${say("news.company", { company: company.name })}`;
}

function titleNews(title: Me["title"]) {
  switch (title) {
    case "salesperson":
    case "sales-manager":
    case "operations-manager":
    case "design-manager":
    case "ceo":
      return `news.${title}` as const;
    default:
      return "news.manager";
  }
}

/** The banner of a nudge goes away with the answer, or with the step. */
export const isNudged = ({ nudgedIn }: News, view: View): boolean => nudgedIn === view.turn && isToAnswer(view);

/** News of a seat lasts as long as the step in which it came. */
export const seatNews = ({ moved }: News, view: View): string | null =>
  moved !== null && moved.turn === view.turn ? moved.words : null;

/** Every update is looked at, also those that are drawn over at once. */
export function useNews({ update }: ClassSession): [News, () => void] {
  const [news, setNews] = useState(noNews);
  useEffect(() => {
    let before: View | null = null;
    return update.subscribe((next) => {
      if (next === null) return;
      const last = before;
      before = next.view;
      setNews((old) => newsAfter(old, last, next));
    });
  }, [update]);
  return [news, () => setNews((old) => ({ ...old, moved: null }))];
}
