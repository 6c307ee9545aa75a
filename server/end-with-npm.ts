// Ends the server when the npm that started it is gone: npm hands a SIGTERM to a shell that does not pass it on.
type Millis = number;

const LOOK_EVERY: Millis = 500;

/**
 * Under `npm start` only: asks this process to close as soon as its parent has died. Elsewhere it does nothing.
 *
 * @returns stops looking: a process that closes already must not be asked a second time, which ends it at once
 */
export function endWithNpm(): () => void {
  if (process.env.npm_lifecycle_event !== "start") return () => {};
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, "SIGTERM");
  }, LOOK_EVERY);
  look.unref();
  return () => clearInterval(look);
}
