// Starts a worker of this site, also where the page accepts only trusted addresses of scripts.

interface Listeners<News> {
  readonly onNews: (news: News) => void;
  readonly onFault: () => void;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): Policy;
}
interface Policy {
  createScriptURL(address: string): string; // in truth a trusted one, which no type of the library names yet
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const ownAddress = (address: string): string => {
  const url = new URL(address, location.href);
  if (url.origin === location.origin) return url.href;
  throw new TypeError(`Cannot start a worker as it must be of this site: it is ${url.href}`);
};
const policy: Policy = trustedTypes?.createPolicy("lab", { createScriptURL: ownAddress }) ?? {
  createScriptURL: ownAddress,
};

/**
 * @param address as `?worker&url` gives it
 * @returns stops the worker at once; nothing is told after that
 */
export function startWorker<News>(address: string, { onNews, onFault }: Listeners<News>): () => void {
  try {
    const worker = new Worker(policy.createScriptURL(address), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<News>) => onNews(data);
    worker.onerror = onFault;
    return () => {
      worker.onmessage = null; // what is already under way would else still arrive
      worker.onerror = null;
      worker.terminate();
    };
  } catch {
    onFault();
    return () => {};
  }
}
