// A school of one seed: the house's nodes over one database, the lines into them, and the people of one class.
import { isRefusal } from "#game/refusal.ts";
import { parseCreation } from "#protocol/parse-creation.ts";
import type { NewSession } from "../../server/sessions/sessions.ts";
import { createDevice, type Device } from "./device.ts";
import { createDisk } from "./disk.ts";
import { type Lesson, lessonOf } from "./lesson.ts";
import { type Ears, type Line, openLine } from "./line.ts";
import { type Node, startNode } from "./node.ts";
import { createDatabase, type Database } from "./store.ts";
import { createStudent, type Student } from "./student.ts";
import { createTeacher, type Teacher } from "./teacher.ts";
import { createWitness, type Witness } from "./witness.ts";
import type { World } from "./world.ts";

export interface School {
  readonly world: World;
  readonly database: Database;
  readonly witness: Witness;
  readonly lesson: Lesson;
  readonly nodes: () => readonly Node[];
  /** Starts a node in that place, where none lives. */
  start(place: number): void;
  /** The clock of the machine in that place goes wrong from its next start on. */
  setAhead(place: number, ahead: number): void;
  /** The way to some node that takes connections; null where none does. */
  someDoor(): Node | null;
  connect(door: Node, auth: object, ears: Ears): Line;
  newId(): string;
  /** No more faults, and nobody plays tricks. */
  isCalm(): boolean;
  calm(): void;
  readonly students: readonly Student[];
  readonly teacher: Teacher;
  readonly screen: Device;
}

const PRESSES_AGAIN = 3000;
const JOIN_WITHIN = 4000;
const LEAST_SEED = 2 ** 40; // so long a number that no view has it by chance

export function openSchool(world: World, nodeCount: 1 | 2): School {
  const { fortune } = world;
  const disk = createDisk(world);
  const database = createDatabase({ world, disk, isShared: nodeCount > 1 || fortune.happens(0.1) });
  const witness = createWitness(world, disk);
  const lesson = lessonOf(fortune, nodeCount);
  const ahead = Array.from({ length: nodeCount }, () => fortune.between(0, 300));
  const nodes: Node[] = [];
  const count = { lines: 0, ids: 0 };
  let isCalm = false;

  const school = {
    world,
    database,
    witness,
    lesson,
    nodes: () => nodes,
    start(place: number) {
      if (nodes[place]?.isAlive()) return;
      nodes[place] = startNode({ world, database, ahead: ahead[place] ?? 0 });
    },
    setAhead(place: number, by: number) {
      ahead[place] = by;
    },
    someDoor() {
      const up = nodes.filter((node) => node.isUp());
      return up.length === 0 ? null : fortune.pick(up);
    },
    connect(door: Node, auth: object, ears: Ears) {
      count.lines += 1;
      return openLine({ world, door, auth, ears, number: count.lines, watch: witness.sees });
    },
    newId() {
      count.ids += 1;
      return `id-${count.ids}`;
    },
    isCalm: () => isCalm,
    calm() {
      isCalm = true;
      database.heal();
      for (const node of nodes) node.handle.cutOff(0);
      for (let place = 0; place < nodeCount; place += 1) school.start(place);
    },
  };
  for (let place = 0; place < nodeCount; place += 1) school.start(place);
  const people = peopleOf(school);
  world.after(20, () => createClass(school, people));
  return { ...school, ...people };
}

type Halls = Omit<School, "students" | "teacher" | "screen">;
type People = Pick<School, "students" | "teacher" | "screen">;

function peopleOf(halls: Halls): People {
  const { lesson } = halls;
  const school = halls as School; // people are known to nobody but the faults
  return {
    students: Array.from({ length: lesson.students }, (_, place) => createStudent(school, place)),
    teacher: createTeacher(school),
    screen: createDevice(school, {
      auth: () => ({ protocol: 1, code: lesson.code, as: "screen", key: lesson.screenKey }),
      actor: () => null,
    }),
  };
}

/** Over HTTP, again until it works; then everybody comes. */
function createClass(school: Halls, people: People): void {
  const { world, lesson, witness, database } = school;
  if (lesson.code !== null) return;
  const creation = parseCreation(
    { ...lesson.creation, seed: LEAST_SEED + world.fortune.below(LEAST_SEED) },
    { maySeed: true },
  );
  if (isRefusal(creation)) throw new Error(creation.message);
  // Whoever died says nothing, and the teacher presses again.
  world.after(PRESSES_AGAIN, () => createClass(school, people));
  const door = school.someDoor();
  const opened = ({ code, hostKey, screenKey }: NewSession) => {
    if (!door?.isUp() || lesson.code !== null) return;
    Object.assign(lesson, { code, hostKey, screenKey });
    witness.follow(database.disk.find(code)?.id ?? "");
    people.teacher.device.open();
    world.after(world.fortune.between(0, 2000), people.screen.open);
    const [first] = people.students;
    if (world.fortune.happens(0.3)) first?.device.open();
    world.after(world.fortune.between(100, 1000), () => world.fortune.happens(0.3) && first?.openSecondTab());
    for (const { device } of people.students) world.after(world.fortune.between(0, JOIN_WITHIN), device.open);
  };
  door?.create(creation).then(opened, () => world.saw("refusal: a class could not be created"));
}
