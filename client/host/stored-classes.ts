// The classes opened from this device, kept so that a lost tab finds its way back. The keys never leave the device.
import type { Entrance } from "#protocol/links.ts";

export interface StoredClass {
  readonly code: string;
  readonly key: string;
  readonly title: string; // of the story
  readonly at: number; // milliseconds since the epoch
  readonly former?: string; // the key before, until the server is known to take the new one
}

const item = "chain-of-command.classes";
const keptFor = 30 * 24 * 60 * 60 * 1000; // as long as a server keeps a session unless told otherwise
const most = 12;

/** The newest first. */
export function storedClasses(): readonly StoredClass[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(item) ?? "[]");
    return Array.isArray(list) ? list.filter(isClass).filter(({ at }) => Date.now() - at < keptFor) : [];
  } catch {
    return []; // storage is switched off or holds something else
  }
}

export function storeClass(opened: Omit<StoredClass, "at">): void {
  const others = storedClasses().filter(({ code }) => code !== opened.code);
  write([{ ...opened, at: Date.now() }, ...others].slice(0, most));
}

/** Keeps a new key before the server is asked to take it: whatever becomes of the answer, one of the two opens the class. */
export function storeNewKey({ code, key }: Pick<StoredClass, "code" | "key">, former: string): void {
  const stored = storedClasses().find((each) => each.code === code);
  write([
    { title: "", ...stored, code, key, former, at: Date.now() },
    ...storedClasses().filter((each) => each.code !== code),
  ]);
}

/** Of two keys that are kept for a class this is the one. */
export function keepOnly({ code, key }: Pick<StoredClass, "code" | "key">): void {
  storeClass({ code, key, title: storedClasses().find((each) => each.code === code)?.title ?? "" });
}

/** Where a key opens nothing any more, the other one that is kept for its class; null where there is none. */
export function otherKey({ code, key }: Entrance): string | null {
  const stored = storedClasses().find((each) => each.code === code);
  if (stored === undefined) return null;
  return stored.key === key ? (stored.former ?? null) : stored.key;
}

/** Where the address names a class and no key, the one that is kept here. */
export function withStoredKey({ code, key }: Entrance): Entrance {
  return { code, key: key ?? storedClasses().find((stored) => stored.code === code)?.key ?? null };
}

/** Takes the key out of the address bar, which a class may see on the wall, once it is kept here and a reload finds it. */
export function hideKey(entrance: Entrance): void {
  if (withStoredKey({ ...entrance, key: null }).key !== entrance.key) return;
  history.replaceState(null, "", `${location.pathname}${location.search}#code=${entrance.code}`);
}

export function forgetClass({ code }: Pick<Entrance, "code">): void {
  write(storedClasses().filter((stored) => stored.code !== code));
}

function write(list: readonly StoredClass[]): void {
  try {
    localStorage.setItem(item, JSON.stringify(list));
  } catch {
    // Without storage the link is the only way back.
  }
}

function isClass(value: unknown): value is StoredClass {
  if (typeof value !== "object" || value === null) return false;
  const { code, key, title, at } = value as Partial<Record<keyof StoredClass, unknown>>;
  return typeof code === "string" && typeof key === "string" && typeof title === "string" && typeof at === "number";
}
