/** Who sits where and how each stands in the open step: for the teacher alone. */
import { type Role, seatsOf } from "#company/seats.ts";
import type { Outcome, RuleCode } from "../ask.ts";
import { type PlayerId, type SeatRef, seatKey } from "../ids.ts";
import { rounded } from "../printed.ts";
import { isQuizDone, quizAnswersOf } from "../quiz/taken.ts";
import { allSeats, type PlacedSeat, sittersOf } from "../seating.ts";
import type { Level } from "../settings.ts";
import type { Answer, Habit, Player, Session } from "../state.ts";
import { quizIn } from "../step.ts";
import { answersAt, askedPeople, betIn } from "../waiting.ts";
import { costsOf } from "./company-view.ts";

export interface BoardRow {
  readonly company: number;
  readonly name: string;
  readonly cost: number;
  readonly seats: readonly BoardSeat[];
}

export interface BoardSeat {
  readonly seat: SeatRef;
  readonly role: Role;
  readonly title: string; // key of the catalogue
  readonly icon: string;
  readonly isAsked: boolean;
  readonly isSkipped: boolean; // this step does not wait for it
  readonly members: readonly BoardMember[];
  readonly teammate: { readonly name: string; readonly habit: Habit; readonly hasAnswered: boolean } | null;
}

/** A student on a seat, as the teacher sees them. */
export interface BoardMember {
  readonly playerId: PlayerId;
  readonly name: string;
  readonly isOnline: boolean;
  readonly hasAnswered: boolean;
  readonly isCovered: boolean; // a teammate answered in their place
  readonly mark: { readonly outcome: Outcome; readonly misconception: RuleCode | null } | null; // of this step
  readonly level: Level | null; // where it is not the session's
}

const costDecimals = 4;

export function boardView(session: Session): BoardRow[] {
  const titles = seatsOf(session.shape);
  const asked = new Set(askedPeople(session).map(({ seat }) => seatKey(seat)));
  const seats = allSeats(session);
  const perCompany = titles.length;
  return session.companies.map(
    ({ name }, company): BoardRow => ({
      company,
      name,
      cost: rounded(costsOf(session, company).at(-1)?.cost ?? 0, costDecimals),
      seats: seats
        .slice(company * perCompany, (company + 1) * perCompany)
        .map((place, index) => seatOf(session, place, { title: titles[index], isAsked: asked.has(seatKey(place)) })),
    }),
  );
}

interface Known {
  readonly title: ReturnType<typeof seatsOf>[number] | undefined;
  readonly isAsked: boolean;
}

function seatOf(session: Session, place: PlacedSeat, { title, isAsked }: Known): BoardSeat {
  const { company, layer, index, teammate } = place;
  const said = answersAt(session, session.play.step, place);
  return {
    seat: { company, layer, index },
    role: title?.role ?? "manager",
    title: title?.title ?? "manager",
    icon: title?.icon ?? "briefcase",
    isAsked,
    isSkipped: session.play.skipped.includes(seatKey(place)),
    members: sittersOf(session, place).map((player) => memberOf(session, player, said[player.id])),
    teammate: teammate === null ? null : { ...teammate, hasAnswered: said.teammate !== undefined },
  };
}

function memberOf(session: Session, player: Player, answer: Answer | undefined): BoardMember {
  const { id, name, isOnline } = player;
  const hasAnswered = hasSpoken(session, player) ?? answer !== undefined;
  return {
    playerId: id,
    name,
    isOnline,
    hasAnswered,
    isCovered: answer?.by === "cover",
    mark: answer?.mark ? { outcome: answer.mark.outcome, misconception: answer.mark.misconception } : null,
    level: session.levels[id] ?? null,
  };
}

/** Whether somebody has voted, bet or filled in the quiz; null where answers count. */
function hasSpoken(session: Session, { id, seat }: Player): boolean | null {
  const { step, deployment, quiz } = session.play;
  const act = quizIn(step);
  if (act !== null) return isQuizDone(quizAnswersOf(quiz, act, id));
  if (step.phase === "vote") return deployment?.votes[id] !== undefined;
  return step.phase === "wager" && seat !== null ? betIn(session, { seat, who: id }) !== undefined : null;
}
