// A small load balancer: each new connection goes to the next node that says it is ready, and to another when nobody answers there.
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface Balancer {
  readonly url: string;
  /** Connections that lead to that node now. */
  countAt(node: string): number;
  close(): Promise<void>;
}

const LOOK_EVERY = 200; // milliseconds

/** @param nodes their addresses, such as `http://localhost:41234` */
export async function openBalancer(nodes: readonly string[]): Promise<Balancer> {
  const lines = new Map<Socket, string>(); // of each client, to which node
  let ready = nodes;
  let turn = 0;

  async function look(): Promise<void> {
    const answers = await Promise.all(nodes.map(isReady));
    ready = nodes.filter((_, index) => answers[index]);
  }

  async function lead(client: Socket): Promise<void> {
    client.on("error", () => {}); // the closing follows
    turn += 1;
    const inTurn = ready.map((_, index) => ready[(turn + index) % ready.length] ?? "");
    for (const node of inTurn) {
      const server = await reach(node);
      if (server === null) continue;
      lines.set(client, node);
      carry(client, server, () => lines.delete(client));
      return;
    }
    client.destroy();
  }

  const front = createServer((client) => void lead(client)).listen(0, "127.0.0.1");
  await once(front, "listening");
  const looking = setInterval(() => void look(), LOOK_EVERY);
  return {
    url: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
    countAt: (node) => [...lines.values()].filter((other) => other === node).length,
    async close() {
      clearInterval(looking);
      for (const client of lines.keys()) client.destroy();
      front.close();
      await once(front, "close");
    },
  };
}

async function isReady(node: string): Promise<boolean> {
  try {
    const response = await fetch(`${node}/readyz`, { signal: AbortSignal.timeout(2000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** null where nobody answers. */
async function reach(node: string): Promise<Socket | null> {
  const server = connect(Number(new URL(node).port), "127.0.0.1");
  server.on("error", () => {}); // the closing follows
  const isThere = await new Promise<boolean>((resolve) => {
    server.once("connect", () => resolve(true));
    server.once("close", () => resolve(false));
  });
  return isThere ? server : null;
}

/** What was sent before the end of one side still reaches the other. */
function carry(client: Socket, server: Socket, onEnd: () => void): void {
  client.setNoDelay(true);
  server.setNoDelay(true);
  client.pipe(server);
  server.pipe(client);
  const end = () => {
    onEnd();
    client.destroySoon();
    server.destroySoon();
  };
  client.once("close", end);
  server.once("close", end);
  if (client.destroyed || server.destroyed) end();
}
