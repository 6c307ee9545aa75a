/** The player's own part of a view: figures, question, marks and reveal. */
import { seatsOf } from "#company/seats.ts";
import type { Ask } from "../ask.ts";
import { type Millis, type PlayerId, type SeatRef, seatKey } from "../ids.ts";
import { isByMethods, roundSteps } from "../methods.ts";
import { openedIn } from "../opened.ts";
import { levelAt, networkOfRound, printedKnowledge, rounded, styleOf } from "../printed.ts";
import { answerAs } from "../questions/answer-by.ts";
import { isRightReason } from "../reasons.ts";
import { askOf, hintsOf, type Sitter } from "../rules/answer.ts";
import { pointsBefore } from "../rules/talking.ts";
import { allSeats, playerOf, seatAt } from "../seating.ts";
import type { Answer, Session } from "../state.ts";
import { type Step, stepKey } from "../step.ts";
import { isTalk } from "../talk.ts";
import { gutOf, trustsOf } from "../truth.ts";
import type { AskView, HintView, MarkView, Me, RevealView } from "../view.ts";
import {
  adjustStep,
  answerIn,
  answersAt,
  askedPeople,
  betIn,
  isRetry,
  pairDiffers,
  standingAnswer,
} from "../waiting.ts";
import { auditsOfSeat } from "./audit-view.ts";
import { ownMove } from "./method-view.ts";
import { quizView } from "./quiz-view.ts";
import { ownSlip } from "./slips-view.ts";
import { ownTable } from "./tables-view.ts";

export function meView(session: Session, id: PlayerId, at: Millis): Me | null {
  const player = playerOf(session, id);
  if (player === undefined || (player.standing !== "in" && player.standing !== "asking")) return null;
  const { seat } = player;
  const place =
    seat === null
      ? undefined
      : seatsOf(session.shape).find(({ layer, index }) => layer === seat.layer && index === seat.index);
  const style = seat === null ? styleOf(session.settings) : styleOf({ level: levelAt(session, seat) });
  const by = seat === null ? null : { seat, player: id };
  return {
    playerId: id,
    name: player.name,
    wish: player.wish,
    standing: player.standing,
    asksRealName: session.settings.realNames,
    seat,
    role: place?.role ?? null,
    title: place?.title ?? null,
    icon: place?.icon ?? null,
    points: openPoints(session, id),
    colleagues: by === null ? [] : colleaguesOf(session, by),
    pair: by === null ? null : pairView(session, by, at),
    hasRisen: seat !== null && hasRisen(session, { seat, player: id }),
    extraTime: session.play.extraTime[id] ?? 0,
    knowledge: seat === null ? null : printedKnowledge(session, seat, style),
    hasFigures: style === "numbers",
    ...(by === null ? nothingToDo : openStep(session, by)),
    table: by === null ? null : ownTable(session, by),
    slip: by === null ? null : ownSlip(session, by),
    marks: by === null ? [] : marksOf(session, by),
    reveal: by === null ? null : revealOf(session, by),
    quiz: by === null ? null : quizView(session, id),
    own: by === null ? null : ownMove(session, by),
    audits: seat === null ? null : auditsOfSeat(session, seat),
  };
}

type OpenStep = Pick<Me, "ask" | "answer" | "bet" | "hints">;

const nothingToDo: OpenStep = { ask: null, answer: null, bet: null, hints: { taken: 0, worked: null } };

/** A department is asked at the level of its first one: whoever else of it has earned a higher one meets it elsewhere. */
const hasRisen = (session: Session, { seat, player }: Sitter): boolean =>
  session.play.risen[player] === session.play.round && session.levels[player] === levelAt(session, seat);

/** Who shares the seat. */
function colleaguesOf(session: Session, { seat, player }: Sitter): string[] {
  const others = seatAt(session, seat)?.players.filter((id) => id !== player) ?? [];
  return others.flatMap((id) => playerOf(session, id)?.name ?? []);
}

function pairView(session: Session, { seat: ref }: Sitter, at: Millis): Me["pair"] {
  const seat = seatAt(session, ref);
  const until = session.play.agreeBy[seatKey(ref)];
  if (seat === undefined || until === undefined || !pairDiffers(session, seat)) return null;
  return { endsIn: Math.max(0, until - (session.pause?.at ?? at)) };
}

function openStep(session: Session, by: Sitter): OpenStep {
  const { step } = session.play;
  const { seat, player: who } = by;
  const ask = askOf(session, seat);
  const isAsked = askedPeople(session).some((asked) => asked.who === who);
  const answer = answerIn(session, step, { seat, who }) ?? answersAt(session, step, seat).teammate;
  const bet = step.phase === "vote" ? session.play.deployment?.votes[who] : betIn(session, { seat, who });
  return {
    ask: ask === null || !isAsked ? null : askView(ask),
    answer: answer === undefined ? null : answerView(answer, who),
    bet: bet ?? null,
    hints: hintView(session, by, ask),
  };
}

/** One's own answer. What somebody else said from this seat stays closed: an expert's would give the truth away. */
function answerView({ by, values, agreed }: Answer, id: PlayerId): Me["answer"] {
  const said = agreed ?? values;
  return { values: by === id ? said : said.map(() => null), byTeammate: by === "cover" || by === "teammate" };
}

function askView({ kind, level, variant, about, size, slots }: Ask): AskView {
  return { kind, level, variant, about, size, slots };
}

/** The third hint works the answer out from the figures on the screen; it opens nothing that is still closed. */
function hintView(session: Session, by: Sitter, ask: Ask | null): HintView {
  const taken = hintsOf(session, by);
  if (taken < 3 || ask === null) return { taken, worked: null };
  const knowledge = printedKnowledge(session, by.seat, styleOf(ask));
  return { taken, worked: knowledge === null ? null : answerAs(ask, knowledge, "true") };
}

interface Marked {
  readonly step: Step;
  readonly ask: Ask;
  readonly answer: Answer;
}

/** The marked answers of this round in the order of the steps; a talk's or a retry's stands in place of the first try. */
function marked(session: Session, { seat, player }: Sitter): Marked[] {
  const { sale } = session.play;
  return roundSteps(session).flatMap((step): Marked[] => {
    const ask = sale?.asks[stepKey(step)]?.[seatKey(seat)];
    const first = answerIn(session, step, { seat, who: player });
    if (isTalk(step)) return []; // it stands in the place of the first answer
    const answer = step.phase === "adjust" ? (adjustmentOf(session, { seat, player }) ?? first) : first;
    return ask === undefined || !answer?.mark || answer.by !== player ? [] : [{ step, ask, answer }];
  });
}

const adjustmentOf = (session: Session, { seat, player: who }: Sitter): Answer | null =>
  standingAnswer(session, { seat, who });

const retryOf = (sale: Session["play"]["sale"], { seat, player }: Sitter): Answer | undefined =>
  sale?.retries[seatKey(seat)]?.[player];

function marksOf(session: Session, by: Sitter): MarkView[] {
  const opened = openedIn(session);
  return marked(session, by)
    .filter(({ step }) => isMarkOpen(session, step, by.seat))
    .map(({ step, ask, answer }) => ({
      kind: ask.kind,
      variant: ask.variant,
      about: ask.about,
      values: answer.values,
      truth: step.phase === "adjust" && !opened.saleSteps ? null : printedTruth(ask),
      outcome: answer.mark?.outcome ?? "wrong",
      slots: answer.mark?.slots ?? [],
      misconception: answer.mark?.misconception ?? null,
      points: answer.mark?.points ?? 0,
    }));
}

const printedTruth = (ask: Ask): (number | null)[] =>
  ask.truth.map((value) => (value === null ? null : rounded(value, 3)));

/** A mark opens with the truth that it tells. The verdict's tells of blames, so it waits until those have been owned. */
function isMarkOpen(session: Session, step: Step, seat: SeatRef): boolean {
  const opened = openedIn(session);
  const layers = session.shape.layers.length;
  if (session.play.step.phase === "over") return true;
  switch (step.phase) {
    case "report":
      return opened.reports(seat.layer);
    case "verdict":
      return opened.blames(Math.min(seat.layer, Math.max(0, layers - 2)));
    case "feedback":
      return step.act === "own" ? opened.blames(seat.layer) : opened.messagesTo(seat.layer - 1);
    default:
      return isRevealed(session.play.step) || session.play.step.phase === "trial";
  }
}

const isRevealed = ({ phase }: Step): boolean =>
  phase === "reveal" || phase === "play-on" || phase === "vote" || phase === "deployed" || phase === "quiz";

/** Points without those whose marks are not open yet, also of answers from a seat that one has been moved from since. */
function openPoints(session: Session, id: PlayerId): number {
  const all = session.play.points[id] ?? 0;
  const hidden = seatsAnsweredFrom(session, id).flatMap((seat) =>
    marked(session, { seat, player: id })
      .filter(({ step }) => !isMarkOpen(session, step, seat))
      .map(({ step, answer }) =>
        step.phase === "adjust" ? pointsBefore(session, { seat, player: id }) : (answer.mark?.points ?? 0),
      ),
  );
  return hidden.reduce((points, earned) => points - earned, all);
}

function seatsAnsweredFrom(session: Session, id: PlayerId): readonly SeatRef[] {
  const keys = new Set<string>();
  for (const seats of Object.values(session.play.sale?.answers ?? {})) {
    for (const [key, answers] of Object.entries(seats)) if (answers[id] !== undefined) keys.add(key);
  }
  return keys.size === 0 ? [] : allSeats(session).filter((seat) => keys.has(seatKey(seat)));
}

function revealOf(session: Session, by: Sitter): RevealView | null {
  const { seat } = by;
  const { step, sale, books } = session.play;
  const book = books[seat.company];
  const truth = sale?.truths[seat.company];
  if (!isRevealed(step) || isByMethods(session) || !sale || book === undefined || !truth) return null;
  const opened = openedIn(session);
  const { layer, index } = seat;
  const ask = sale.asks[stepKey(adjustStep)]?.[seatKey(seat)];
  const second = retryOf(sale, by);
  const answer = adjustmentOf(session, by);
  const asked = new Set(ask?.slots.map(({ position }) => position));
  const before = withGut(networkOfRound(book), seat);
  const after = withGut(book.outcome?.after ?? book.network, seat);
  const steps = [...(truth.steps.trusts[layer]?.[index] ?? []), truth.steps.guts[layer]?.[index] ?? 0];
  const quarter = [...(truth.quarter.trusts[layer]?.[index] ?? []), truth.quarter.guts[layer]?.[index] ?? 0];
  const open = (values: readonly number[], at: number, isOpen: boolean) =>
    isOpen ? rounded(values[at] ?? 0, 3) : null;
  return {
    mayRetry: isRetry(step) && second === undefined && askedPeople(session).some(({ who }) => who === by.player),
    retried: second !== undefined,
    reason: opened.saleSteps ? reasonView(second) : null,
    rows: before.map((trust, arrow) => ({
      trust: rounded(trust, 2),
      mine: answer?.values[arrow] ?? null,
      isAsked: asked.has(arrow),
      step: open(steps, arrow, opened.saleSteps),
      quarter: open(quarter, arrow, opened.quarterSteps),
      after: opened.quarterSteps ? rounded(after[arrow] ?? 0, 2) : null,
    })),
  };
}

const reasonView = (retried: Answer | undefined): RevealView["reason"] =>
  retried?.reason === undefined ? null : { chosen: retried.reason, isRight: isRightReason(retried.reason) };

const withGut = (network: Parameters<typeof trustsOf>[0], { layer, index }: SeatRef): number[] => [
  ...trustsOf(network, layer, index),
  gutOf(network, layer, index),
];
