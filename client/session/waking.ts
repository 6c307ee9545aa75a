/** Tells when this device has come back: from a locked screen, from sleep, or into a network. */

/** seen: somebody looks at the page again. slept: time has passed in which nothing ran. online: there is a network again. */
export type Waking = "seen" | "slept" | "online";

const pace = 1000; // milliseconds between two looks at the clocks
const leap = 1000; // milliseconds that the two clocks of a device may drift apart between two looks

/** @returns stops telling */
export function onWaking(tell: (how: Waking) => void): () => void {
  const look = () => {
    if (document.visibilityState === "visible") tell("seen");
  };
  const online = () => tell("online");
  let drift = driftNow();
  const timer = setInterval(() => {
    const before = drift;
    drift = driftNow();
    // The clock that countdowns follow stands still while a laptop sleeps; the time of day does not.
    if (Math.abs(drift - before) > leap) tell("slept");
  }, pace);
  window.addEventListener("online", online);
  window.addEventListener("pageshow", look);
  document.addEventListener("resume", look);
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(timer);
    window.removeEventListener("online", online);
    window.removeEventListener("pageshow", look);
    document.removeEventListener("resume", look);
    document.removeEventListener("visibilitychange", look);
  };
}

const driftNow = (): number => Date.now() - performance.now();
