// Seeds that have shown a real fault of the house, each with what it was. The fault, planted again, is tried on its seed first.

export const keptSeeds = {
  /** A device that came again while it was alone in its room was let into a room that had just been closed, and saw nothing more. */
  closedRoom: 335,
  /** A join that failed after it was stored left a student whom the class waited for and to whom nobody had the key. */
  unheardJoin: 113,
  /** That the others had lost their node was said once; where the store was full just then, they counted as connected for good. */
  unsaidWake: 14,
  /** A student who was removed, and let in again, counted as connected before any device was. */
  letInAgain: 129,
  /** A seat was taken over by a second page, which was closed before that could be stored: the first page counted as connected for good. */
  lostLine: 7791,
} as const;
