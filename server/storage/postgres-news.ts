// One connection that listens to what other nodes do, and is made anew whenever it breaks or falls silent.
import { Client } from "pg";
import { connectionTo } from "./postgres-connections.ts";
import type { News } from "./store.ts";

type Millis = number;

const LOOK_EVERY: Millis = 5000; // whether a quiet connection still lives
const LEAST_REST: Millis = 250; // before the next try
const MOST_REST: Millis = 5000;
const END_WITHIN: Millis = 1000; // a goodbye that nobody answers is not waited for

export interface Listening {
  /** Resolves when the first try to listen has been made. */
  readonly started: Promise<void>;
  close(): Promise<void>;
}

/** @param writer whose own news are not told */
export function listenAt(url: string, writer: string, tell: (news: News) => void): Listening {
  let client: Client | null = null;
  let isClosed = false;
  let endRest = () => {};
  let hasTried = () => {};
  const started = new Promise<void>((resolve) => {
    hasTried = resolve;
  });

  function pause(span: Millis): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, span);
      endRest = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async function listenAgainAndAgain(): Promise<void> {
    for (let rest = LEAST_REST; !isClosed; rest = Math.min(MOST_REST, 2 * rest)) {
      client = new Client({ ...connectionTo(url), application_name: "chain-of-command news" });
      const lifetime = oneLife(client, hear);
      await lifetime.begun.then(
        () => {
          rest = LEAST_REST;
        },
        () => {}, // the next try follows
      );
      hasTried();
      await lifetime.over;
      if (!isClosed) await pause(rest);
    }
  }

  function hear(payload: string): void {
    const news = newsFrom(payload, writer);
    if (news !== null) tell(news);
  }

  const done = listenAgainAndAgain();
  return {
    started,
    async close() {
      isClosed = true;
      endRest();
      client?.end().catch(() => {}); // it is over in any case
      await Promise.race([done, pause(END_WITHIN)]);
      endRest();
    },
  };
}

/** From the first try to connect to the end, which comes in any case. */
function oneLife(client: Client, hear: (payload: string) => void) {
  client.on("error", () => {}); // the end follows
  client.on("notification", ({ payload = "" }) => hear(payload));

  async function begin(): Promise<void> {
    await client.connect();
    await client.query("LISTEN appended");
  }

  async function live(): Promise<void> {
    const ended = new Promise((resolve) => client.once("end", resolve));
    // Without an answer there is nobody at the other end, whatever the line says.
    const look = setInterval(() => void client.query("SELECT 1").catch(() => client.end()), LOOK_EVERY);
    await ended;
    clearInterval(look);
  }

  const begun = begin();
  return { begun, over: begun.then(live, () => client.end()) };
}

/** null where it is the writer's own. */
function newsFrom(payload: string, ownWriter: string): News | null {
  const [id = "", version = "", writer] = payload.split(":");
  if (writer === ownWriter) return null;
  return { id, version: version === "gone" ? null : Number(version) };
}
