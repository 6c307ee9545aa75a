/** Makes one student's own story from the log of the session. */
import { seatsOf } from "#company/seats.ts";
import type { PlayerId } from "../ids.ts";
import type { LogEntry } from "../journal.ts";
import { methodOf } from "../methods.ts";
import { quizAnswersOf } from "../quiz/taken.ts";
import { playerOf } from "../seating.ts";
import type { Session } from "../state.ts";
import { gutOf, trustsOf } from "../truth.ts";
import { answerRows, isFirstTry, titleAt } from "./answer-rows.ts";
import { type History, historyOf } from "./history.ts";
import { skillTries, type Telling, tellings } from "./progress.ts";
import type { SkillTries } from "./report.ts";
import type { Lesson, OwnMisconception, OwnQuiz, Source, Stay, Story, TrustPoint } from "./story.ts";
import { countsOf, kindTries, stays } from "./students.ts";

/**
 * The story of one player. It tells what is open at the end of a session, so it is for then.
 *
 * @returns null where nobody has that id
 * @throws RangeError when the log does not begin with SessionCreated
 */
export function storyOf(entries: readonly LogEntry[], id: PlayerId): Story | null {
  const history = historyOf(entries);
  const player = playerOf(history.session, id);
  if (player === undefined) return null;
  const rows = answerRows(history).filter(({ student }) => student === id);
  const misconceptions = ownMisconceptions(tellings(history, rows));
  return {
    name: player.name,
    title: history.session.book.title,
    rounds: history.sales.length,
    points: history.session.play.points[id] ?? 0,
    ...countsOf(rows),
    stays: stays(history, id).map((stay) => stayOf(history, stay)),
    kinds: kindTries(rows),
    misconceptions,
    cost: costOf(history, id),
    quiz: ownQuiz(history, id),
    lesson: searchedBy(history, id) ?? lessonOf(misconceptions, skillTries(rows)),
  };
}

type Held = ReturnType<typeof stays>[number];

function stayOf(history: History, { seat, from, to }: Held): Stay {
  const networkAfter = (round: number) => sessionAfter(history, round).play.books[seat.company]?.network;
  const rounds = Array.from({ length: to - from + 2 }, (_, past) => from - 1 + past);
  return {
    company: history.companyNames[seat.company] ?? "",
    title: titleAt(history.session, seat),
    sources: sourcesOf(history.session, seat.layer),
    points: rounds.flatMap((round): TrustPoint[] => {
      const network = networkAfter(round);
      if (network === undefined) return [];
      const { layer, index } = seat;
      return [{ round, trusts: trustsOf(network, layer, index), gut: gutOf(network, layer, index) }];
    }),
  };
}

/** The session as it was when the next round began, or at the end. */
function sessionAfter(history: History, round: number): Session {
  const next = history.sales.find(({ after }) => after.play.round === round + 1);
  return next?.before ?? history.session;
}

function sourcesOf({ book, shape }: Session, layer: number): Source[] {
  if (layer === 0) return book.signals.map(({ name }) => ({ kind: "signal", name }));
  return seatsOf(shape)
    .filter((seat) => seat.layer === layer - 1)
    .map(({ title, number }) => ({ kind: "person", title, number }));
}

/** The latest first. */
function ownMisconceptions(all: readonly Telling[]): OwnMisconception[] {
  const counted = all.filter(({ row }) => isFirstTry(row));
  const codes = [...new Set(counted.flatMap(({ row }) => row.misconception ?? []))];
  return codes
    .map((code): OwnMisconception => {
      const last = counted.findLastIndex(({ row }) => row.misconception === code);
      const later = counted.slice(last + 1);
      return {
        code,
        count: counted.filter(({ row }) => row.misconception === code).length,
        lastRound: counted[last]?.row.round ?? 0,
        isOvercome: later.some(({ row, rules }) => row.outcome === "right" && rules.includes(code)),
      };
    })
    .sort((one, other) => other.lastRound - one.lastRound);
}

function ownQuiz({ session }: History, id: PlayerId): OwnQuiz | null {
  const { quiz } = session.play;
  const answers = (["before", "after"] as const).flatMap((act) => Object.values(quizAnswersOf(quiz, act, id)));
  const right = answers.filter(({ says }) => says === "right").length;
  return answers.length === 0 ? null : { right, of: answers.length };
}

/** Of the company of one's last seat: the cost of the book at the very start and at the end. */
function costOf(history: History, id: PlayerId): Story["cost"] {
  const seat = stays(history, id).at(-1)?.seat;
  const costs = seat === undefined ? undefined : history.session.play.books[seat.company]?.costs;
  const [before, after] = [costs?.[0], costs?.at(-1)];
  if (seat === undefined || before === undefined || after === undefined) return null;
  return { company: history.companyNames[seat.company] ?? "", before: before.cost, after: after.cost };
}

/** Who sat in a company that only searched has no skill of the feedback to take home, but what searching takes. */
function searchedBy(history: History, id: PlayerId): Lesson | null {
  const company = stays(history, id).at(-1)?.seat.company;
  if (company === undefined) return null;
  const method = methodOf(history.session, company);
  return method === "backprop" ? null : { because: "searched", method };
}

/**
 * The one sentence: of the wrong rules that one has left behind the one that was followed most often; else the skill
 * that went from not right to right with the most tries; else the skill with the most tries that were right at last;
 * else one has watched.
 */
export function lessonOf(misconceptions: readonly OwnMisconception[], tries: readonly SkillTries[]): Lesson {
  const [overcome] = misconceptions
    .filter(({ isOvercome }) => isOvercome)
    .sort((one, other) => other.count - one.count);
  if (overcome !== undefined) return { because: "overcome", code: overcome.code };
  const right = tries.filter(({ last }) => last === "right").sort((one, other) => other.tries - one.tries);
  const grown = right.find(({ first }) => first !== "right");
  if (grown !== undefined) return { because: "grown", skill: grown.skill };
  const [strong] = right;
  return strong === undefined ? { because: "watched" } : { because: "strong", skill: strong.skill };
}
