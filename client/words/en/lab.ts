// English words of the lab.
export const lab = {
  "lab.title": "The lab",
  "lab.lead": "Experiments on small companies. Each takes at most three minutes.",
  "lab.all": "All experiments",
  "lab.next": "Next:",
  "lab.ways": "Where to go from here",
  "lab.solo": "Play alone",
  "lab.host": "Open a class",
  "lab.door": "Join a class",
  "lab.unreachable": "This experiment could not be fetched. Is the network there?",
  "lab.reload": "Try again",
  "lab.seen": "What you saw",
} as const;
