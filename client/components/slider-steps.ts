// How a slider's value moves by key, by button and by pointer, as plain numbers.

export interface Stops {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** PageUp and PageDown */
  readonly page: number;
}

/** `value` moved by `steps` stops, held on the scale. */
export function stepped(value: number, stops: Stops, steps: number): number {
  return snapped(value + steps * stops.step, stops);
}

/** The stop nearest to `value`. */
export function snapped(value: number, stops: Stops): number {
  const held = Math.min(stops.high, Math.max(stops.low, value));
  const index = Math.round((held - stops.low) / stops.step);
  // 1e-9 undoes the drift of binary fractions: stops are 0.15, not 0.15000000000000002
  const exact = Math.round((stops.low + index * stops.step) * 1e9) / 1e9;
  return exact === 0 ? 0 : Math.min(stops.high, exact);
}

/** Where a key takes the slider, or null where the key is none of its own. */
export function byKey(key: string, value: number, stops: Stops): number | null {
  switch (key) {
    case "ArrowUp":
    case "ArrowRight":
      return stepped(value, stops, 1);
    case "ArrowDown":
    case "ArrowLeft":
      return stepped(value, stops, -1);
    case "PageUp":
      return snapped(value + stops.page, stops);
    case "PageDown":
      return snapped(value - stops.page, stops);
    case "Home":
      return stops.low;
    case "End":
      return stops.high;
    default:
      return null;
  }
}

/** The stop at `share` (0 to 1) of the way from the low to the high end. */
export function byShare(share: number, stops: Stops): number {
  return snapped(stops.low + share * (stops.high - stops.low), stops);
}

/** How far along the scale `value` lies, 0 to 1. */
export function shareOf(value: number, stops: Stops): number {
  return (value - stops.low) / (stops.high - stops.low);
}
