/** The seat this device has, kept so that a closed tab or a flat battery does not lose it. */

export interface StoredSeat {
  readonly code: string;
  readonly key: string;
  readonly name: string;
  readonly at: number; // milliseconds since the epoch
}

const item = "chain-of-command.seat";
const keptFor = 4 * 60 * 60 * 1000; // a shared Chromebook forgets after a lesson or two

export function storedSeat(): StoredSeat | null {
  try {
    const seat: unknown = JSON.parse(localStorage.getItem(item) ?? "null");
    return isSeat(seat) && Date.now() - seat.at < keptFor ? seat : null;
  } catch {
    return null; // storage is switched off or holds something else
  }
}

export function storeSeat(seat: Omit<StoredSeat, "at">): void {
  try {
    localStorage.setItem(item, JSON.stringify({ ...seat, at: Date.now() }));
  } catch {
    // Without storage the seat lasts as long as the page.
  }
}

export function forgetSeat(): void {
  try {
    localStorage.removeItem(item);
  } catch {
    // Nothing was kept.
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
