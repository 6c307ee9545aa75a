// What must hold at every step, and what must hold once everything has come to rest.
import { millis, playerId } from "#game/ids.ts";
import type { Viewer } from "#game/view.ts";
import type { Device } from "./device.ts";
import { differenceOf } from "./difference.ts";
import type { Node } from "./node.ts";
import type { School } from "./school.ts";
import { textOf, viewTextAt, withoutCountdowns } from "./witness.ts";

/** Timers that a node may have: its chores, its table's, its rooms' and a few for each device. */
const TIMERS = 20;
const TIMERS_PER_DEVICE = 4;
const CALLS_PER_DEVICE = 4;

/** I8: nothing of a session grows without end. */
export function checkBounds({ world, nodes, lesson }: School): void {
  const devices = lesson.students + 4;
  for (const node of nodes()) {
    if (!node.isUp()) continue;
    const timers = node.timers();
    const calls = node.handle.waiting();
    if (timers > TIMERS + TIMERS_PER_DEVICE * devices) world.violate(`I8: a node has ${timers} timers`);
    if (calls > TIMERS + CALLS_PER_DEVICE * devices) world.violate(`I8: a node has ${calls} calls under way`);
  }
}

/** I1, I4 and the return of everybody. */
export function checkPeace(school: School): void {
  const { world, witness, nodes } = school;
  witness.compareAcks();
  witness.compareNodes(nodes());
  for (const node of nodes()) checkNode(node, school);
  checkSeats(school);
  checkDevice(school, school.teacher.device, { role: "host" });
  checkDevice(school, school.screen, { role: "screen" });
  for (const { device, id, isHere } of school.students) {
    const player = id();
    if (isHere() && player !== null) checkDevice(school, device, { role: "player", playerId: playerId(player) });
    if (isHere() && player === null && mayComeIn(school)) world.violate("a student has never come in");
  }
}

/** The teacher may have locked the door before somebody came. */
const mayComeIn = ({ witness }: School): boolean => witness.state()?.settings.door !== "locked";

function checkNode(node: Node, { world, witness }: School): void {
  if (!node.isUp()) world.violate("a node is not up again");
  for (const { table } of node.lives) {
    if (table.version() !== witness.newest())
      world.violate(`I4: a node rests at version ${table.version()} of ${witness.newest()}`);
  }
}

/** Who is taken for connected has a line, one alone, and the other way round. */
function checkSeats({ world, witness, nodes }: School): void {
  const open = new Map<string, number>();
  for (const node of nodes()) {
    for (const { socket } of node.sockets) {
      const { visitor } = socket.data;
      if (visitor.role === "player") open.set(visitor.playerId, (open.get(visitor.playerId) ?? 0) + 1);
    }
  }
  for (const { id, isOnline, standing } of witness.state()?.players ?? []) {
    const lines = open.get(id) ?? 0;
    if (lines > 1) world.violate(`${lines} devices are in one seat`);
    if (standing !== "in" && standing !== "asking") continue;
    if (isOnline !== lines > 0)
      world.violate(`a player is taken for ${isOnline ? "" : "not "}connected with ${lines} lines`);
  }
}

/** I4: what it shows is what is so. */
function checkDevice({ world, witness }: School, device: Device, viewer: Viewer): void {
  const view = device.view();
  const state = witness.state();
  const who = viewer.role === "player" ? "a student" : `the ${viewer.role}`;
  if (view === null || state === null || !device.isIn()) {
    world.violate(`${who} is not back`);
    return;
  }
  if (device.unsent() > 0) world.violate(`${who} has ${device.unsent()} commands without an answer`);
  const difference = differenceOf(textOf(withoutCountdowns(view)), viewTextAt(state, viewer, millis(world.now())));
  if (difference !== null)
    world.violate(`I4: ${who} looks at another moment than version ${witness.newest()}: ${difference}`);
}
