// Lets a server go down gently: everybody is told, what has been sent is stored, and the devices leave a few at a time.
import { type Millis, millis } from "#game/ids.ts";
import type { Clock } from "#game/table.ts";
import type { GameSocket } from "./room.ts";

export interface Pending {
  /** The same work; `settled` waits for it. */
  follow<Result>(work: Promise<Result>): Promise<Result>;
  /** Resolves when nothing is at work any more, or after the longest wait. */
  settled(): Promise<void>;
}

/** A store that does not answer must not keep the server from going. */
const LONGEST_WAIT = millis(3000);

export function createPending(clock: Clock): Pending {
  const atWork = new Set<Promise<unknown>>();
  return {
    follow(work) {
      atWork.add(work);
      const done = () => atWork.delete(work);
      work.then(done, done);
      return work;
    },
    async settled() {
      const late = pause(LONGEST_WAIT, clock);
      let isLate = false;
      void late.then(() => {
        isLate = true;
      });
      while (atWork.size > 0 && !isLate) await Promise.race([Promise.allSettled(atWork), late]);
    },
  };
}

/** They come back at another server, or at the next one: not all in the same moment. */
const PER_DEVICE = 10; // milliseconds
const LONGEST_LEAVE = 5000; // milliseconds
const BATCHES = 20;

/** Hangs up on all of them, in batches, once nothing is at work. A device that is hung up on comes back by itself. */
export async function hangUp(
  sockets: ReadonlyMap<string, Pick<GameSocket, "conn">>,
  { settled }: Pending,
  clock: Clock,
): Promise<void> {
  await settled();
  const devices = [...sockets.values()];
  const span = Math.min(LONGEST_LEAVE, devices.length * PER_DEVICE);
  const perBatch = Math.ceil(devices.length / BATCHES);
  for (let from = 0; from < devices.length; from += perBatch) {
    for (const device of devices.slice(from, from + perBatch)) device.conn.close();
    await pause(millis(Math.round((span * perBatch) / devices.length)), clock);
  }
}

const pause = (span: Millis, clock: Clock): Promise<void> => new Promise((goOn) => clock.after(span, goOn));
