// A device that knows nothing but the wire: it connects, keeps what is not acknowledged, and sends it again with the same id.
import type { RefusalCode } from "#game/refusal.ts";
import type { View } from "#game/view.ts";
import type { Ack, Farewell, ViewMessage, Welcome, WireCommand } from "#protocol/messages.ts";
import type { Line } from "./line.ts";
import type { School } from "./school.ts";

/** Who holds the device. */
export interface Owner {
  /** What it says when it connects; null while it may not. */
  auth(): object | null;
  welcome?(welcome: Welcome): void;
  view?(view: View): void;
  /** Its name among those who send commands: "host", or the player's id. */
  actor(): string | null;
  /** The house has let it go for good. */
  farewell?(code: RefusalCode): void;
}

export interface Device {
  /** Connects, and again whenever the line is lost, until it is put away. */
  open(): void;
  /** Sends a command, now or as soon as there is a line again. */
  say(type: string, payload?: object): void;
  /** The page is loaded again: what it knew is gone, but for what the browser keeps. */
  reload(keepsUnsent: boolean): void;
  /** The lid is shut for good. */
  putAway(): void;
  line(): Line | null;
  view(): View | null;
  version(): number;
  /** The house has welcomed it on the line that it has now. */
  isIn(): boolean;
  isPutAway(): boolean;
  unsent(): number;
}

interface Kept {
  readonly command: WireCommand;
  readonly actor: string;
}

const AGAIN = 2500;
/** What may go better the next time. */
const passing: readonly RefusalCode[] = ["STORAGE_UNAVAILABLE", "BUSY", "RATE_LIMITED", "DRAINING"];
const mayConnectLater: readonly RefusalCode[] = [...passing, "CANNOT_JOIN"];

export function createDevice(school: School, owner: Owner): Device {
  const { world, witness } = school;
  const { fortune } = world;
  const outbox = new Map<string, Kept>();
  let line: Line | null = null;
  let last: ViewMessage | null = null;
  let isIn = false;
  let isAway = true;
  let tries = 0;
  let newest = 0; // version it has ever been shown, whatever it has forgotten since

  function connect(): void {
    if (isAway || line !== null) return;
    const auth = owner.auth();
    const door = school.someDoor();
    if (auth === null || door === null) {
      later();
      return;
    }
    const opened = school.connect(door, auth, {
      welcome: (welcome) => opened === line && welcomed(welcome),
      view: (message) => opened === line && look(message),
      farewell: ({ code }) => opened === line && leave(code),
      refused: (farewell) => opened === line && refused(farewell),
      cut: () => opened === line && lost(),
    });
    line = opened;
  }

  /** At once, and then at longer and longer spans. */
  function later(): void {
    tries += 1;
    world.after(fortune.between(50, Math.min(5000, 200 * 2 ** tries)), connect);
  }

  function welcomed(welcome: Welcome): void {
    tries = 0;
    isIn = true;
    last = null;
    world.saw("resync: a welcome with the whole view");
    owner.welcome?.(welcome);
    for (const kept of outbox.values()) transmit(kept);
  }

  function look(message: ViewMessage): void {
    if (message.version < newest) world.violate("I5: a device is shown an older version");
    newest = Math.max(newest, message.version);
    if (last !== null && message.version > last.version + 1) world.saw("resync: a view that leaves some out");
    if (last !== null && message.view.turn < last.view.turn) world.violate("I5: the turn falls on a device");
    last = message;
    owner.view?.(message.view);
  }

  function lost(): void {
    line = null;
    isIn = false;
    later();
  }

  function refused({ code }: Farewell): void {
    world.saw(`refusal: ${code}`);
    if (mayConnectLater.includes(code)) {
      lost();
      return;
    }
    line = null;
    isAway = true;
    owner.farewell?.(code);
  }

  function leave(code: RefusalCode): void {
    world.saw(`refusal: ${code}`);
    if (code === "DRAINING") return;
    line = null;
    isIn = false;
    isAway = true;
    owner.farewell?.(code);
  }

  function transmit(kept: Kept): void {
    const { command } = kept;
    if (!outbox.has(command.id)) return;
    const mine = line;
    if (mine !== null && isIn) mine.send(command, (ack) => heard(kept, ack));
    world.after(AGAIN, () => line === mine && mine !== null && outbox.has(command.id) && again(kept));
  }

  function again(kept: Kept): void {
    world.saw("network: a command is sent again");
    transmit(kept);
  }

  function heard({ actor, command }: Kept, ack: Ack): void {
    witness.heard(actor, command, ack);
    if (ack.ok || !passing.includes(ack.code)) outbox.delete(command.id);
  }

  return {
    open() {
      if (!isAway) return;
      isAway = false;
      connect();
    },
    say(type, payload = {}) {
      const actor = owner.actor();
      if (actor === null) return;
      const kept = { actor, command: { id: school.newId(), type, ...payload } };
      outbox.set(kept.command.id, kept);
      if (isIn) transmit(kept);
    },
    reload(keepsUnsent) {
      if (!keepsUnsent) outbox.clear();
      last = null;
      isIn = false;
      const old = line;
      line = null;
      old?.cut();
      world.after(fortune.between(200, 1500), connect);
    },
    putAway() {
      isAway = true;
      isIn = false;
      const old = line;
      line = null;
      old?.vanish(false);
    },
    line: () => line,
    view: () => last?.view ?? null,
    version: () => last?.version ?? 0,
    isIn: () => isIn,
    isPutAway: () => isAway,
    unsent: () => outbox.size,
  };
}
