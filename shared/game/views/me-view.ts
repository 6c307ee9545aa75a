/** The player's own part of a view: figures, question, marks and reveal. */
import { type Role, seatsOf } from "#company/seats.ts";
import { type Millis, type PlayerId, type SeatRef, seatKey } from "../ids.ts";
import type { Knowledge } from "../knowledge.ts";
import { levelAt, printedKnowledge, styleOf } from "../printed.ts";
import { askOf, type Sitter } from "../rules/answer.ts";
import { playerOf, seatAt } from "../seating.ts";
import type { Answer, Session } from "../state.ts";
import { answerIn, answersAt, askedPeople, betIn, pairDiffers } from "../waiting.ts";
import { type AskView, askView, type HintView, hintView } from "./ask-view.ts";
import { type AuditView, auditsOfSeat } from "./audit-view.ts";
import { type MarkView, marksOf, openPoints } from "./marks-view.ts";
import { type OwnMove, ownMove } from "./method-view.ts";
import { type QuizView, quizView } from "./quiz-view.ts";
import { type RevealView, revealOf } from "./reveal-view.ts";
import { type OwnSlipView, ownSlip } from "./slips-view.ts";
import { type OwnTableView, ownTable } from "./tables-view.ts";

export interface Me {
  readonly playerId: PlayerId;
  readonly name: string;
  readonly wish: string | null; // the name that the teacher is asked about
  readonly standing: "in" | "asking";
  readonly asksRealName: boolean; // the teacher would like to know it; no view ever holds it
  readonly seat: SeatRef | null;
  readonly role: Role | null;
  readonly title: string | null;
  readonly icon: string | null;
  readonly points: number;
  readonly colleagues: readonly string[]; // names of the others of one's department
  readonly pair: { readonly endsIn: number } | null; // one's only colleague answered otherwise: milliseconds left to agree
  readonly hasRisen: boolean; // three right answers in a row have raised one's level with this sale
  readonly extraTime: number; // milliseconds beyond the end of this step
  readonly knowledge: Knowledge | null; // printed figures; at levels 1 and 2 messages are shares and the blame only its sign
  readonly hasFigures: boolean; // levels 0 and 3: messages and blame are figures
  readonly ask: AskView | null;
  readonly answer: { readonly values: readonly (number | null)[]; readonly byTeammate: boolean } | null; // to this step
  readonly bet: number | null; // in this step
  readonly hints: HintView;
  readonly table: OwnTableView | null; // in the talk: where one meets the others on the same seat
  readonly slip: OwnSlipView | null; // in the last beat: what one's own answer cost, if it is worth a word
  readonly marks: readonly MarkView[]; // of this round's closed steps
  readonly reveal: RevealView | null;
  readonly quiz: QuizView | null; // one's own sheet while the quiz is open
  readonly own: OwnMove | null; // where the session does not play by backprop's rounds
  readonly audits: readonly AuditView[] | null; // of one's own numbers, once the sale's steps are open
}

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
