// The one door for what sockets send: only here is an event given a listener, and whatever arrives, the sender gets an answer.
import type { Socket } from "socket.io";
import { isRefusal, type Refusal, refuse } from "#game/refusal.ts";
import type { Ack } from "#protocol/messages.ts";

/** What may be sent under one name, and by whom. */
export interface Listener<Visitor, Allowed extends Visitor, Read extends object> {
  readonly mayBeSentBy: (visitor: Visitor) => visitor is Allowed;
  readonly cost: number; // tokens of the sender's bucket
  /** Makes of anything at all what the handler takes, or says why it cannot. */
  readonly read: (payload: unknown, visitor: Allowed) => Read | Refusal;
  readonly handle: (read: Read, visitor: Allowed) => Promise<Ack>;
}

export interface Guard<Visitor> {
  register<Allowed extends Visitor, Read extends object>(
    event: string,
    listener: Listener<Visitor, Allowed, Read>,
  ): void;
  /** Opens the door to one socket. No other listener may be put on it, or a missing payload or ack could stop the server. */
  open(socket: Socket, options: DoorOptions<Visitor>): void;
}

export interface DoorOptions<Visitor> {
  readonly visitor: Visitor;
  /** Asked before anything is looked at; a refusal is the answer. */
  readonly check: (payload: unknown, cost: number) => Refusal | null;
  readonly onAnswer: (sent: Sent, ack: Ack) => void;
  readonly onLeave: () => void;
}

/** What has been answered. */
export interface Sent {
  readonly payload: unknown;
  readonly took: number; // milliseconds
}

interface Guarded<Visitor> {
  readonly cost: number;
  readonly answer: (payload: unknown, visitor: Visitor) => Promise<Ack>;
}

const unknownEvent = refuse("UNKNOWN_COMMAND", "Cannot carry that out as the event must be one of the listed ones");
const outsider = refuse("NOT_JOINED", "Cannot carry that out as only who has come into a class may send it");
const USUAL_COST = 1;

export const ackOf = ({ refused, message }: Refusal): Ack => ({ ok: false, code: refused, message });

export function createGuard<Visitor>(onFailure: (error: unknown) => Refusal): Guard<Visitor> {
  const events = new Map<string, Guarded<Visitor>>();

  async function answer(event: string, payload: unknown, options: DoorOptions<Visitor>): Promise<Ack> {
    const { check, visitor } = options;
    const listener = events.get(event);
    const refusal = check(payload, listener?.cost ?? USUAL_COST);
    if (refusal !== null) return ackOf(refusal);
    return listener === undefined ? ackOf(unknownEvent) : listener.answer(payload, visitor);
  }

  return {
    register: (event, listener) => void events.set(event, guarded(listener)),
    open(socket, options) {
      socket.onAny((event: string, ...sent: unknown[]) => {
        const startedAt = performance.now();
        const [payload] = sent;
        const acknowledge = sent.at(-1);
        void answer(event, typeof payload === "function" ? undefined : payload, options)
          .catch((error: unknown) => ackOf(onFailure(error)))
          .then((ack) => {
            options.onAnswer({ payload, took: performance.now() - startedAt }, ack);
            if (typeof acknowledge === "function") acknowledge(ack);
          })
          .catch(onFailure);
      });
      socket.on("disconnect", () => options.onLeave());
    },
  };
}

/** Role, form, then the deed: nothing is read of who may not send it. */
function guarded<Visitor, Allowed extends Visitor, Read extends object>({
  mayBeSentBy,
  cost,
  read,
  handle,
}: Listener<Visitor, Allowed, Read>): Guarded<Visitor> {
  return {
    cost,
    async answer(payload, visitor) {
      if (!mayBeSentBy(visitor)) return ackOf(outsider);
      const found = read(payload, visitor);
      return isRefusal(found) ? ackOf(found) : handle(found, visitor);
    },
  };
}
