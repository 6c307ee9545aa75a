// A vote as two choices, and as the one number that is sent: its sign says go or no-go, its size how sure one is.
import { say } from "../words/words.ts";

export interface Vote {
  readonly way: number | null; // 1 go, −1 no-go
  readonly sure: number | null; // 0.5, 0.7 or 0.9
}

/** What is sent; null until both have been chosen. */
export const voteValue = ({ way, sure }: Vote): number | null => (way === null || sure === null ? null : way * sure);

export const voteOf = (value: number): Vote => ({ way: Math.sign(value), sure: Math.abs(value) });

export const wayWord = (way: number): string => say(way > 0 ? "vote.goWord" : "vote.noGoWord");
