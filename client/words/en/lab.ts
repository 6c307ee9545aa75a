// English words of the lab.
export const lab = { "lab.title": "The lab" } as const;
