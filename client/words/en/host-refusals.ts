// English words for what the teacher may be refused.
export const hostRefusals = {
  "host.refused.WRONG_PHASE": "That is no longer possible here: the class has moved on.",
  "host.refused.STALE_TURN": "The class had moved on already; nothing was changed.",
  "host.refused.SESSION_FULL": "There is no free seat for that.",
  "host.refused.ALREADY_ANSWERED": "That seat has just answered.",
  "host.refused.BAD_NAME": "That name cannot be used: 1 to 20 characters, at least one letter or digit.",
  "host.refused.BAD_PAYLOAD": "That cannot be used. Nothing was changed.",
  "host.refused.PAUSED": "The class is paused.",
  "host.refused.REMOVED": "Who is banned stays out of this class.",
  "host.refused.RATE_LIMITED": "Too fast. Wait a moment and try again.",
  "host.refused.STORAGE_UNAVAILABLE": "That could not be saved. Try again in a moment.",
  "host.refused.other": "That did not work. Try again in a moment.",
} as const;
