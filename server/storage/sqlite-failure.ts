// What a failure of SQLite means for those who wait: a damaged page, a full disk, or a disk that does not obey.

const codeOf = (error: unknown): string => {
  const { code } = error as { readonly code?: unknown };
  return typeof code === "string" ? code : "";
};

/** Some pages are not as they were written; the rest may be whole. */
export const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error));

export const isFull = (error: unknown): boolean => codeOf(error) === "SQLITE_FULL";

/**
 * A write, a read or a sync itself has failed. What the system then holds in its memory may differ from the disk, and a
 * second sync would say that all is well.
 */
export const isDiskFailure = (error: unknown): boolean => codeOf(error).startsWith("SQLITE_IOERR");

/** A few words for the operator. */
export function wordsFor(error: unknown): string {
  const code = codeOf(error);
  if (isFull(error)) return "the disk is full";
  if (code !== "") return code;
  return error instanceof Error ? error.message : String(error);
}
