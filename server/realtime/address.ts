// The address a connection comes from, as a key for counting failures; it is never stored.
import { isIPv6 } from "node:net";

/** Whether the proxy at that address, so many hops away, is one of ours; Express makes it from TRUST_PROXY. */
export type Trust = (address: string, hop: number) => boolean;

interface Caller {
  readonly remoteAddress: string;
  readonly forwardedFor: string | undefined; // the header X-Forwarded-For
}

/** The first address, from our side, that is no proxy of ours. */
export function clientAddress({ remoteAddress, forwardedFor }: Caller, trust: Trust): string {
  const told = (forwardedFor ?? "").split(",").map((part) => part.trim());
  const path = [...told.filter((part) => part !== ""), remoteAddress].reverse();
  const stranger = path.find((address, hop) => !trust(address, hop));
  return addressKey(stranger ?? path.at(-1) ?? remoteAddress);
}

/** One key per household: a network of IPv6 counts as one address, or it would have 2^64 tries. */
export function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  return isIPv6(plain) ? groupsOf(plain).slice(0, 4).join(":") : plain;
}

function groupsOf(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const [before, after] = [head, tail ?? ""].map((part) => (part === "" ? [] : part.split(":")));
  const missing = tail === undefined ? 0 : 8 - (before?.length ?? 0) - (after?.length ?? 0);
  return [...(before ?? []), ...Array.from({ length: Math.max(0, missing) }, () => "0"), ...(after ?? [])];
}
