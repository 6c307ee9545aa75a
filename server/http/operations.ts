// What operators and load balancers ask: is it alive, is it ready, which version, how does it fare.
import { type Request, Router } from "express";
import { protocolVersion } from "#protocol/version.ts";
import type { Metrics } from "../metrics.ts";
import { isSameSecret } from "../sessions/keys.ts";

export interface OperationsParts {
  readonly version: string;
  readonly metrics: Metrics;
  readonly metricsToken: string | null;
  readonly isDraining: () => boolean;
  readonly isStoreHealthy: () => boolean;
}

export function operations(parts: OperationsParts): Router {
  const { version, metrics, metricsToken, isDraining, isStoreHealthy } = parts;
  const router = Router();
  router.get("/healthz", (_request, response) => void response.type("text").send("ok\n"));
  router.get("/readyz", (_request, response) => {
    const checks = { open: !isDraining(), storage: isStoreHealthy() };
    const isReady = checks.open && checks.storage;
    response.status(isReady ? 200 : 503).json({ ready: isReady, checks });
  });
  router.get("/version", (_request, response) => void response.json({ version, protocol: protocolVersion }));
  router.get("/metrics", async (request, response) => {
    if (!maySeeMetrics(request, metricsToken)) {
      response.status(403).type("text").send("The figures are for the operator: set METRICS_TOKEN and send it.\n");
      return;
    }
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return router;
}

function maySeeMetrics(request: Request, token: string | null): boolean {
  const given = /^Bearer (.+)$/i.exec(request.get("authorization") ?? "")?.[1];
  if (token !== null) return given !== undefined && isSameSecret(given, token);
  // What a proxy on this machine passes on comes from elsewhere.
  const isPassedOn = request.headers["x-forwarded-for"] !== undefined || request.headers.forwarded !== undefined;
  return !isPassedOn && /^(::1|(::ffff:)?127\.)/.test(request.socket.remoteAddress ?? "");
}
