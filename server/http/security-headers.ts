// The headers that keep foreign scripts, frames and styles out of the pages, over plain http as well as https.
import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import helmet from "helmet";

/** Phaser measures the height of some phones with one element that carries this style; nothing else may be inline. */
const rulerStyle = "position: fixed; height: 100vh; width: 0; top: 0";

const hashSource = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Some older Safaris do not take 'self' for WebSockets, so the server's own are listed. */
function ownSockets({ headers: { host = "" } }: IncomingMessage): string {
  return /^[\w.:[\]-]{1,255}$/.test(host) ? `ws://${host} wss://${host}` : "'self'";
}

/** @param isHttps whether the operator has said that everybody comes in by https; else nothing may force it */
export function securityHeaders(isHttps: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'"],
        connectSrc: ["'self'", ownSockets],
        imgSrc: ["'self'", "data:", "blob:"],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-hashes'", hashSource(rulerStyle)],
        fontSrc: ["'self'"],
        mediaSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
      },
    },
    strictTransportSecurity: isHttps,
    // Browsers ignore these two on plain http, with a line in the console that looks like a fault.
    crossOriginOpenerPolicy: isHttps,
    originAgentCluster: isHttps,
    referrerPolicy: { policy: "no-referrer" },
    xFrameOptions: { action: "deny" },
  });
}
