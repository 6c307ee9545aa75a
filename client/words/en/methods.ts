// English words of the two naive methods and the race.
export const methods = {} as const;
