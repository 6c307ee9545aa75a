// What nobody may know makes no difference to a view: the secrets of the state are changed, and the view must stay.
import { type Millis, seatKey } from "#game/ids.ts";
import { playerOf } from "#game/seating.ts";
import type { Answer, Session } from "#game/state.ts";
import { stepKey } from "#game/step.ts";
import type { View, Viewer } from "#game/view.ts";
import { viewFor } from "#game/view-for.ts";
import { isRetry } from "#game/waiting.ts";
import { differenceOf } from "./difference.ts";

interface Shown {
  readonly viewer: Viewer;
  readonly view: View;
  readonly now: Millis;
}

/** The only fields of a player's view; who looks at a screen of the room gets others. */
const playerFields = new Set(
  (
    "phase layer act turn round level boldness applied method scenario customer layers isFar fastForward deployment " +
    "isPlayed me company mayDo waitingFor clock"
  ).split(" "),
);

/** What a view tells that it must not; null where it keeps every secret. */
export function faultOfProjection(session: Session, { viewer, view, now }: Shown): string | null {
  if (viewer.role === "host") return null;
  const text = JSON.stringify(view);
  const stray = viewer.role === "player" ? Object.keys(view).find((field) => !playerFields.has(field)) : undefined;
  if (stray !== undefined) return `a player's view has the field ${stray}`;
  if (text.includes(String(session.seed))) return "a view has the seed";
  if (/"(keyHash|shareKeyHash|seed|truths|sealed)"/.test(text))
    return "a view has a field that only the state may have";
  const others = withOtherSecrets(session, viewer);
  const difference = differenceOf(text, JSON.stringify(viewFor(others, viewer, now)));
  return difference === null ? null : `a view of the ${viewer.role} tells a secret: ${difference}`;
}

/** The same moment, had others answered otherwise in the open step and were the customer of another mind. */
function withOtherSecrets(session: Session, viewer: Viewer): Session {
  const { book, play, players } = session;
  const { sale } = play;
  const told = {
    ...session,
    players: players.map((player) => ({ ...player, keyHash: "another" })),
    shareKeyHash: "another",
    book: play.deployment === null ? { ...book, sealed: book.sealed.map(withOtherOutcome) } : book,
  };
  if (sale === null || isRetry(play.step)) return told;
  const changedSale = { ...sale, answers: withOtherAnswers(session, viewer) };
  const isSecret = play.step.phase === "briefing" || play.step.phase === "report";
  if (!isSecret) return { ...told, play: { ...play, sale: changedSale } };
  const customers = told.book.customers.map((each, index) => (index === sale.customer ? withOtherOutcome(each) : each));
  const truths = sale.truths.map((truth) => truth && { ...truth, outcome: 1 - truth.outcome });
  return { ...told, book: { ...told.book, customers }, play: { ...play, sale: { ...changedSale, truths } } };
}

const withOtherOutcome = <Customer extends { readonly outcome: 0 | 1 }>(customer: Customer): Customer => ({
  ...customer,
  outcome: customer.outcome === 1 ? 0 : 1,
});

type Answers = NonNullable<Session["play"]["sale"]>["answers"];

/** Everybody else's answers to the open step; those of one's own seat are known to who shares it. */
function withOtherAnswers(session: Session, viewer: Viewer): Answers {
  const answers = session.play.sale?.answers ?? {};
  const key = stepKey(session.play.step);
  const seat = viewer.role === "player" ? playerOf(session, viewer.playerId)?.seat : null;
  const open = Object.entries(answers[key] ?? {}).map(([place, byWho]) => {
    const isOwn = seat !== null && seat !== undefined && seatKey(seat) === place;
    const others = Object.entries(byWho).map(([who, answer]) => [who, otherAnswer(answer)]);
    return [place, isOwn ? byWho : Object.fromEntries(others)];
  });
  return { ...answers, [key]: Object.fromEntries(open) };
}

/** The opposite: two who share a seat and differ go on differing, of which the counts of a step tell. */
const otherAnswer = ({ agreed, ...answer }: Answer): Answer => ({
  ...answer,
  values: answer.values.map(opposite),
  ...(agreed === undefined ? {} : { agreed: agreed.map(opposite) }),
});

const opposite = (value: number | null): number | null => (value === null ? null : 0 - value);
