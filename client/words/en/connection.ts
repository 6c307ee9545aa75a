// English words for a line that is gone, an answer that waits, and a server that cannot save.
export const connection = {
  "banner.reconnecting": "Connection lost, trying again … Your seat and your answer are kept.",
  "banner.restarting": "The server starts again. Your seat and your answer are kept.",
  "banner.noNetwork": "No network. Your seat and your answer are kept.",

  "unsent.waiting": "Waiting to send: {answer}",
  "unsent.waitingPlain": "Your answer waits to be sent.",
  "unsent.unsaved": "Not saved yet: {answer}. It is sent again by itself.",
  "unsent.unsavedPlain": "Your answer is not saved yet. It is sent again by itself.",

  "trouble.desk.unsaved":
    "The server cannot save right now. Your answer does not count yet; it is kept here and sent again.",
  "trouble.desk.damaged":
    "The record of this class is damaged. You can look around, but not play on. Tell your teacher.",
  "trouble.screen.unsaved": "The server cannot save right now. Answers do not count yet; they are kept and sent again.",
  "trouble.screen.damaged": "The record of this class is damaged: it can be looked at, not played on.",
  "trouble.host.unsaved":
    "Nothing can be saved: the server’s disk is full or its database does not answer. Tell IT (code S-07). The class waits; nothing is lost.",
  "trouble.host.damaged":
    "The record of this class is damaged, so it cannot go on. Its report shows all that is whole. Tell IT (code S-08), and open a new class.",

  "host.lost": "Connection lost, trying again … Your class is kept, and its students stay in their seats.",
  "host.restarting": "The server starts again. Your class is kept.",
  "host.unsent.waiting": "Your last step waits to be sent.",
  "host.unsent.unsaved": "Your last step is not saved yet. It is sent again by itself.",
  "screen.lost": "No connection. The screen comes back by itself.",
  "screen.restarting": "The server starts again. The screen comes back by itself.",
} as const;
