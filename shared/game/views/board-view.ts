/** Who sits where and how each stands in the open step: for the teacher alone. */
import { seatsOf } from "#company/seats.ts";
import type { Mark } from "../ask.ts";
import { seatKey } from "../ids.ts";
import { rounded } from "../printed.ts";
import { isQuizDone, quizAnswersOf } from "../quiz/taken.ts";
import { allSeats, type PlacedSeat, sittersOf } from "../seating.ts";
import type { Answer, Player, Session } from "../state.ts";
import { quizIn, stepKey } from "../step.ts";
import { talkStep } from "../talk.ts";
import type { BoardMember, BoardRow, BoardSeat, TallyView } from "../view.ts";
import { answerIn, answersAt, askedPeople, betIn } from "../waiting.ts";
import { costsOf } from "./company-view.ts";

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

/** The answers of the open step by what they tell, and the wrong rules of this round so far. */
export function tallyView(session: Session): TallyView {
  const { step } = session.play;
  const columns = new Map<TallyView["columns"][number]["key"], Player["id"][]>();
  for (const { seat, who } of askedPeople(session)) {
    const mark = answerIn(session, step, { seat, who })?.mark;
    if (!mark || who === "teammate") continue;
    const key = columnOf(mark);
    columns.set(key, [...(columns.get(key) ?? []), who]);
  }
  return {
    columns: [...columns].map(([key, players]) => ({ key, players })),
    misconceptions: misconceptionsOf(session),
  };
}

const columnOf = ({ outcome, misconception }: Mark) => (outcome === "right" ? outcome : (misconception ?? outcome));

/** A rule could show in an answer when the question knows it; the first try counts, as a second one has had a hint or a talk. */
function misconceptionsOf(session: Session): TallyView["misconceptions"] {
  const { sale } = session.play;
  const counts = new Map<Mark["possible"][number], { count: number; of: number }>();
  for (const [step, seats] of Object.entries(sale?.answers ?? {})) {
    if (step === stepKey(talkStep)) continue;
    for (const [seat, answers] of Object.entries(seats)) {
      const rules = sale?.asks[step]?.[seat]?.rules ?? [];
      for (const { mark } of Object.values(answers)) {
        if (mark === null) continue;
        for (const { code } of rules) {
          const { count, of } = counts.get(code) ?? { count: 0, of: 0 };
          counts.set(code, { count: count + (mark.misconception === code ? 1 : 0), of: of + 1 });
        }
      }
    }
  }
  return [...counts].flatMap(([code, { count, of }]) => (count > 0 ? [{ code, count, of }] : [])).sort(byCount);
}

const byCount = (one: { count: number }, other: { count: number }): number => other.count - one.count;
