// What operators and load balancers ask: is it alive, is it ready, which version, how does it fare; and for a copy.
import { type Request, type RequestHandler, Router } from "express";
import type { Clock } from "#game/table.ts";
import { protocolVersion } from "#protocol/version.ts";
import type { Metrics } from "../metrics.ts";
import { isOwnOrigin } from "../realtime/origin.ts";
import { isSameSecret } from "../sessions/keys.ts";
import { isWell, type Store } from "../storage/store.ts";
import { baseOf } from "./bearer.ts";

export interface OperationsParts {
  readonly version: string;
  readonly metrics: Metrics;
  readonly metricsToken: string | null;
  readonly isDraining: () => boolean;
  readonly store: Pick<Store, "isHealthy" | "hasReserve" | "copy">;
  readonly clock: Pick<Clock, "now">;
  readonly publicUrl: string | null;
  readonly securityContact: string | null;
}

export function operations(parts: OperationsParts): Router {
  const { version, metrics, isDraining, store } = parts;
  const router = Router();
  router.get("/healthz", (_request, response) => void response.type("text").send("ok\n"));
  router.get("/readyz", (_request, response) => {
    const checks = { open: !isDraining(), storage: isWell(store) };
    const isReady = checks.open && checks.storage;
    response
      .status(isReady ? 200 : 503)
      .set("Cache-Control", "no-store")
      .json({ ready: isReady, checks });
  });
  router.get("/version", (_request, response) => void response.json({ version, protocol: protocolVersion }));
  router.get("/.well-known/security.txt", (request, response) => {
    response.type("text/plain; charset=utf-8").send(securityText(request, parts));
  });
  router.get("/metrics", onlyOperators(parts), async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  router.post("/backup", onlyOperators(parts), async (_request, response) => {
    // The copy lies beside the data: who may read those may have it, who only knows the token may not.
    if (store.copy === undefined) response.status(409).type("text").send("PostgreSQL is copied with pg_dump.\n");
    else response.status(201).json({ bytes: await store.copy() });
  });
  return router;
}

function onlyOperators({ metricsToken }: Pick<OperationsParts, "metricsToken">): RequestHandler {
  return (request, response, next) => {
    if (isOperator(request, metricsToken) && isOwnOrigin(request.headers, [])) next();
    else response.status(403).type("text").send("This is for the operator: set METRICS_TOKEN and send it.\n");
  };
}

function isOperator(request: Request, token: string | null): boolean {
  const given = /^Bearer (.+)$/i.exec(request.get("authorization") ?? "")?.[1];
  if (token !== null) return given !== undefined && isSameSecret(given, token);
  // What a proxy on this machine passes on comes from elsewhere.
  const isPassedOn = request.headers["x-forwarded-for"] !== undefined || request.headers.forwarded !== undefined;
  return !isPassedOn && /^(::1|(::ffff:)?127\.)/.test(request.socket.remoteAddress ?? "");
}

const GOOD_FOR = 180 * 24 * 60 * 60 * 1000; // milliseconds

/** Who is told of a weakness (RFC 9116); without a setting, the mailbox that RFC 2142 gives every host. */
function securityText(request: Request, { clock, publicUrl, securityContact }: OperationsParts): string {
  const base = baseOf(request, publicUrl);
  const host = URL.canParse(base) ? new URL(base).hostname : "localhost";
  const mailbox = `mailto:security@${/^[\d.]+$/.test(host) ? `[${host}]` : host}`;
  const expires = new Date(clock.now() + GOOD_FOR).toISOString().replace(/\.\d+/, "");
  const lines = [`Contact: ${securityContact ?? mailbox}`, `Expires: ${expires}`, "Preferred-Languages: en"];
  if (publicUrl !== null) lines.push(`Canonical: ${publicUrl}/.well-known/security.txt`);
  return `${lines.join("\n")}\n`;
}
