// English words of the article's two naive methods, and of the race.
export const methods = {
  "host.step.move": "the next move",
  "host.step.wager": "the bets",
  "host.step.trial": "the cost answers",
  "host.now.move": "Everybody moves by their method",
  "host.now.wager": "Everybody bets: will the cost fall?",
  "host.now.trial": "The cost has answered",
  "methods.wholeBook": "the whole book",
} as const;
