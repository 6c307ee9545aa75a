// A student without a screen: a socket that answers whatever it is offered, sometimes rightly and sometimes not.

import type { View } from "#game/view.ts";
import { type Client, connect } from "../server/school.ts";
import { choiceIn } from "./choices.ts";

export interface SocketStudent {
  readonly client: Client;
  readonly key: string;
  readonly playerId: string;
  /** The connection breaks, as when a phone is locked; the seat stays. */
  lose(): void;
}

/**
 * Joins with the code, or comes back with a key, and answers from then on.
 *
 * @param pick what this student tends to choose: the same number makes the same choices
 */
export async function socketStudent(
  url: string,
  auth: { code: string; key?: string; name?: string },
  pick = 0,
): Promise<SocketStudent> {
  const client = await connect({ url }, { ...auth, as: "player" }, { reconnection: false });
  const given = new Set<string>();
  const look = ({ view }: { readonly view: View }) => {
    client.forget();
    const choice = choiceIn(view, pick);
    if (choice === null || given.has(choice.key)) return;
    const { key, type, payload } = choice;
    given.add(key);
    const sent = client.send(type, { ...payload, turn: view.turn });
    // What came in during a pause is said again after it.
    const forget = () => given.delete(key);
    sent.then((ack) => ack.ok || forget(), forget);
  };
  client.socket.on("view", look);
  look({ view: client.view() });
  return {
    client,
    key: auth.key ?? client.welcome.key ?? "",
    playerId: client.view().me?.playerId ?? "",
    lose: () => client.close(),
  };
}
