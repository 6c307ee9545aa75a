// One connection between a device and a node: messages keep their order, take their time, come twice or not at all.
import { EventEmitter } from "node:events";
import type { Ack, Farewell, ViewMessage, Welcome } from "#protocol/messages.ts";
import type { DataSocket } from "../../server/realtime/visitor.ts";
import type { World } from "./world.ts";

/** What a device hears. */
export interface Ears {
  welcome(welcome: Welcome): void;
  view(message: ViewMessage): void;
  farewell(farewell: Farewell): void;
  /** Not let in. */
  refused(farewell: Farewell): void;
  /** The connection is no more. */
  cut(): void;
}

/** The server's end, as the house knows it. */
export interface Socket {
  readonly id: string;
  readonly socket: DataSocket;
  readonly isOpen: () => boolean;
  /** From the network: the other side is gone. */
  drop(): void;
}

/** The node behind a line. */
export interface Door {
  readonly isUp: () => boolean;
  /** Calls back when it has died. */
  onEnd(listener: () => void): void;
  /** Lets the socket in; resolves with the error that the device is told. */
  open(socket: Socket): Promise<Error | undefined>;
}

export interface Line {
  send(payload: unknown, hear: (ack: Ack) => void): void;
  /** Both sides notice soon; what was under way to the server still arrives. */
  cut(): void;
  /** Nothing passes any more. The server notices late, the device late or at once. */
  vanish(isNoticed: boolean): void;
  /** Everything takes longer from now on. */
  slow(by: number): void;
  readonly isOpen: () => boolean;
  readonly door: Door;
}

interface LineParts {
  readonly world: World;
  readonly door: Door;
  readonly auth: object;
  readonly ears: Ears;
  readonly number: number;
  /** Sees every message that leaves the house. */
  readonly watch: (socket: Socket, message: ViewMessage) => void;
}

const NOTICED_AFTER = 18_000; // milliseconds without a sign of life
const TWICE = 0.03;

export function openLine({ world, door, auth, ears, number, watch }: LineParts): Line {
  const { fortune, saw } = world;
  const state = { client: true, server: true, passes: true, delay: fortune.between(1, 30) };
  const up = directionOf(world, () => state.delay);
  const down = directionOf(world, () => state.delay);

  /** Reaches the device unless it has gone. */
  const toDevice = (hear: () => void) => {
    if (state.passes && door.isUp()) down(() => state.client && state.passes && hear());
  };
  const closeDevice = () => {
    if (!state.client) return;
    state.client = false;
    ears.cut();
  };

  const emitter = new EventEmitter();
  const end = serverEnd({ number, auth, emitter, isOpen: () => state.server });
  const closeServer = () => {
    if (!state.server) return;
    state.server = false;
    end.socket.conn.readyState = "closed";
    if (door.isUp()) emitter.emit("disconnect");
  };
  const socket: Socket = { id: end.socket.id, socket: end.asSocket, isOpen: () => state.server, drop: closeServer };
  end.onEmit((event, payload) => {
    if (!state.server || !door.isUp()) return;
    if (event === "view") watch(socket, payload as ViewMessage);
    toDevice(() => deliver(ears, event, payload));
  });
  end.onDisconnect(() => {
    toDevice(closeDevice);
    closeServer();
  });

  door.onEnd(() => {
    state.server = false;
    // A machine that has lost its power does not even say that a line is closed.
    world.after(fortune.happens(0.8) ? state.delay : NOTICED_AFTER, closeDevice);
  });
  up(() => {
    if (!door.isUp()) {
      world.after(state.delay, closeDevice); // nobody listens there
      return;
    }
    void door.open(socket).then((error) => {
      if (error === undefined || !door.isUp()) return;
      toDevice(() => {
        state.client = false;
        ears.refused((error as Error & { data: Farewell }).data);
      });
      state.server = false;
    });
  });

  return {
    door,
    isOpen: () => state.client,
    send(payload, hear) {
      if (!state.client || !state.passes) return;
      const times = fortune.happens(TWICE) ? 2 : 1;
      if (times === 2) saw("network: a command comes twice");
      for (let time = 0; time < times; time += 1)
        up(() => {
          if (!state.server || !door.isUp()) return;
          end.receive(payload, (ack) => toDevice(() => hear(ack)));
        });
    },
    cut() {
      state.passes = false;
      world.after(fortune.between(0, 40), closeDevice);
      world.after(fortune.between(40, 400), closeServer);
    },
    vanish(isNoticed) {
      state.passes = false;
      world.after(isNoticed ? fortune.between(0, 300) : NOTICED_AFTER, closeDevice);
      world.after(NOTICED_AFTER, closeServer);
    },
    slow(by) {
      state.delay += by;
    },
  };
}

/** Messages of one direction arrive in the order in which they were sent. */
function directionOf({ fortune, now, after }: World, delay: () => number): (arrive: () => void) => void {
  let free = 0;
  return (arrive) => {
    free = Math.max(free, now() + delay() + fortune.between(0, 20));
    after(free - now(), arrive);
  };
}

function deliver(ears: Ears, event: string, payload: unknown): void {
  if (event === "welcome") ears.welcome(payload as Welcome);
  if (event === "view") ears.view(payload as ViewMessage);
  if (event === "farewell") ears.farewell(payload as Farewell);
}

interface EndParts {
  readonly number: number;
  readonly auth: object;
  readonly emitter: EventEmitter;
  readonly isOpen: () => boolean;
}

/** Only what the house uses of a Socket.IO socket. */
function serverEnd({ number, auth, emitter, isOpen }: EndParts) {
  let emit: (event: string, payload: unknown) => void = () => {};
  let disconnect = () => {};
  let any: (event: string, payload: unknown, acknowledge: (ack: Ack) => void) => void = () => {};
  const socket = {
    id: `socket ${number}`,
    handshake: { auth, headers: { host: "school.test" }, address: "10.0.0.1", secure: false },
    // Nothing waits in this transport: what is sent is under way at once.
    conn: { readyState: "open", transport: {}, on: () => {}, close: () => disconnect() },
    data: {},
    emit: (event: string, payload: unknown) => emit(event, payload),
    disconnect: () => disconnect(),
    on: (event: string, listener: () => void) => void emitter.on(event, listener),
    onAny(listener: typeof any) {
      any = listener;
    },
    onAnyOutgoing: () => {},
  };
  return {
    socket,
    asSocket: socket as unknown as DataSocket,
    isOpen,
    onEmit(listener: typeof emit) {
      emit = listener;
    },
    onDisconnect(listener: () => void) {
      disconnect = listener;
    },
    receive: (payload: unknown, hear: (ack: Ack) => void) => any("command", payload, hear),
  };
}
