// English words of the page that follows the article.
export const article = {} as const;
