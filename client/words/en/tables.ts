// English words of same-role tables and what wrong answers cost.
export const tables = {} as const;
