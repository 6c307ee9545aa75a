// English words of the quiz.
export const quiz = {} as const;
