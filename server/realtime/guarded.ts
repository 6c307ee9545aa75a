// The one door for what sockets send: whatever arrives, the handler is called safely and the sender gets an answer.
import type { Socket } from "socket.io";
import { type Refusal, refuse } from "#game/refusal.ts";
import type { Ack } from "#protocol/messages.ts";

export type Handler = (payload: unknown) => Promise<Ack> | Ack;

export interface DoorOptions {
  readonly handlers: Readonly<Record<string, Handler>>;
  /** Asked before anything is looked at; a refusal is the answer. */
  readonly check: (payload: unknown) => Refusal | null;
  readonly onFailure: (error: unknown) => Refusal;
  readonly onAnswer: (event: string, ack: Ack) => void;
}

const unknownEvent = refuse("UNKNOWN_COMMAND", "Cannot carry that out as the event must be one of the listed ones");

export const ackOf = ({ refused, message }: Refusal): Ack => ({ ok: false, code: refused, message });

/** Opens the door. No other listener may be put on a socket, or a missing payload or ack could stop the server. */
export function openDoor(socket: Socket, { handlers, check, onFailure, onAnswer }: DoorOptions): void {
  const answer = async (event: string, payload: unknown): Promise<Ack> => {
    const refusal = check(payload);
    if (refusal !== null) return ackOf(refusal);
    const handler = Object.hasOwn(handlers, event) ? handlers[event] : undefined;
    return handler === undefined ? ackOf(unknownEvent) : handler(payload);
  };
  socket.onAny((event: string, ...sent: unknown[]) => {
    const [payload] = sent;
    const acknowledge = sent.at(-1);
    void answer(event, typeof payload === "function" ? undefined : payload)
      .catch((error: unknown) => ackOf(onFailure(error)))
      .then((ack) => {
        onAnswer(Object.hasOwn(handlers, event) ? event : "unknown", ack);
        if (typeof acknowledge === "function") acknowledge(ack);
      })
      .catch(onFailure);
  });
}
