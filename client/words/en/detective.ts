// English words of the detective.
export const detective = {} as const;
