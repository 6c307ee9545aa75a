// English words of skills and what to practise next.
export const mastery = {} as const;
