// Keeps the screen on while a class runs, where the browser lets a page do so: over https, and on the server's computer.
import { useEffect } from "preact/hooks";

/** @returns the hold on the screen; null where there is none to be had, or not now */
export async function holdScreen(): Promise<WakeLockSentinel | null> {
  if (!("wakeLock" in navigator)) return null;
  try {
    return await navigator.wakeLock.request("screen");
  } catch {
    return null; // the page is hidden, or the battery nearly empty
  }
}

/**
 * Keeps the screen on from now. A browser takes the hold away from a hidden page, so it is asked again.
 *
 * @returns lets the screen go
 */
export function keepAwake(): () => void {
  let hold: WakeLockSentinel | null = null;
  let isWanted = true;
  const isHeld = () => hold !== null && !hold.released;
  const ask = async () => {
    if (document.visibilityState !== "visible" || isHeld()) return;
    const given = await holdScreen();
    if (isWanted && !isHeld()) hold = given;
    else void given?.release(); // nobody needs it any more
  };
  document.addEventListener("visibilitychange", ask);
  void ask();
  return () => {
    isWanted = false;
    document.removeEventListener("visibilitychange", ask);
    void hold?.release();
  };
}

export function useAwakeScreen(isWanted: boolean): void {
  useEffect(() => (isWanted ? keepAwake() : undefined), [isWanted]);
}
