// What somebody who plays alone has chosen, and how an address may choose it for them.
import { type ScenarioName, scenarioNames } from "#company/scenarios.ts";
import { seatId, seatsOf } from "#company/seats.ts";
import { shapeOf } from "#company/shape.ts";
import type { SeatRef } from "#game/ids.ts";
import type { Level } from "#game/settings.ts";
import type { Habit } from "#game/state.ts";
import { type NamedPhase, namedPhases } from "../session/lead-to.ts";

export interface Choices {
  readonly scenario: ScenarioName;
  readonly level: Level;
  readonly seat: string; // "layer.index" of the article's company
  readonly habit: Habit;
  readonly seed: number; // of the company's first trusts
}

/** All solo companies have the article's shape. */
export const soloShape = "article";

export const soloSeats = seatsOf(shapeOf(soloShape));

/** Where a first visitor sits: the manager whom the CEO trusts most. */
const firstSeat = seatId(1, 2);

/**
 * Reads `?seed=7&scenario=XOR&level=2&seat=1.2`, for tests and for teachers who want all to meet the same company; what is
 * missing or makes no sense is left to the page.
 *
 * @param seed taken where the query has none
 */
export function readChoices(query: string, seed: number): Choices {
  const asked = new URLSearchParams(query);
  const scenario = scenarioNames.find((name) => name === asked.get("scenario")?.toUpperCase());
  const seat = soloSeats.find(({ id }) => id === asked.get("seat"));
  return {
    scenario: scenario ?? "BUY",
    level: levels.find((level) => String(level) === asked.get("level")) ?? 1,
    seat: seat?.id ?? firstSeat,
    habit: "expert",
    seed: readSeed(asked.get("seed")) ?? seed,
  };
}

/** The phase that `?at=adjust` starts with, or null. */
export function readPhase(query: string): NamedPhase | null {
  const asked = new URLSearchParams(query).get("at");
  return namedPhases.find((phase) => phase === asked) ?? null;
}

/** Whether the query chooses where to sit or what to play: then nothing is proposed in its place. */
export function isChosen(query: string): boolean {
  const asked = new URLSearchParams(query);
  return ["scenario", "level", "seat"].some((name) => asked.has(name));
}

/** The seat of an id of `soloSeats`. */
export function seatAt(id: string): SeatRef {
  const { layer, index } = soloSeats.find((seat) => seat.id === id) ?? { layer: 1, index: 2 };
  return { company: 0, layer, index };
}

export const levels: readonly Level[] = [0, 1, 2, 3];

function readSeed(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
