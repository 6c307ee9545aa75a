// A class that learns by the methods that move and try: who may move, what they hold, and their moves and bets.
import { bookOf } from "#company/scenarios.ts";
import type { PlayerId } from "#game/ids.ts";
import type { Method } from "#game/settings.ts";
import { gutOf, trustsOf } from "#game/truth.ts";
import { ClassRoom } from "./class-room.ts";

/** A class that has started its first move. */
export function classMoving(method: Method, players: number, companies: number | null = null): ClassRoom {
  const room = new ClassRoom({ seed: 11, players, settings: { method, companies } });
  room.must(room.host({ type: "Start" }));
  return room;
}

export const { customers } = bookOf("BUY");

export const bookAt = (room: ClassRoom, company = 0) => {
  const book = room.session.play.books[company];
  if (book === undefined) throw new Error(`There must be a company ${company}`);
  return book;
};

export const numbersOf = (room: ClassRoom, id: PlayerId): number[] => {
  const { company, layer, index } = room.seatOf(id);
  const { network } = bookAt(room, company);
  return [...trustsOf(network, layer, index), gutOf(network, layer, index)];
};

export const offerOf = (room: ClassRoom, id: PlayerId, type: string) =>
  room.viewOf(id).mayDo.find((offer) => offer.type === type);

export const movers = (room: ClassRoom): PlayerId[] =>
  room.players.filter((id) => offerOf(room, id, "AnswerAdjustment") !== undefined);

/** The only player who may move. */
export function moverOf(room: ClassRoom): PlayerId {
  const [mover, ...others] = movers(room);
  if (mover === undefined || others.length > 0) throw new Error(`One must move: ${others.length + 1} may`);
  return mover;
}

export function betAll(room: ClassRoom, value: 1 | -1): void {
  for (const id of room.players) if (room.step === "wager/all/all") room.player(id, { type: "Bet", value });
}
