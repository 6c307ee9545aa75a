/** Records what happens within a round: answers, bets, adjustments, fast-forward and the vote. */
import type { CompanyTried, GameEvent, Trained } from "./event.ts";
import { later, type Millis, millis, type SeatRef, seatKey } from "./ids.ts";
import { withQuizAnswer } from "./quiz/taken.ts";
import type { BySeat, HintCount, Ledger, Play, RoundOutcome, Sale, Who } from "./state.ts";
import { stepKey } from "./step.ts";
import { streakAfter } from "./streaks.ts";

type EventOf<Type extends GameEvent["type"]> = Extract<GameEvent, { type: Type }>;

/** What belongs to a step alone. */
export const freshStep: Pick<Play, "agreeBy" | "skipped" | "extraTime"> = { agreeBy: {}, skipped: [], extraTime: {} };

export type PlayEvent = EventOf<
  | "SaleOpened"
  | "BetPlaced"
  | "Answered"
  | "Retried"
  | "HintTaken"
  | "ClosingSet"
  | "StepHeld"
  | "CompaniesAdjusted"
  | "PlayedOn"
  | "PairDiffers"
  | "SeatSkipped"
  | "TimeGiven"
  | "FastForwarded"
  | "MethodsTried"
  | "DeployProposed"
  | "VoteCast"
  | "Deployed"
  | "QuizAnswered"
>;

export function evolvePlay(play: Play, event: PlayEvent): Play {
  switch (event.type) {
    case "SaleOpened":
      return { ...play, round: play.round + 1, sale: event.sale, books: play.books.map(withoutOutcome) };
    case "BetPlaced":
      return withSale(play, ({ bets }) => ({ bets: filed(bets, place(play, event, event.playerId), event.value) }));
    case "Answered":
      return earned(
        withSale(counted(play, event), ({ answers }) => ({
          answers: filed(answers, place(play, event, event.who), event.answer),
        })),
        event,
      );
    case "Retried":
      return earned(
        withSale(play, ({ retries }) => ({ retries: retried(retries, event) })),
        event,
      );
    case "HintTaken":
      return withSale(play, ({ hints }) => ({ hints: hintTaken(hints, place(play, event, event.playerId)) }));
    case "PairDiffers":
      return { ...play, agreeBy: { ...play.agreeBy, [seatKey(event.seat)]: event.until } };
    case "SeatSkipped":
      return { ...play, skipped: [...play.skipped, seatKey(event.seat)] };
    case "TimeGiven":
      return { ...play, extraTime: { ...play.extraTime, [event.playerId]: moreTime(play, event) } };
    case "FastForwarded":
      return fastForwarded(play, event);
    case "DeployProposed":
      return { ...play, deployment: { votes: {}, results: null } };
    case "VoteCast":
      return { ...play, deployment: voted(play.deployment, event) };
    case "Deployed":
      return { ...play, deployment: { votes: play.deployment?.votes ?? {}, results: event.results } };
    case "QuizAnswered":
      return { ...play, quiz: withQuizAnswer(play.quiz, event) };
    case "ClosingSet":
      return { ...play, closing: event.closing };
    case "StepHeld":
      return { ...play, isHeld: event.isHeld, closing: event.isHeld ? null : play.closing };
    case "CompaniesAdjusted":
      return { ...play, books: play.books.map((book, index) => adjusted(book, event.outcomes[index])) };
    case "MethodsTried":
      return { ...play, books: play.books.map((book, index) => tried(book, event.companies[index])) };
    case "PlayedOn":
      return { ...play, books: play.books.map((book, index) => playedOn(book, event.companies[index])) };
  }
}

export function withSale(play: Play, change: (sale: Sale) => Partial<Sale>): Play {
  return play.sale === null ? play : { ...play, sale: { ...play.sale, ...change(play.sale) } };
}

/** Right answers in a row, of players alone. */
function counted(play: Play, { who, answer, points }: EventOf<"Answered">): Play {
  if (answer.by !== who || who === "teammate") return play;
  const count = streakAfter(play.streaks[who] ?? 0, play.step, { answer, points });
  return { ...play, streaks: { ...play.streaks, [who]: count } };
}

/** A level that has been set begins a new streak. */
export function levelNoted(play: Play, { playerId, isEarned }: EventOf<"LevelSet">): Play {
  const streaks = { ...play.streaks, [playerId]: 0 };
  return isEarned === true
    ? { ...play, streaks, risen: { ...play.risen, [playerId]: play.round + 1 } }
    : { ...play, streaks };
}

interface Place {
  readonly step: string;
  readonly seat: string;
  readonly who: Who;
}

const place = ({ step }: Play, { seat }: { readonly seat: SeatRef }, who: Who): Place => ({
  step: stepKey(step),
  seat: seatKey(seat),
  who,
});

function filed<Value>(all: BySeat<Value>, { step, seat, who }: Place, value: Value): BySeat<Value> {
  return { ...all, [step]: { ...all[step], [seat]: { ...all[step]?.[seat], [who]: value } } };
}

function retried(retries: Sale["retries"], { seat, playerId, answer }: EventOf<"Retried">): Sale["retries"] {
  const key = seatKey(seat);
  return { ...retries, [key]: { ...retries[key], [playerId]: answer } };
}

function hintTaken(hints: Sale["hints"], at: Place): Sale["hints"] {
  const taken = hints[at.step]?.[at.seat]?.[at.who] ?? 0;
  return filed(hints, at, oneMore(taken));
}

const oneMore = (count: HintCount): HintCount => (count === 0 ? 1 : count === 1 ? 2 : 3);

const moreTime = ({ extraTime }: Play, { playerId, span }: EventOf<"TimeGiven">): Millis =>
  later(extraTime[playerId] ?? millis(0), span);

function voted(deployment: Play["deployment"], { playerId, value }: EventOf<"VoteCast">): Play["deployment"] {
  return deployment && { ...deployment, votes: { ...deployment.votes, [playerId]: value } };
}

/** A slice of quarters; the last one ends the fast-forward. */
function fastForwarded(play: Play, { companies, nextAt }: EventOf<"FastForwarded">): Play {
  const books = play.books.map((book, index) => trained(book, companies[index]));
  if (play.fastForward === null) return { ...play, books };
  const done = play.fastForward.done + Math.max(0, ...companies.map(({ quarters }) => quarters));
  const isDone = done >= play.fastForward.of;
  return { ...play, books, fastForward: isDone ? null : { ...play.fastForward, done, nextAt } };
}

function earned(play: Play, event: EventOf<"Answered" | "Retried">): Play {
  const { by } = event.answer;
  if (event.points === 0) return play;
  return { ...play, points: { ...play.points, [by]: (play.points[by] ?? 0) + event.points } };
}

const withoutOutcome = (book: Ledger): Ledger => ({ ...book, outcome: null, trial: null });

function adjusted(book: Ledger, outcome: RoundOutcome | undefined): Ledger {
  if (outcome === undefined) return book;
  const quarters = book.quarters + 1;
  return {
    ...book,
    network: outcome.after,
    quarters,
    costs: [...book.costs, { quarter: quarters, cost: outcome.cost }],
    outcome,
    teamShares: [...book.teamShares, outcome.teamShare],
  };
}

function trained(book: Ledger, company: Trained | undefined): Ledger {
  if (company === undefined || company.quarters === 0) return book;
  const { network, cost, nudge = book.nudge } = company;
  const quarters = book.quarters + company.quarters;
  return { ...book, network, quarters, nudge, costs: [...book.costs, { quarter: quarters, cost }] };
}

function tried(book: Ledger, company: CompanyTried | undefined): Ledger {
  if (company === undefined) return book;
  const { network, cost, ...trial } = company;
  if (trial.tried === null) return { ...book, trial };
  const quarters = book.quarters + trial.runs;
  return { ...book, network, quarters, trial, costs: [...book.costs, { quarter: quarters, cost }] };
}

function playedOn(book: Ledger, company: Trained | undefined): Ledger {
  if (company === undefined || company.quarters === 0) return book;
  const outcome = book.outcome && { ...book.outcome, playedOn: { quarters: company.quarters, cost: company.cost } };
  return { ...trained(book, company), outcome };
}
