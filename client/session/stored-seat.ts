/** The seat this device has, kept so that a closed tab or a flat battery does not lose it. */
import { unsentDrawer } from "./unsent-drawer.ts";

export interface StoredSeat {
  readonly code: string;
  readonly key: string;
  readonly name: string;
  readonly at: number; // milliseconds since the epoch
}

const item = "chain-of-command.seat";
const keptFor = 4 * 60 * 60 * 1000; // a shared Chromebook forgets after a lesson or two

type Drawer = () => Storage; // asking for it throws where storage is switched off

/** Each tab has its own seat, so that one device can try out several; the device keeps the last one for a new tab. */
const ofTab: Drawer = () => sessionStorage;
const ofDevice: Drawer = () => localStorage;

export function storedSeat(): StoredSeat | null {
  return seatIn(ofTab) ?? seatIn(ofDevice);
}

export function storeSeat(seat: Omit<StoredSeat, "at">): void {
  for (const drawer of [ofTab, ofDevice]) {
    try {
      drawer().setItem(item, JSON.stringify({ ...seat, at: Date.now() }));
    } catch {
      // Without storage the seat lasts as long as the page.
    }
  }
}

/** Forgets the seat of this tab, and what it had left to send; that of another tab stays with the device. */
export function forgetSeat(): void {
  unsentDrawer.write(null);
  const key = storedSeat()?.key;
  for (const drawer of [ofTab, ofDevice]) {
    if (seatIn(drawer)?.key === key) clear(drawer);
  }
}

function clear(drawer: Drawer): void {
  try {
    drawer().removeItem(item);
  } catch {
    // Nothing was kept.
  }
}

function seatIn(drawer: Drawer): StoredSeat | null {
  try {
    const seat: unknown = JSON.parse(drawer().getItem(item) ?? "null");
    return isSeat(seat) && Date.now() - seat.at < keptFor ? seat : null;
  } catch {
    return null; // storage is switched off or holds something else
  }
}

function isSeat(value: unknown): value is StoredSeat {
  if (typeof value !== "object" || value === null) return false;
  const seat = value as Partial<Record<keyof StoredSeat, unknown>>;
  return (
    typeof seat.code === "string" &&
    typeof seat.key === "string" &&
    typeof seat.name === "string" &&
    typeof seat.at === "number"
  );
}
