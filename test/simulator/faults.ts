// What goes wrong in a seed: each kind of fault as one small function, and when each of them comes.
import type { Device } from "./device.ts";
import type { School } from "./school.ts";
import type { Student } from "./student.ts";

type Fault = (school: School) => void;

/** Faults of a house of any size. */
const everywhere: Readonly<Record<string, Fault>> = {
  "a process is killed": (school) => killSome(school, 1),
  "the house drains": (school) => {
    const { world, nodes, start } = school;
    const place = placeOf(school);
    nodes()[place]?.drain();
    world.after(world.fortune.between(300, 5000), () => start(place));
  },
  "the store is full": ({ world, database }) => database.fail(world.fortune.between(1000, 20_000), "full"),
  "a process is killed while the store is full": (school) => {
    school.database.fail(school.world.fortune.between(8000, 15_000), "full");
    aStudent(school).goHome();
    killSome(school, 1);
  },
  "the store is down": ({ world, database }) => database.fail(world.fortune.between(500, 15_000), "down"),
  "the store is down for more than a minute": ({ world, database }) =>
    database.fail(world.fortune.between(61_000, 75_000), "down"),
  "the store stalls": ({ world, database }) => database.stall(world.fortune.between(500, 12_000)),
  "appends fail": ({ world, database }) => database.spoil("before", world.fortune.between(1, 3)),
  "appends fail after they are safe": ({ world, database }) => database.spoil("after", world.fortune.between(1, 3)),
  "a machine's clock jumps": (school) => {
    const { world, setAhead } = school;
    setAhead(placeOf(school), world.fortune.pick([-3_600_000, 3_600_000]));
    killSome(school, 1);
  },
  "a line is cut": (school) => forSome(school, (device) => device.line()?.cut()),
  "a line is half open": (school) =>
    forSome(school, (device) => device.line()?.vanish(school.world.fortune.happens(0.5))),
  "a line is slow": (school) =>
    forSome(school, (device) => device.line()?.slow(school.world.fortune.between(500, 4000))),
  "a page is loaded again": (school) => forSome(school, (device) => device.reload(school.world.fortune.happens(0.5))),
  "a second tab": (school) => aStudent(school).openSecondTab(),
  "somebody goes home": (school) => aStudent(school).goHome(),
  "the teacher is lost": ({ teacher }) => teacher.device.line()?.vanish(false),
  "the teacher takes another device": ({ teacher }) => {
    teacher.device.putAway();
    teacher.openSecond();
  },
  "strangers knock": (school) => knock(school),
  "a latecomer finds the door locked": (school) => comeLate(school),
};

const ofOneNode: Readonly<Record<string, Fault>> = {
  "the power fails": (school) => losePower(school, 3000),
};

const ofTwoNodes: Readonly<Record<string, Fault>> = {
  "both processes are killed": (school) => killSome(school, 2),
  "a node stays away": (school) => {
    const { world, nodes, start } = school;
    const place = placeOf(school);
    nodes()[place]?.die();
    world.after(world.fortune.between(10_000, 40_000), () => start(place));
  },
  "a node does not reach the database": (school) => {
    const { world, nodes } = school;
    nodes()[placeOf(school)]?.handle.cutOff(world.fortune.between(2000, 20_000));
  },
  "news are lost": ({ world, database }) => database.loseNews(world.fortune.between(5000, 60_000)),
};

export const faultsOf = (nodes: 1 | 2): Readonly<Record<string, Fault>> => ({
  ...everywhere,
  ...(nodes === 1 ? ofOneNode : ofTwoNodes),
});

/** Lays out the faults of a seed over the time in which there may be any. */
export function planFaults(school: School, span: number): void {
  const { world, lesson } = school;
  const faults = Object.entries(faultsOf(lesson.nodes));
  for (let left = world.fortune.between(2, 9); left > 0; left -= 1) {
    const [name, happen] = world.fortune.pick(faults);
    world.after(world.fortune.between(0, span), () => {
      world.saw(`fault: ${name}`);
      world.note(`fault: ${name}`);
      happen(school);
    });
  }
}

const placeOf = ({ world, nodes }: School): number => world.fortune.below(nodes().length);

function killSome(school: School, count: number): void {
  const { world, nodes, start } = school;
  const first = placeOf(school);
  for (let place = first; place < first + count; place += 1) {
    const where = place % nodes().length;
    nodes()[where]?.die();
    world.after(world.fortune.between(200, 6000), () => start(where));
  }
}

const aStudent = ({ world, students }: School): Student => world.fortune.pick(students);

/** One of the class, a few, or all of them with the teacher and the projector. */
function forSome({ world, students, teacher, screen }: School, happen: (device: Device) => void): void {
  const { fortune } = world;
  const all = [...students.map(({ device }) => device), teacher.device, screen];
  const share = fortune.pick([0.1, 0.3, 1]);
  for (const device of all) if (fortune.happens(share)) happen(device);
}

const strangers: readonly ((code: string) => object)[] = [
  (code) => ({ protocol: 1, code, as: "player", key: "guessed" }),
  (code) => ({ protocol: 1, code, as: "host", key: "guessed" }),
  () => ({ protocol: 1, code: "000000", as: "player" }),
  (code) => ({ protocol: 2, code, as: "player" }),
  (code) => ({ protocol: 1, code, as: "player", name: "..." }),
  (code) => ({ protocol: 1, code, as: "nobody" }),
];

function knock(school: School): void {
  const { world, lesson } = school;
  const door = school.someDoor();
  if (door === null || lesson.code === null) return;
  const auth = world.fortune.pick(strangers)(lesson.code);
  const isIn = () => world.violate(`a stranger comes in with ${JSON.stringify(auth)}`);
  const refused = ({ code }: { readonly code: string }) => world.saw(`refusal: ${code}`);
  school.connect(door, auth, { welcome: isIn, view: isIn, farewell: () => {}, refused, cut: () => {} });
}

/** Whoever is let in all the same goes again. */
function comeLate({ world, lesson, teacher, someDoor, connect }: School): void {
  teacher.device.say("ChangeSettings", { door: "locked" });
  world.after(1500, () => {
    const door = someDoor();
    if (door === null) return;
    const refused = ({ code }: { readonly code: string }) => world.saw(`refusal: ${code}`);
    const quiet = () => {};
    const ears = { welcome: quiet, view: quiet, farewell: quiet, refused, cut: quiet };
    const line = connect(door, { protocol: 1, code: lesson.code ?? "", as: "player" }, ears);
    world.after(2000, line.cut);
  });
  world.after(4000, () => teacher.device.say("ChangeSettings", { door: "open" }));
}

/** While something has been written that is not safe yet, or after so many milliseconds without. */
function losePower(school: School, patience: number): void {
  const { world, nodes, database, start } = school;
  if (!database.disk.hasUnsafe() && patience > 0) {
    world.after(1, () => losePower(school, patience - 1));
    return;
  }
  for (const node of nodes()) node.die();
  database.disk.losePower();
  world.after(world.fortune.between(300, 6000), () => start(0));
}
