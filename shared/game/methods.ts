/** Who learns by which method, and what that asks of a class. */
import { seatsOf } from "#company/seats.ts";
import type { SeatRef } from "./ids.ts";
import { type CompanyMethod, companyMethods } from "./method-run.ts";
import type { Settings } from "./settings.ts";
import type { Session } from "./state.ts";
import { type Step, stepsOfMethodRound, stepsOfRound } from "./step.ts";

type Chosen = { readonly settings: Pick<Settings, "method"> };

/** Whether a round is a move, a wager and a trial, and is counted in runs through the book. */
export const isByMethods = ({ settings }: Chosen): boolean => settings.method !== "backprop";

/** How a company learns: in a race each by one of the three, in turn. */
export function methodOf({ settings: { method } }: Chosen, company: number): CompanyMethod {
  if (method !== "race") return method;
  return companyMethods[company % companyMethods.length] ?? "backprop";
}

/** The steps of a round of this session. */
export const roundSteps = ({ settings, shape }: Chosen & Pick<Session, "shape">): readonly Step[] =>
  isByMethods({ settings }) ? stepsOfMethodRound : stepsOfRound(shape.layers.length);

/** A race needs one company for each method. */
export const leastCompanies = ({ method }: Pick<Settings, "method">): number =>
  method === "race" ? companyMethods.length : 1;

/** The seat whose turn it is with nudges: one in each round, in the order of the seats. */
export function moverOf({ shape, play }: Pick<Session, "shape" | "play">, company: number): SeatRef | null {
  const seats = seatsOf(shape);
  const seat = seats[(play.round + seats.length - 1) % seats.length];
  return seat === undefined ? null : { company, layer: seat.layer, index: seat.index };
}
