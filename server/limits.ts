// How much one server takes upon itself: far above what classes need, so that only a flood ever meets these figures.

export interface Limits {
  readonly sockets: number; // open at a time
  readonly sessions: number; // in memory; beyond it no new ones are made, and those that run go on
  readonly newSessions: number; // from one address within ten minutes, where no password is asked for
  readonly silence: number; // milliseconds that a connection may take to say what it wants
}

/** A school's teachers stand behind one address, so that is what one address may do. */
export const usualLimits: Limits = { sockets: 10_000, sessions: 2000, newSessions: 100, silence: 10_000 };
