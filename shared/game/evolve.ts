/** Records events: the state after what has happened. No checks and no mathematics; every number is in the event. */
import type { GameEvent } from "./event.ts";
import { millis, type PlayerId, type SeatRef, sameSeat, seatKey } from "./ids.ts";
import { seatAt } from "./seating.ts";
import type {
  CompanyState,
  HintCount,
  Ledger,
  Play,
  Player,
  RoundOutcome,
  Sale,
  SeatState,
  Session,
  Teammate,
} from "./state.ts";
import { type Step, stepKey } from "./step.ts";

type EventOf<Type extends GameEvent["type"]> = Extract<GameEvent, { type: Type }>;

/**
 * Rebuilds a session from its log.
 *
 * @throws RangeError when the log does not begin with SessionCreated
 */
export function replay(events: readonly GameEvent[]): Session {
  const [first, ...rest] = events;
  if (first?.type !== "SessionCreated") {
    throw new RangeError(
      `Cannot replay a log as it must begin with SessionCreated: it begins with ${first?.type ?? "nothing"}`,
    );
  }
  return rest.reduce(evolve, created(first));
}

/** The session after one event. Changes nothing in place. */
export function evolve(session: Session, event: GameEvent): Session {
  switch (event.type) {
    case "SessionCreated":
      return created(event);
    case "PlayerJoined":
      return joined(session, event);
    case "PlayerConnected":
      return withPlayer(session, event.playerId, { isOnline: true, since: event.at });
    case "PlayerDisconnected":
      return withPlayer(session, event.playerId, { isOnline: false, since: event.at });
    case "PlayerLetIn":
      return seated(withPlayer(session, event.playerId, { standing: "in" }), event.playerId, event.seat);
    case "PlayerMoved":
      return seated(session, event.playerId, event.seat);
    case "PlayerRenamed":
      return withPlayer(session, event.playerId, { name: event.name });
    case "PlayerWentAway":
      return withPlayer(unseated(session, event.playerId), event.playerId, { standing: event.why, seat: null });
    case "TeammateSeated":
      return withSeat(session, event.seat, { teammate: event.teammate });
    case "TeammateUnseated":
      return withSeat(session, event.seat, { teammate: null });
    case "SettingsChanged":
      return { ...session, settings: { ...session.settings, ...event.change } as Session["settings"] };
    case "Paused":
      return { ...session, pause: { at: event.at, until: event.until } };
    case "Resumed":
      return resumed(session, event);
    case "Undone":
      return undone(session, event);
    case "StepOpened":
      return stepOpened(session, event);
    case "SessionEnded":
      return withPlay(session, { step: { phase: "over", layer: null, act: null }, closing: null, openedAt: event.at });
    case "SaleOpened":
    case "BetPlaced":
    case "Answered":
    case "Retried":
    case "HintTaken":
    case "ClosingSet":
    case "StepHeld":
    case "CompaniesAdjusted":
    case "PlayedOn":
      return { ...session, play: evolvePlay(session.play, event) };
  }
}

type PlayEvent = EventOf<
  | "SaleOpened"
  | "BetPlaced"
  | "Answered"
  | "Retried"
  | "HintTaken"
  | "ClosingSet"
  | "StepHeld"
  | "CompaniesAdjusted"
  | "PlayedOn"
>;

function evolvePlay(play: Play, event: PlayEvent): Play {
  switch (event.type) {
    case "SaleOpened":
      return { ...play, round: play.round + 1, sale: event.sale, books: play.books.map(withoutOutcome) };
    case "BetPlaced":
      return withSale(play, (sale) => ({ bets: filed(sale.bets, play.step, event.seat, event.value) }));
    case "Answered":
      return earned(
        withSale(play, (sale) => ({ answers: filed(sale.answers, play.step, event.seat, event.answer) })),
        event,
      );
    case "Retried":
      return earned(
        withSale(play, (sale) => ({ retries: { ...sale.retries, [seatKey(event.seat)]: event.answer } })),
        event,
      );
    case "HintTaken":
      return withSale(play, (sale) => ({
        hints: filed(sale.hints, play.step, event.seat, oneMore(hintsTaken(sale, play.step, event.seat))),
      }));
    case "ClosingSet":
      return { ...play, closing: event.closing };
    case "StepHeld":
      return { ...play, isHeld: event.isHeld, closing: event.isHeld ? null : play.closing };
    case "CompaniesAdjusted":
      return { ...play, books: play.books.map((book, index) => adjusted(book, event.outcomes[index])) };
    case "PlayedOn":
      return { ...play, books: play.books.map((book, index) => playedOn(book, event.companies[index])) };
  }
}

function created(event: EventOf<"SessionCreated">): Session {
  const lobby: Step = { phase: "lobby", layer: null, act: null };
  return {
    settings: event.settings,
    book: event.book,
    shape: event.shape,
    seed: event.seed,
    players: [],
    companies: event.companies.map(({ name }) => ({ name, seats: freeSeats(event.shape.layers) })),
    turn: 0,
    play: {
      round: 0,
      step: lobby,
      turn: 0,
      openedAt: event.at,
      closing: null,
      isHeld: false,
      sale: null,
      books: event.companies.map(({ network, cost }) => ({
        network,
        quarters: 0,
        costs: [{ quarter: 0, cost }],
        outcome: null,
        teamShares: [],
      })),
      points: {},
    },
    starts: [],
    opened: [],
    pause: null,
  };
}

const freeSeats = (layers: readonly number[]): SeatState[] =>
  layers.flatMap((people, layer) =>
    Array.from({ length: people }, (_, index): SeatState => ({ layer, index, player: null, teammate: null })),
  );

function joined(session: Session, event: EventOf<"PlayerJoined">): Session {
  const player: Player = {
    id: event.playerId,
    name: event.name,
    keyHash: event.keyHash,
    seat: null,
    isOnline: true,
    since: event.at,
    standing: event.seat === null ? "asking" : "in",
  };
  const here = { ...session, players: [...session.players, player] };
  return event.seat === null ? here : seated(here, player.id, event.seat);
}

function stepOpened(session: Session, event: EventOf<"StepOpened">): Session {
  const { play } = session;
  const turn = session.turn + 1;
  const next: Play = { ...play, step: event.step, turn, openedAt: event.at, closing: event.closing, isHeld: false };
  const isNewRound = event.step.phase === "briefing";
  const isNewPhase = event.step.phase !== play.step.phase;
  const starts = isNewRound ? [] : session.starts;
  const opened = isNewRound ? [] : [...session.opened, stepKey(play.step)];
  return { ...session, turn, play: next, starts: isNewPhase ? [...starts, next] : starts, opened };
}

/**
 * Back to the start of this phase, or of the one before where this one has only just begun. What has been seen stays
 * seen: hints, and the steps of the sale, which open with their beat and not after it.
 */
function undone(session: Session, event: EventOf<"Undone">): Session {
  const isFresh = session.starts.at(-1)?.turn === session.play.turn && session.starts.length > 1;
  const starts = isFresh ? session.starts.slice(0, -1) : session.starts;
  const start = starts.at(-1) ?? session.play;
  const turn = session.turn + 1;
  const hints = session.play.sale?.hints ?? {};
  const play = withSale({ ...start, turn, openedAt: event.at, closing: null }, () => ({ hints }));
  const { step } = session.play;
  const opened = step.phase === "reveal" ? [...session.opened, stepKey(step)] : session.opened;
  return { ...session, turn, play, starts: [...starts.slice(0, -1), play], opened };
}

/** Clocks stand still during a pause; a step that was opened anew during it has missed only the rest. */
function resumed(session: Session, event: EventOf<"Resumed">): Session {
  const { pause, play } = session;
  const missed = pause === null ? 0 : event.at - Math.max(pause.at, play.openedAt);
  const closing = play.closing === null ? null : { ...play.closing, at: millis(play.closing.at + missed) };
  return { ...session, pause: null, play: { ...play, closing, openedAt: millis(play.openedAt + missed) } };
}

function withPlayer(session: Session, id: PlayerId, change: Partial<Player>): Session {
  return {
    ...session,
    players: session.players.map((player) => (player.id === id ? { ...player, ...change } : player)),
  };
}

function withSeat(
  session: Session,
  at: SeatRef,
  change: { player?: PlayerId | null; teammate?: Teammate | null },
): Session {
  const inCompany = (company: CompanyState, index: number): CompanyState =>
    index !== at.company
      ? company
      : {
          ...company,
          seats: company.seats.map((seat) =>
            sameSeat({ company: index, ...seat }, at) ? { ...seat, ...change } : seat,
          ),
        };
  return { ...session, companies: session.companies.map(inCompany) };
}

function unseated(session: Session, id: PlayerId): Session {
  const seat = session.players.find((player) => player.id === id)?.seat;
  // In a swap the other player sits there already.
  return seat && seatAt(session, seat)?.player === id ? withSeat(session, seat, { player: null }) : session;
}

/** A player sits down; whoever sat there stands up, and so does a teammate. */
function seated(session: Session, id: PlayerId, seat: SeatRef): Session {
  const free = withoutBet(unseated(session, id), seat);
  return withPlayer(withSeat(free, seat, { player: id, teammate: null }), id, { seat });
}

/** A bet belongs to whoever made it, not to the seat. */
function withoutBet(session: Session, seat: SeatRef): Session {
  const key = stepKey(session.play.step);
  const { [seatKey(seat)]: bet, ...others } = session.play.sale?.bets[key] ?? {};
  if (bet === undefined) return session;
  return { ...session, play: withSale(session.play, ({ bets }) => ({ bets: { ...bets, [key]: others } })) };
}

const withPlay = (session: Session, change: Partial<Play>): Session => ({
  ...session,
  play: { ...session.play, ...change },
});

function withSale(play: Play, change: (sale: Sale) => Partial<Sale>): Play {
  return play.sale === null ? play : { ...play, sale: { ...play.sale, ...change(play.sale) } };
}

type Filed<Value> = Readonly<Record<string, Readonly<Record<string, Value>>>>;

function filed<Value>(all: Filed<Value>, step: Step, seat: SeatRef, value: Value): Filed<Value> {
  const key = stepKey(step);
  return { ...all, [key]: { ...all[key], [seatKey(seat)]: value } };
}

const oneMore = (count: HintCount): HintCount => (count === 0 ? 1 : count === 1 ? 2 : 3);

const hintsTaken = (sale: Sale, step: Step, seat: SeatRef): HintCount =>
  sale.hints[stepKey(step)]?.[seatKey(seat)] ?? 0;

function earned(play: Play, event: EventOf<"Answered" | "Retried">): Play {
  const { by } = event.answer;
  if (event.points === 0) return play;
  return { ...play, points: { ...play.points, [by]: (play.points[by] ?? 0) + event.points } };
}

const withoutOutcome = (book: Ledger): Ledger => ({ ...book, outcome: null });

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

function playedOn(book: Ledger, company: EventOf<"PlayedOn">["companies"][number] | undefined): Ledger {
  if (company === undefined || company.quarters === 0) return book;
  const quarters = book.quarters + company.quarters;
  const outcome = book.outcome && { ...book.outcome, playedOn: { quarters: company.quarters, cost: company.cost } };
  return {
    ...book,
    network: company.network,
    quarters,
    costs: [...book.costs, { quarter: quarters, cost: company.cost }],
    outcome,
  };
}
