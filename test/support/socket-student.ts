// A student without a screen: a socket that answers whatever it is offered, sometimes rightly and sometimes not.

import { confidences } from "#game/quiz/taken.ts";
import type { Offer, Range, View } from "#game/view.ts";
import type { QuizItemView } from "#game/views/quiz-view.ts";
import { type Client, connect } from "../server/school.ts";

export interface SocketStudent {
  readonly client: Client;
  readonly key: string;
  readonly playerId: string;
  /** The connection breaks, as when a phone is locked; the seat stays. */
  lose(): void;
}

const answers = /^(Answer|WriteMessages|Retry)/;

/**
 * Joins with the code, or comes back with a key, and answers from then on.
 *
 * @param pick what this student tends to choose: the same number makes the same choices
 */
export async function socketStudent(
  url: string,
  auth: { code: string; key?: string; name?: string },
  pick = 0,
): Promise<SocketStudent> {
  const client = await connect({ url }, { ...auth, as: "player" }, { reconnection: false });
  const given = new Set<string>();
  const look = ({ view }: { readonly view: View }) => {
    client.forget();
    const item = view.me?.quiz?.items.find(({ answer }) => answer === null);
    const offer = view.mayDo.find(({ type }) => isToAnswer(view, type));
    const key = `${view.turn} ${offer?.type} ${item?.item ?? ""}`;
    if (offer === undefined || given.has(key)) return;
    given.add(key);
    const values = item === undefined ? valuesOf(offer, pick + view.turn) : guessAt(item, pick + view.turn);
    const sent = client.send(offer.type, { ...values, turn: view.turn });
    // What came in during a pause is said again after it.
    const forget = () => given.delete(key);
    sent.then((ack) => ack.ok || forget(), forget);
  };
  client.socket.on("view", look);
  look({ view: client.view() });
  return {
    client,
    key: auth.key ?? client.welcome.key ?? "",
    playerId: client.view().me?.playerId ?? "",
    lose: () => client.close(),
  };
}

/** A quiz is answered until every item has its answer. */
const isToAnswer = ({ phase, me }: View, type: string): boolean =>
  phase === "quiz"
    ? type === "AnswerQuiz" && me?.quiz?.items.some(({ answer }) => answer === null) === true
    : answers.test(type) || (type === "Bet" && phase === "vote");

const guessAt = ({ item, options }: QuizItemView, pick: number): object =>
  pick % 5 === 4
    ? { item, choice: null, confidence: null }
    : { item, choice: pick % options.length, confidence: confidences[pick % confidences.length] };

function valuesOf({ value, values }: Offer, pick: number): { readonly value?: number; readonly values?: unknown } {
  if (values === undefined) return value === undefined ? {} : { value: within(value, pick) };
  return { values: values.map((range, place) => (range === null ? null : within(range, pick + place))) };
}

function within({ min, max, choices }: Range, pick: number): number {
  if (choices !== null) return choices[pick % choices.length] ?? min;
  return min + ((pick * 37) % 101) * 0.01 * (max - min);
}
