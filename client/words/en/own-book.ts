// English words of the teacher's own story, on the page that opens a class.
export const ownBook = {
  "ownStory.card": "Your own",
  "ownStory.card.note":
    "Type a table of customers, paste it from a spreadsheet or load a file. An example is filled in.",
  "ownStory.card.faults": { one: "{count} thing to mend first", other: "{count} things to mend first" },
  "ownStory.heading": "Your own story",
  "ownStory.title": "Title",
  "ownStory.question": "Question",
  "ownStory.yes": "Word for yes",
  "ownStory.no": "Word for no",
  "ownStory.table": "Customers",
  "ownStory.table.note":
    "First line: the signals. Then one customer a line: name, a number from −1 to 1 for each signal, yes or no. Customers below a line “sealed” are the market: nobody trains on them.",
  "ownStory.line": "Line {line}: {fault}",
  "ownStory.obstacle": "The class cannot be opened with your own story yet. {fault}",
  "ownStory.fine": "{customers}, {sealed}, {signals}. Ready to play.",
  "ownStory.fine.customers": { one: "{count} customer", other: "{count} customers" },
  "ownStory.fine.sealed": { one: "{count} sealed", other: "{count} sealed" },
  "ownStory.fine.signals": { one: "{count} signal", other: "{count} signals" },
  "ownStory.mend": {
    one: "{count} thing to mend before the class can be opened:",
    other: "{count} things to mend before the class can be opened:",
  },
  "ownStory.more": { one: "and {count} more", other: "and {count} more" },
  "ownStory.scale": "Scale to 0 … 1",
  "ownStory.scale.why": "Beyond −1 to 1: {signals}. Scaled, the smallest number becomes 0 and the largest 1.",
  "ownStory.load": "Load a file",
  "ownStory.load.fault": "That file cannot be read as a table of customers.",
  "ownStory.save": "Save as a file",
  "ownStory.example": "Show the example",
  "ownStory.takeBack": "Take it back",
} as const;
