// A small load balancer: each new connection goes to the next node that says it is ready, and to another when nobody answers there.
import { type Address, addressOf, isSame, type Link, openLink } from "./link.ts";

export interface Balancer extends Link {
  readonly url: string;
  /** Connections that lead to that node now. */
  countAt(url: string): number;
}

const LOOK_EVERY = 200; // milliseconds

export async function openBalancer(urls: readonly string[]): Promise<Balancer> {
  const addresses = urls.map(addressOf);
  let ready = addresses;
  let turn = 0;

  async function look(): Promise<void> {
    const answers = await Promise.all(urls.map(isReady));
    ready = addresses.filter((_, index) => answers[index]);
  }

  function next(refusedBy: readonly Address[]): Address | null {
    const left = ready.filter((address) => !refusedBy.some((refused) => isSame(refused, address)));
    turn += 1;
    return left[turn % left.length] ?? null;
  }

  const link = await openLink(next);
  const looking = setInterval(() => void look(), LOOK_EVERY);
  return {
    ...link,
    url: `http://127.0.0.1:${link.port}`,
    countAt: (url) => link.count(addressOf(url)),
    async close() {
      clearInterval(looking);
      await link.close();
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
