/**
 * Commands on their way to the server. Each keeps one id for ever and is sent, one after the other, until it is
 * answered: over a line that comes and goes, and by the next page of the same seat where this one ends first.
 */
import type { HostCommand, PlayerCommand } from "#game/command.ts";
import { type Millis, millis } from "#game/ids.ts";
import type { RefusalCode } from "#game/refusal.ts";
import type { Clock } from "#game/table.ts";
import { type Ack, type WireCommand, wireOf } from "#protocol/messages.ts";
import { commandsIn, type KeptCommand, mostKept, textOf } from "./kept-commands.ts";

/** sent: the answer is awaited. waiting: there is no line, or no answer came. unsaved: the server cannot store it now. */
export type Standing = "sent" | "waiting" | "unsaved";

export interface Unsent {
  readonly wire: WireCommand;
  readonly standing: Standing;
}

/** What is kept beyond this page, by whoever has room for one text. */
export interface Drawer {
  read(): string | null;
  /** null: nothing is to be kept. */
  write(text: string | null): void;
}

export interface OutboxParts {
  /** Sends once over the line that is open; calls back if an answer comes. */
  readonly send: (wire: WireCommand, onAnswer: (ack: Ack) => void) => void;
  readonly drawer: Drawer;
  readonly clock: Clock;
  /** A number from 0 up to 1, for rests that are not everybody's. */
  readonly chance: () => number;
  readonly newId: () => string;
  readonly onChange: (unsent: readonly Unsent[]) => void;
  /** Is told when a command that an earlier page had left behind is not carried out, of which nobody else would hear. */
  readonly onLeftBehind: (code: RefusalCode) => void;
}

export interface Outbox {
  /** Resolves when the server has answered; with BUSY at once where too many wait already. */
  send(command: PlayerCommand | HostCommand): Promise<Ack>;
  /** The line is open, for a seat; what an earlier page of that seat has left behind goes first. */
  open(seat: string): void;
  /** The line is gone. */
  close(): void;
  /** The session has ended, or the seat is forgotten: nothing waits any more, here or in the drawer. */
  clear(): void;
}

interface Item extends KeptCommand {
  standing: Standing;
  readonly settle: (ack: Ack) => void;
}

const patience = millis(4000); // for an answer before the command is sent again
const firstRest = 1000; // milliseconds before a server is asked again that could not; doubled each time
const longestRest = 5000;

/** Refusals that pass by themselves: the command stays the first, and is sent again. */
const passing: readonly RefusalCode[] = ["DRAINING", "BUSY", "STORAGE_UNAVAILABLE", "RATE_LIMITED"];
const unsaving: readonly RefusalCode[] = ["BUSY", "STORAGE_UNAVAILABLE"];

const tooMany: Ack = { ok: false, code: "BUSY", message: "Too many commands wait already" };
const ended: Ack = { ok: false, code: "NOT_JOINED", message: "The connection has ended" };

export function createOutbox(parts: OutboxParts): Outbox {
  const { clock, drawer } = parts;
  const sender = createSender(parts, tell);
  const { queue } = sender;
  let seat: string | null = null;

  function tell(): void {
    const kept = queue.filter(isKept).map(({ wire, madeAt }) => ({ wire, madeAt }));
    if (seat !== null) drawer.write(kept.length === 0 ? null : textOf(seat, kept));
    parts.onChange(queue.map(({ wire, standing }) => ({ wire, standing })));
  }

  function takeOver(from: string): void {
    const left = commandsIn(drawer.read(), from, clock.now());
    const settle = (ack: Ack) => {
      if (!ack.ok && ack.code !== "ALREADY_ANSWERED") parts.onLeftBehind(ack.code);
    };
    queue.unshift(...left.map((each) => ({ ...each, standing: "waiting" as const, settle })));
    seat = from;
    tell();
  }

  return {
    send: (command) =>
      new Promise((settle) => {
        if (queue.length >= mostKept) return settle(tooMany);
        const wire = wireOf(parts.newId(), command);
        sender.add({ wire, madeAt: clock.now(), settle, standing: "sent" });
      }),
    open(from) {
      if (seat === null) takeOver(from);
      sender.open();
    },
    close: sender.close,
    clear() {
      const left = queue.splice(0);
      sender.close();
      for (const { settle } of left) settle(ended);
    },
  };
}

/** Who leaves a seat means this page; the next one would only be thrown out of its seat. */
const isKept = ({ wire }: Item): boolean => wire.type !== "Leave";

/** Sends the first of a queue until it is answered, then the next. */
function createSender({ send, clock, chance }: OutboxParts, tell: () => void) {
  const queue: Item[] = [];
  const timer = timerOf(clock);
  let isOpen = false;
  let rests = 0; // of the first

  function stand(items: readonly Item[], standing: Standing): void {
    for (const item of items) item.standing = standing;
    tell();
  }

  function sendFirst(): void {
    const [first] = queue;
    if (first === undefined || !isOpen) return;
    timer.set(patience, () => {
      stand([first], "waiting");
      sendFirst();
    });
    send(first.wire, (ack) => {
      if (queue[0] === first) hear(first, ack); // else an earlier try has been answered already
    });
  }

  function hear(first: Item, ack: Ack): void {
    if (!ack.ok && passing.includes(ack.code)) {
      timer.set(restAfter(rests, chance()), sendFirst);
      rests += 1;
      stand([first], unsaving.includes(ack.code) ? "unsaved" : "waiting");
      return;
    }
    timer.stop();
    rests = 0;
    queue.shift();
    tell();
    first.settle(ack);
    sendFirst();
  }

  return {
    queue,
    add(item: Item): void {
      queue.push(item);
      stand([item], isOpen ? "sent" : "waiting"); // is kept before it is sent: the next page must know what the server may have
      if (queue.length === 1) sendFirst();
    },
    open(): void {
      isOpen = true;
      sendFirst();
    },
    close(): void {
      isOpen = false;
      timer.stop();
      stand(queue, "waiting");
    },
  };
}

const restAfter = (rests: number, chance: number): Millis =>
  millis(Math.min(longestRest, firstRest * 2 ** rests) * (0.5 + chance / 2));

/** One timer, which can be set anew. */
function timerOf(clock: Clock) {
  let callOff = () => {};
  return {
    set(span: Millis, ring: () => void): void {
      callOff();
      callOff = clock.after(span, ring);
    },
    stop: () => callOff(),
  };
}
