// Listens to what a browser holds against the pages: breaches of the content policy, and requests to anybody but the server.
import type { BrowserContext } from "playwright-core";

/** Collects from now on, on every page of the context. */
export async function watchPolicy(context: BrowserContext, serverUrl: string): Promise<readonly string[]> {
  const { host } = new URL(serverUrl);
  const breaches: string[] = [];
  await context.exposeBinding("tellBreach", (_source, words: string) => void breaches.push(words));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile }) => {
      const tell: unknown = Reflect.get(window, "tellBreach");
      if (typeof tell === "function") tell(`${effectiveDirective} forbids ${blockedURI} in ${sourceFile}`);
    });
  });
  const look = (address: string) => {
    const url = new URL(address);
    const isOwn = url.host === host || url.protocol === "data:" || url.protocol === "blob:";
    if (!isOwn) breaches.push(`asked ${url.origin}`);
  };
  context.on("request", (request) => look(request.url()));
  context.on("page", (page) => void page.on("websocket", (socket) => look(socket.url())));
  return breaches;
}
