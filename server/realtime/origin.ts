// Which pages may talk to this server: its own, and those the operator lists. CORS does not cover WebSockets.
import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether the request may be answered.
 *
 * @param allowed origins beside the server's own, such as "https://game.example.org"; of a host that is named there
 *   only the scheme that is named
 * @returns true without an Origin header too: programs send none, and no browser can leave it out
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, allowed: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (allowed.includes(origin)) return true;
  if (!URL.canParse(origin)) return false;
  const { host: asking } = new URL(origin);
  const isNamed = allowed.some((each) => new URL(each).host === asking);
  return !isNamed && asking === host?.toLowerCase();
}
