// English words around the panel: what stands in its place, its head, and what the projector draws.
export const hostPanel = {
  "host.noKey.title": "This key opens nothing",
  "host.noKey.words":
    "The class is over, its key was changed, or the address was cut short. Take the whole link, or open a new class.",
  "host.noKey.new": "Open a new class",
  "host.finding.title": "Finding your class",
  "host.finding.words": "One moment: the lights are going on.",
  "host.elsewhere.title": "You are leading elsewhere",
  "host.elsewhere.words": "This class is open on another page of yours.",
  "host.elsewhere.back": "Lead from here",

  "host.code": "Class code {code}",
  "host.students": { one: "{count} student", other: "{count} students" },
  "host.teammates": { one: "{count} teammate", other: "{count} teammates" },
  "host.offline": { one: "{count} offline", other: "{count} offline" },
  "host.projector": "Projector",
  "host.projector.title": "On the projector",
  "host.feature": "Drawn large",
  "host.feature.all": "all companies",
  "host.names.hide": "Hide names",
  "host.names.hidden": "Names are hidden",
  "host.snapshot": "Snapshot ({count})",
  "host.newClass": "All classes",
} as const;
