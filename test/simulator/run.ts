// Plays one seed: a class under faults, then a calm in which everybody has to be back and the game has to go on.
import { planFaults } from "./faults.ts";
import { checkBounds, checkPeace } from "./promises.ts";
import { openSchool, type School } from "./school.ts";
import { createWorld } from "./world.ts";

export interface Outcome {
  readonly seed: number;
  /** Promises that were broken, in one sentence each. */
  readonly violations: readonly string[];
  readonly seen: ReadonlyMap<string, number>;
  /** What happened, line by line. */
  readonly notes: readonly string[];
}

const LOOKS_EVERY = 7000; // milliseconds between two comparisons of every node's state with the log
const RECOVERS_WITHIN = 60_000;
const QUIET_AFTER = 20_000; // milliseconds until all that was cut off has been noticed
const NEXT_SALE_WITHIN = 20 * 60_000;

export async function runSeed(seed: number, nodes: 1 | 2 = seed % 2 === 0 ? 2 : 1): Promise<Outcome> {
  const world = createWorld(seed);
  const school = openSchool(world, nodes);
  const from = world.now();
  const trouble = world.fortune.between(10_000, 35_000);
  planFaults(school, trouble);
  lookOften(school);
  await world.run(from + trouble);
  await playOn(school);
  await rest(school);
  const { violations, seen, notes } = world;
  return { seed, violations, seen, notes };
}

function lookOften(school: School): void {
  const { world, witness, nodes } = school;
  world.onStep(() => checkBounds(school));
  const look = () => {
    witness.compareNodes(nodes().filter((node) => node.isUp()));
    world.after(LOOKS_EVERY, look);
  };
  look();
}

/** Once nothing is in the way any more, the class reaches the next sale. */
async function playOn({ world, witness, teacher, calm }: School): Promise<void> {
  calm();
  await world.run(world.now() + RECOVERS_WITHIN, () => witness.state() !== null);
  await world.run(world.now() + QUIET_AFTER);
  world.onStep(witness.checkLate);
  const round = witness.state()?.play.round ?? 0;
  teacher.lead();
  const isThere = () => (witness.state()?.play.round ?? 0) > round;
  await world.run(world.now() + NEXT_SALE_WITHIN, isThere);
  if (!isThere() && world.violations.length === 0)
    world.violate(`the class does not reach sale ${round + 1} within 20 minutes of calm`);
}

/** The clocks of the class stand still, and everything that is under way arrives. */
async function rest(school: School): Promise<void> {
  const { world, teacher, witness } = school;
  teacher.stop();
  await world.run(world.now() + RECOVERS_WITHIN, () => witness.state()?.pause != null);
  await world.run(world.now() + RECOVERS_WITHIN); // whoever was late is back now
  if (world.violations.length === 0) checkPeace(school);
}
