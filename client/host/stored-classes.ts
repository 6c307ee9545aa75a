// The classes opened from this device, kept so that a lost tab finds its way back. The keys never leave the device.
import type { Entrance } from "#protocol/links.ts";

export interface StoredClass {
  readonly code: string;
  readonly key: string;
  readonly title: string; // of the story
  readonly at: number; // milliseconds since the epoch
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
