// A store whose appends are timed and whose failures are counted, by what it was asked for.
import type { Metrics } from "../metrics.ts";
import { Conflict, SessionGone, type Store } from "./store.ts";

type Watching = Pick<Metrics, "appendSeconds" | "storageErrors">;

export function watched(store: Store, { appendSeconds, storageErrors }: Watching): Store {
  const counting =
    <Given extends readonly unknown[], Result>(op: string, ask: (...given: Given) => Promise<Result>) =>
    (...given: Given): Promise<Result> =>
      ask(...given).catch((error: unknown) => {
        if (isFailure(error)) storageErrors.inc({ op });
        throw error;
      });
  return {
    ...store,
    create: counting("create", store.create),
    find: counting("find", store.find),
    read: counting("read", store.read),
    append: counting("append", async (id, entry) => {
      const stop = appendSeconds.startTimer();
      await store.append(id, entry);
      stop();
    }),
    delete: counting("delete", store.delete),
    deleteIdleSince: counting("sweep", store.deleteIdleSince),
    setRealName: counting("real name", store.setRealName),
    forgetRealNames: counting("sweep", store.forgetRealNames),
  };
}

/** That somebody else was faster is no failure. */
const isFailure = (error: unknown): boolean => !(error instanceof Conflict || error instanceof SessionGone);
