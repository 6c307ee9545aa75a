// Whether writing works: known from the last attempt, and told to whoever must say so on a screen.

export interface Health {
  isHealthy(): boolean;
  /** How the last attempt to write has gone. */
  note(hasSucceeded: boolean): void;
  /** Calls back whenever it has changed. Returns the way to stop. */
  onChange(listener: (isHealthy: boolean) => void): () => void;
}

export function createHealth(): Health {
  const listeners = new Set<(isHealthy: boolean) => void>();
  let isHealthy = true;
  return {
    isHealthy: () => isHealthy,
    note(hasSucceeded) {
      if (hasSucceeded === isHealthy) return;
      isHealthy = hasSucceeded;
      for (const listener of listeners) listener(isHealthy);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
