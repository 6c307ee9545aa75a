// Where this machine can be reached: by itself, and by the students' devices in the same network.
import { networkInterfaces } from "node:os";

const privateRanges = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./];

/** The IPv4 address that a device in the same network would use; null without a network. */
export function lanAddress(): string | null {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const outside = all.filter(({ family, internal }) => family === "IPv4" && !internal).map(({ address }) => address);
  return privateRanges.flatMap((range) => outside.filter((address) => range.test(address)))[0] ?? outside[0] ?? null;
}

const loopback = /^(localhost|127\.[\d.]+|\[::1\])$/;

/**
 * Where students reach what the teacher reaches at `base`: "localhost" means another machine on every device.
 *
 * @param host the interface the server listens on; null: all of them
 */
export function studentsBase(base: string, host: string | null): string {
  if (!URL.canParse(base)) return base; // made of the Host header, in which anybody can send anything
  const { protocol, hostname, port } = new URL(base);
  const isForAll = host === null || host === "0.0.0.0" || host === "::";
  const address = loopback.test(hostname) && isForAll ? lanAddress() : null;
  if (address === null) return base;
  return `${protocol}//${address}${port === "" ? "" : `:${port}`}`;
}
