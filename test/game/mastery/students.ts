// Simulated students: what they answer is worked out from real sales, by those who can, by guessing or by a wrong rule.

import type { ScenarioName } from "#company/scenarios.ts";
import { createRandom } from "#engine/random.ts";
import type { Ask, RuleCode } from "#game/ask.ts";
import { seatKey } from "#game/ids.ts";
import type { Knowledge } from "#game/knowledge.ts";
import { knowledgeOf } from "#game/knowledge-of.ts";
import { markAnswer } from "#game/marks.ts";
import { evidenceOf, isDiagnosticFor } from "#game/mastery/evidence.ts";
import type { TracedSkill } from "#game/mastery/skills.ts";
import { noTrace, type Trace, traced } from "#game/mastery/tracing.ts";
import { answerAs } from "#game/questions/answer-by.ts";
import { allSeats } from "#game/seating.ts";
import { ClassRoom } from "../../support/class-room.ts";

/** A question as it was put in a real sale, to a seat of some company. */
export interface Put {
  readonly ask: Ask;
  readonly knowledge: Knowledge;
  readonly isCeo: boolean;
  readonly place: string;
}

const companies = 30;
const sales = 4; // in each story

/** All questions of many real sales at one level, in every company and on every seat. */
export function questionsAt(level: 1 | 2 | 3): Put[] {
  const stories: readonly ScenarioName[] = ["BUY", "CAT", "XOR", "AND"];
  return stories.flatMap((scenario, story) => {
    const handsOn = { report: "always", feedback: "always", adjust: "always" } as const;
    const room = new ClassRoom({ scenario, seed: 100 * level + story, settings: { level, companies, handsOn } });
    room.must(room.host({ type: "Start" }));
    return Array.from({ length: sales }).flatMap(() => {
      const put = questionsOfSale(room);
      passSale(room);
      return put;
    });
  });
}

function questionsOfSale(room: ClassRoom): Put[] {
  const { play, settings, shape, book } = room.session;
  const { sale, books } = play;
  return allSeats(room.session).flatMap((seat) => {
    const network = books[seat.company]?.network;
    const truth = sale?.truths[seat.company];
    if (network === undefined || !truth) return [];
    const knowledge = knowledgeOf(network, truth, { ...seat, boldness: settings.boldness });
    const asks = Object.values(sale?.asks ?? {}).flatMap((asked) => asked[seatKey(seat)] ?? []);
    const isCeo = seat.layer === shape.layers.length - 1;
    return asks.map((ask) => ({ ask, knowledge, isCeo, place: `${book.id} ${seat.company} ${seat.layer}` }));
  });
}

/** To the next briefing; teammates sit everywhere, so nobody is waited for. */
function passSale(room: ClassRoom): void {
  const { round } = room.session.play;
  while (room.session.play.round === round) room.must(room.host({ type: "Next" }));
}

export type Mind = "able" | "guessing" | RuleCode;

/**
 * One student meets questions drawn from a heap, all of which exercise a skill, until so many of them could tell.
 *
 * @param slips how often in 100 an able mind guesses nevertheless
 * @returns what is known at the end
 */
export function practise(heap: readonly Put[], { skill, mind, seed, telling, slips = 0 }: Practice): Trace {
  const random = createRandom(seed);
  let trace = noTrace;
  for (let left = telling; left > 0; ) {
    const put = heap[Math.floor(random.next() * heap.length)];
    if (put === undefined) throw new Error(`Nothing exercises ${skill}`);
    const slipped = mind === "able" && random.next() * 100 < slips;
    const values =
      mind === "guessing" || slipped
        ? guessed(put.ask, random)
        : answerAs(put.ask, put.knowledge, mind === "able" ? "true" : mind);
    trace = afterAnswer(trace, skill, put, values);
    if (isDiagnosticFor(put.ask, put.isCeo, skill)) left -= 1;
  }
  return trace;
}

interface Practice {
  readonly skill: TracedSkill;
  readonly mind: Mind;
  readonly seed: number;
  readonly telling: number;
  readonly slips?: number;
}

type Values = readonly (number | null)[];

export function afterAnswer(trace: Trace, skill: TracedSkill, put: Put, values: Values, hints: 0 | 1 = 0): Trace {
  const mark = markAnswer(put.ask, values, { hints, retry: false, mayEarn: true });
  const evidence = evidenceOf({ ...put, values, mark, hints }).filter((each) => each.skill === skill);
  return evidence.reduce(traced, trace);
}

/** Any of the offered choices or stops; where figures are typed, some small figure. */
function guessed(ask: Ask, random: { next: () => number }): (number | null)[] {
  return Array.from({ length: ask.size }, (_, at) => {
    const slot = ask.slots.find(({ position }) => position === at);
    if (slot === undefined) return null;
    const { choices, min, max } = slot;
    if (choices !== null) return choices[Math.floor(random.next() * choices.length)] ?? 0;
    if (max > 1) return Math.round(2000 * random.next() - 1000) / 1000;
    return min + ((max - min) / 8) * Math.floor(9 * random.next());
  });
}
