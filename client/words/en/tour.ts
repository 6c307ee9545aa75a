// English words of the guided tour.
export const tour = {} as const;
