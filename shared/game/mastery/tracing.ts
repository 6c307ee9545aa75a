/**
 * Knowledge tracing: how likely it is that somebody has a skill, after each answer that can tell.
 *
 * It is no proof: of those who guess at level 1, where two or three ways are on offer, up to 5 % stand as masters after
 * eight telling answers and up to 9 % after twelve; at level 3 hardly anybody does (simulated, see the tests).
 */

/** What is known about one skill of one person. */
export interface Trace {
  readonly probability: number; // that the skill is there, from 0 to 1
  readonly answers: readonly number[]; // that could tell, by the level they were asked at: [level 1, 2, 3]
  readonly places: readonly string[]; // roles and companies of those answers, each once; at most two are kept
}

/** One answer that could tell. */
export interface Evidence {
  readonly isRight: boolean;
  readonly guess: number; // the chance of being right without the skill, above 0 and below 1
  readonly level: 1 | 2 | 3;
  readonly place: string; // company and role
}

const atFirst = 0.2;
const learnt = 0.15; // the chance that an answer, and what is said about it, teaches the skill
const slip = 0.1; // the chance that somebody who has it is wrong
const sure = 0.95;
const leastAnswers = 4;
const leastPlaces = 2;

export const noTrace: Trace = { probability: atFirst, answers: [0, 0, 0], places: [] };

/**
 * What is known after one more answer.
 *
 * @param trace not changed
 *
 * Source: Corbett & Anderson (1995), Knowledge Tracing, User Modeling and User-Adapted Interaction 4, 253–278
 */
export function traced(trace: Trace, { isRight, guess, level, place }: Evidence): Trace {
  const { probability, answers, places } = trace;
  const known = probability * (isRight ? 1 - slip : slip);
  const unknown = (1 - probability) * (isRight ? guess : 1 - guess);
  const now = known / (known + unknown);
  return {
    probability: now + (1 - now) * learnt,
    answers: answers.map((count, index) => (index === level - 1 ? count + 1 : count)),
    places: places.includes(place) || places.length >= leastPlaces ? places : [...places, place],
  };
}

/** Whether a skill is mastered: surely there, and seen often enough in more than one role or company. */
export const isMastered = (trace: Trace): boolean => isMasteredAt(trace, 1);

/** The same, with enough answers at this level or above it. */
export function isMasteredAt({ probability, answers, places }: Trace, level: 1 | 2 | 3): boolean {
  const count = answers.slice(level - 1).reduce((total, each) => total + each, 0);
  return probability >= sure && count >= leastAnswers && places.length >= leastPlaces;
}
