/** The player's own part of a view: figures, question, marks and reveal. */
import { seatsOf } from "#company/seats.ts";
import type { Ask } from "../ask.ts";
import { type PlayerId, type SeatRef, seatKey } from "../ids.ts";
import { openedIn } from "../opened.ts";
import { networkOfRound, printedKnowledge, rounded, styleOf } from "../printed.ts";
import { answerAs } from "../questions/answer-by.ts";
import { askOf, hintsOf } from "../rules/answer.ts";
import { playerOf, sitterOf } from "../seating.ts";
import type { Answer, Session } from "../state.ts";
import { type Step, stepKey, stepsOfRound } from "../step.ts";
import { gutOf, trustsOf } from "../truth.ts";
import type { AskView, HintView, MarkView, Me, RevealView } from "../view.ts";
import { adjustStep, answerIn, askedSeats, isRetry } from "../waiting.ts";

export function meView(session: Session, id: PlayerId): Me | null {
  const player = playerOf(session, id);
  if (player === undefined || (player.standing !== "in" && player.standing !== "asking")) return null;
  const { seat } = player;
  const place =
    seat === null
      ? undefined
      : seatsOf(session.shape).find(({ layer, index }) => layer === seat.layer && index === seat.index);
  const settings = session.play.sale?.settings ?? session.settings;
  return {
    playerId: id,
    name: player.name,
    standing: player.standing,
    seat,
    role: place?.role ?? null,
    title: place?.title ?? null,
    icon: place?.icon ?? null,
    points: openPoints(session, id, seat),
    knowledge: seat === null ? null : printedKnowledge(session, seat, styleOf(settings)),
    hasFigures: styleOf(settings) === "numbers",
    ...(seat === null ? nothingToDo : openStep(session, seat)),
    marks: seat === null ? [] : marksOf(session, seat),
    reveal: seat === null ? null : revealOf(session, seat),
  };
}

type OpenStep = Pick<Me, "ask" | "answer" | "bet" | "hints">;

const nothingToDo: OpenStep = { ask: null, answer: null, bet: null, hints: { taken: 0, worked: null } };

function openStep(session: Session, seat: SeatRef): OpenStep {
  const { step, sale } = session.play;
  const ask = askOf(session, seat);
  const isAsked = askedSeats(session).some((asked) => seatKey(asked) === seatKey(seat));
  const answer = answerIn(session, step, seat);
  return {
    ask: ask === null || !isAsked ? null : askView(ask),
    answer: answer === undefined ? null : answerView(answer, sitterOf(session, seat)?.id),
    bet: sale?.bets[stepKey(step)]?.[seatKey(seat)] ?? null,
    hints: hintView(session, seat, ask),
  };
}

/** One's own answer. What somebody else said from this seat stays closed: an expert's would give the truth away. */
function answerView({ by, values }: Answer, id: PlayerId | undefined): Me["answer"] {
  return { values: by === id ? values : values.map(() => null), byTeammate: by === "cover" || by === "teammate" };
}

function askView({ kind, level, variant, about, size, slots }: Ask): AskView {
  return { kind, level, variant, about, size, slots };
}

/** The third hint works the answer out from the figures on the screen; it opens nothing that is still closed. */
function hintView(session: Session, seat: SeatRef, ask: Ask | null): HintView {
  const taken = hintsOf(session, seat);
  if (taken < 3 || ask === null) return { taken, worked: null };
  const knowledge = printedKnowledge(session, seat, styleOf(ask));
  return { taken, worked: knowledge === null ? null : answerAs(ask, knowledge, "true") };
}

interface Marked {
  readonly step: Step;
  readonly ask: Ask;
  readonly answer: Answer;
}

/** The marked answers of this round in the order of the steps; a retry stands in place of the first try. */
function marked(session: Session, seat: SeatRef): Marked[] {
  const { sale } = session.play;
  const id = sitterOf(session, seat)?.id; // whoever sat here before keeps their marks to themselves
  return stepsOfRound(session.shape.layers.length).flatMap((step): Marked[] => {
    const ask = sale?.asks[stepKey(step)]?.[seatKey(seat)];
    const first = answerIn(session, step, seat);
    const answer = step.phase === "adjust" ? (sale?.retries[seatKey(seat)] ?? first) : first;
    return ask === undefined || answer === undefined || answer.mark === null || answer.by !== id
      ? []
      : [{ step, ask, answer }];
  });
}

function marksOf(session: Session, seat: SeatRef): MarkView[] {
  const opened = openedIn(session);
  return marked(session, seat)
    .filter(({ step }) => isMarkOpen(session, step, seat))
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
      return session.play.step.phase === "reveal" || session.play.step.phase === "play-on";
  }
}

/** Points without those whose marks are not open yet. */
function openPoints(session: Session, id: PlayerId, seat: SeatRef | null): number {
  const all = session.play.points[id] ?? 0;
  if (seat === null) return all;
  const hidden = marked(session, seat).filter(
    ({ step, answer }) => answer.by === id && !isMarkOpen(session, step, seat),
  );
  return hidden.reduce((points, { answer }) => points - (answer.mark?.points ?? 0), all);
}

function revealOf(session: Session, seat: SeatRef): RevealView | null {
  const { step, sale, books } = session.play;
  const book = books[seat.company];
  const truth = sale?.truths[seat.company];
  const isRevealed = step.phase === "reveal" || step.phase === "play-on";
  if (!isRevealed || !sale || book === undefined || truth === undefined) return null;
  const opened = openedIn(session);
  const { layer, index } = seat;
  const ask = sale.asks[stepKey(adjustStep)]?.[seatKey(seat)];
  const answer = sale.retries[seatKey(seat)] ?? answerIn(session, adjustStep, seat);
  const id = sitterOf(session, seat)?.id;
  const asked = new Set(ask?.slots.map(({ position }) => position));
  const before = withGut(networkOfRound(book), seat);
  const after = withGut(book.outcome?.after ?? book.network, seat);
  const steps = [...(truth.steps.trusts[layer]?.[index] ?? []), truth.steps.guts[layer]?.[index] ?? 0];
  const quarter = [...(truth.quarter.trusts[layer]?.[index] ?? []), truth.quarter.guts[layer]?.[index] ?? 0];
  const open = (values: readonly number[], at: number, isOpen: boolean) =>
    isOpen ? rounded(values[at] ?? 0, 3) : null;
  return {
    mayRetry:
      isRetry(step) &&
      askedSeats(session).some((other) => seatKey(other) === seatKey(seat)) &&
      !sale.retries[seatKey(seat)],
    retried: sale.retries[seatKey(seat)] !== undefined,
    rows: before.map((trust, arrow) => ({
      trust: rounded(trust, 2),
      mine: answer?.mark && answer.by === id ? (answer.values[arrow] ?? null) : null,
      isAsked: asked.has(arrow),
      step: open(steps, arrow, opened.saleSteps),
      quarter: open(quarter, arrow, opened.quarterSteps),
      after: opened.quarterSteps ? rounded(after[arrow] ?? 0, 2) : null,
    })),
  };
}

const withGut = (network: Parameters<typeof trustsOf>[0], { layer, index }: SeatRef): number[] => [
  ...trustsOf(network, layer, index),
  gutOf(network, layer, index),
];
