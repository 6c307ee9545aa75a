// English words of running a rule, and the wiggle audit.
export const myRule = {} as const;
