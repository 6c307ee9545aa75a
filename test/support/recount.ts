// Counts a class anew from the entries of its log, with loops and lists and nothing of the report's own reading.
import type { AskKind, Outcome, RuleCode, Variant } from "#game/ask.ts";
import type { GameEvent } from "#game/event.ts";
import type { LogEntry } from "#game/journal.ts";
import type { Answer, Sale } from "#game/state.ts";
import type { CountedQuizzes, CountedSheets } from "./recount-quiz.ts";

export interface CountedRow {
  readonly round: number;
  readonly turn: number;
  readonly phase: string;
  readonly act: string | null;
  readonly kind: AskKind;
  readonly variant: Variant;
  readonly level: number;
  readonly seat: string;
  readonly student: string;
  readonly values: readonly (number | null)[];
  readonly truth: readonly (number | null)[];
  readonly outcome: Outcome | null;
  readonly misconception: RuleCode | null;
  readonly couldShow: readonly RuleCode[];
  readonly hints: number;
  readonly points: number;
  readonly isRetry: boolean;
  readonly isCover: boolean;
  readonly seconds: number;
  undone: boolean;
}

export interface CountedCompany {
  readonly name: string;
  costs: (readonly [number, number])[]; // quarter, cost
}

export interface CountedRound {
  readonly customer: number;
  readonly saleCosts: readonly (readonly [number, number | null])[]; // before, after; per company
  readonly bookCosts: readonly (readonly [number, number | null, number | null])[]; // before, after, at the end
  readonly playedOn: readonly (number | null)[];
  readonly slips: readonly (readonly [string, number, RuleCode | null][])[]; // per company: place, share, rule
  readonly shifts: readonly (readonly [string, number, number, number])[]; // place, of, right before, right after
}

type Writable<Type> = { -readonly [Name in keyof Type]: Type[Name] };

/** Where a phase began, with everything that Undo brings back. */
interface Start {
  phase: string;
  step: GameStep;
  turn: number;
  costs: CountedCompany["costs"][];
}

type GameStep = Extract<GameEvent, { type: "StepOpened" }>["step"];

export class Recount {
  readonly rows: CountedRow[] = [];
  readonly companies: CountedCompany[] = [];
  readonly rounds: Writable<CountedRound>[] = [];
  readonly votes = new Map<string, number>();
  marketRight: number[] = [];
  readonly quizzes: CountedQuizzes = { before: {}, after: {} };
  startedAt = 0;
  #turn = 0;
  #openedAt = 0;
  #pausedAt = 0;
  #step: GameStep = { phase: "lobby", layer: null, act: null };
  #starts: Start[] = [];
  #beforeQuiz: CountedSheets = {};
  #sale: Sale | null = null;
  #talked = false;
  readonly #hints = new Map<string, number>();

  constructor(entries: readonly LogEntry[]) {
    for (const { at, events } of entries) for (const event of events) this.#take(event, at);
  }

  #take(event: GameEvent, at: number): void {
    if (event.type === "SessionCreated") {
      for (const { name, cost } of event.companies) this.companies.push({ name, costs: [[0, cost]] });
    } else if (event.type === "CompanyFounded") {
      this.companies.push({ name: event.company.name, costs: [[0, event.company.cost]] });
    } else if (event.type === "CompanyClosed") {
      this.companies.pop();
    } else if (event.type === "SaleOpened") {
      this.#openSale(event.sale, at);
    } else if (event.type === "StepOpened") {
      this.#openStep(event.step, at);
    } else if (event.type === "FastForwardOrdered") {
      this.#turn += 1;
    } else if (event.type === "Undone") {
      this.#undo(event.at);
    } else if (event.type === "Paused") {
      this.#pausedAt = event.at;
    } else if (event.type === "Resumed") {
      this.#openedAt += event.at - Math.max(this.#pausedAt, this.#openedAt);
    } else if (event.type === "HintTaken") {
      const key = this.#hintKey(event.seat, event.playerId, this.#step);
      this.#hints.set(key, (this.#hints.get(key) ?? 0) + 1);
    } else if (event.type === "Answered" && event.who !== "teammate") {
      this.#answer({ ...event, who: event.who, isRetry: false }, at);
    } else if (event.type === "Retried") {
      this.#answer({ ...event, who: event.playerId, isRetry: true }, at);
    } else {
      this.#count(event);
    }
  }

  #count(event: GameEvent): void {
    if (event.type === "CompaniesAdjusted") {
      const last = this.rounds.at(-1);
      if (last !== undefined) {
        last.shifts = this.#shifts();
        last.slips = event.outcomes.map(({ attribution }) =>
          attribution.slips.map((slip) => [`${slip.layer}.${slip.index}`, slip.share, slip.misconception]),
        );
      }
      event.outcomes.forEach(({ cost, saleCost }, index) => {
        this.#pushCost(index, 1, cost);
        const round = this.rounds.at(-1);
        if (round === undefined) return;
        round.saleCosts = round.saleCosts.map((pair, at) => (at === index ? [pair[0], saleCost] : pair));
        round.bookCosts = round.bookCosts.map((all, at) => (at === index ? [all[0], cost, null] : all));
      });
    } else if (event.type === "PlayedOn") {
      event.companies.forEach(({ quarters, cost }, index) => {
        if (quarters > 0) this.#pushCost(index, quarters, cost);
      });
      const round = this.rounds.at(-1);
      if (round === undefined) return;
      round.playedOn = event.companies.map(({ quarters }) => quarters);
      round.bookCosts = round.bookCosts.map((all, at) => [all[0], all[1], event.companies[at]?.cost ?? null]);
    } else if (event.type === "FastForwarded") {
      for (const [index, { quarters, cost }] of event.companies.entries())
        if (quarters > 0) this.#pushCost(index, quarters, cost);
    } else if (event.type === "MethodsTried") {
      for (const [index, { tried, runs, cost }] of event.companies.entries())
        if (tried !== null) this.#pushCost(index, runs, cost);
    } else if (event.type === "QuizAnswered") {
      const sheets = this.quizzes[event.act];
      sheets[event.playerId] = { ...sheets[event.playerId], [event.item]: event.answer };
    } else if (event.type === "VoteCast") {
      this.votes.set(event.playerId, event.value);
    } else if (event.type === "Deployed") {
      this.marketRight = event.results.map((results) => results.filter(({ isRight }) => isRight).length);
    }
  }

  /** By place: of those who answered alone, who was right then, and who after the talk. */
  #shifts(): [string, number, number, number][] {
    const met = Object.keys(this.#sale?.asks["adjust/all/talk"] ?? {});
    const counts = new Map<string, [number, number, number]>();
    const rows = this.rows.filter(
      ({ round, undone, phase }) => round === this.rounds.length && !undone && phase === "adjust",
    );
    for (const seat of this.#talked || this.#step.act === "talk" ? met : []) {
      const place = seat.split("/")[1] ?? "";
      const here = rows.filter((row) => row.seat === seat && row.outcome !== null);
      for (const alone of here.filter(({ act }) => act === null)) {
        const again = here.find(({ act, student }) => act === "talk" && student === alone.student) ?? alone;
        const [of, before, after] = counts.get(place) ?? [0, 0, 0];
        const [was, is] = [alone, again].map(({ outcome }) => (outcome === "right" ? 1 : 0));
        counts.set(place, [of + 1, before + (was ?? 0), after + (is ?? 0)]);
      }
    }
    return [...counts].map(([place, count]): [string, number, number, number] => [place, ...count]).sort();
  }

  #pushCost(company: number, quarters: number, cost: number): void {
    const costs = this.companies[company]?.costs ?? [];
    costs.push([(costs.at(-1)?.[0] ?? 0) + quarters, cost]);
  }

  #openSale(sale: Sale, at: number): void {
    this.#sale = sale;
    this.#hints.clear();
    this.rounds.push({
      customer: sale.customer,
      saleCosts: sale.truths.map((truth) => [truth?.cost ?? 0, null]),
      bookCosts: sale.truths.map((truth) => [truth?.bookCost ?? 0, null, null]),
      playedOn: sale.truths.map(() => null),
      slips: sale.truths.map(() => []),
      shifts: [],
    });
    if (this.rounds.length === 1) this.startedAt = at;
  }

  #openStep(step: GameStep, at: number): void {
    if (step.phase === "briefing") this.#starts = [];
    if (step.phase === "briefing") this.#talked = false;
    if (this.#step.act === "talk") this.#talked = true;
    this.#turn += 1;
    if (this.#step.phase === "quiz" && step.phase !== "briefing") this.#starts.splice(-2); // back beside where it was
    if (step.act === "after") this.#openQuiz();
    if (step.phase !== this.#step.phase) {
      const costs = this.companies.map((company) => [...company.costs]);
      this.#starts.push({ phase: step.phase, step, turn: this.#turn, costs });
    }
    this.#step = step;
    this.#openedAt = at;
  }

  /** Quarters that have been played in this phase stay when the quiz is taken back. */
  #openQuiz(): void {
    this.#beforeQuiz = structuredClone(this.quizzes.after);
    const last = this.#starts.at(-1);
    if (last === undefined || last.turn === this.#turn - 1) return;
    const costs = this.companies.map((company) => [...company.costs]);
    this.#starts.push({ phase: this.#step.phase, step: this.#step, turn: this.#turn, costs });
    this.#turn += 1;
  }

  #undo(at: number): void {
    if (this.#step.act === "after") this.quizzes.after = this.#beforeQuiz;
    if (this.#starts.length > 1 && this.#starts.at(-1)?.turn === this.#turn) this.#starts.pop();
    const start = this.#starts.at(-1);
    if (start === undefined) throw new Error("Nothing to go back to");
    for (const row of this.rows) if (row.turn >= start.turn) row.undone = true;
    this.companies.forEach((company, index) => {
      company.costs = [...(start.costs[index] ?? [])];
    });
    this.#turn += 1;
    start.turn = this.#turn;
    this.#step = start.step;
    this.#openedAt = at;
  }

  #hintKey(seat: { company: number; layer: number; index: number }, who: string, step: GameStep): string {
    return JSON.stringify([seat.company, seat.layer, seat.index, who, step.phase, step.layer, step.act]);
  }

  #answer(
    given: { seat: CountedSeat; who: string; answer: Answer; points: number; isRetry: boolean },
    at: number,
  ): void {
    const { seat, who, answer, points, isRetry } = given;
    const isSecond = isRetry || this.#step.act === "talk";
    const step: GameStep = isSecond ? { phase: "adjust", layer: null, act: null } : this.#step;
    const key = [step.phase, step.layer ?? "all", step.act ?? "all"].join("/");
    const place = `${seat.company}/${seat.layer}.${seat.index}`;
    const ask = this.#sale?.asks[key]?.[place];
    if (ask === undefined) return;
    const row: CountedRow = {
      round: this.rounds.length,
      turn: this.#turn,
      phase: this.#step.phase,
      act: this.#step.act,
      kind: ask.kind,
      variant: ask.variant,
      level: ask.level,
      seat: place,
      student: who,
      values: answer.values,
      truth: ask.truth,
      outcome: answer.mark === null ? null : answer.mark.outcome,
      misconception: answer.mark === null ? null : answer.mark.misconception,
      couldShow: ask.rules.map(({ code }) => code),
      hints: this.#hints.get(this.#hintKey(seat, who, step)) ?? 0,
      points,
      isRetry: isSecond,
      isCover: answer.by === "cover",
      seconds: Math.round((at - this.#openedAt) / 100) / 10,
      undone: false,
    };
    const before = this.rows.findIndex(
      (other) => other.turn === row.turn && other.student === who && other.seat === row.seat,
    );
    const [earlier] = before < 0 ? [] : this.rows.splice(before, 1);
    // An owner who has come back in time replaces the cover; a pair that comes to agree keeps its own words.
    this.rows.push(
      earlier === undefined || earlier.isCover ? row : { ...earlier, points: earlier.points + row.points },
    );
  }
}

interface CountedSeat {
  readonly company: number;
  readonly layer: number;
  readonly index: number;
}
