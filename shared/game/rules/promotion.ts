/** Levels by mastery in a class: three right answers in a row raise a student's level from the next sale on. */
import type { GameEvent } from "../event.ts";
import type { Level } from "../settings.ts";
import type { Session } from "../state.ts";
import { wholeStreak } from "../streaks.ts";

const next: Readonly<Partial<Record<Level, Level>>> = { 1: 2, 2: 3 };

/** Before a new sale, where the teacher wants it so. A level never falls by itself. */
export function promote({ settings, players, play, levels }: Session): GameEvent[] {
  if (!settings.promotion || settings.level === 0) return [];
  return players.flatMap(({ id, standing }): GameEvent[] => {
    const level = next[levels[id] ?? settings.level];
    const isDue = standing === "in" && play.streaks[id] === wholeStreak && level !== undefined;
    return isDue ? [{ type: "LevelSet", playerId: id, level, isEarned: true }] : [];
  });
}
