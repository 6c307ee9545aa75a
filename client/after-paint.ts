// Work that can wait until the page stands.

/** Runs after the first paint; whatever fails is tried again by whoever needs it. */
export function afterPaint(work: () => Promise<unknown>): void {
  const ignore = () => {};
  requestAnimationFrame(() => setTimeout(() => work().catch(ignore), 0));
}
