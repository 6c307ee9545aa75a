// The HTTP server itself: how long it waits for whom, how many may come, and where it listens.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Config } from "./config.ts";
import type { Limits } from "./limits.ts";

/** Who begins a request has to end it: one that trickles in for ever holds a place. */
export function createPatientServer({ silence, sockets }: Limits): Server {
  const server = createServer({
    headersTimeout: silence,
    requestTimeout: 2 * silence,
    connectionsCheckingInterval: silence / 4,
  });
  server.maxConnections = 2 * sockets; // pages and files come over connections of their own
  return server;
}

export function listen(server: Server, { port, host }: Pick<Config, "port" | "host">): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, ...(host === null ? {} : { host }) }, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
