// Columns as bytes and whole numbers: a damaged text that is no UTF-8 any more, read as text, would end the process.

/** In a SELECT: a text as its bytes. */
export const textColumn = (name: string): string => `CAST(${name} AS BLOB) AS ${name}`;

/** In a SELECT: a whole number, whatever the column now says of its type. */
export const numberColumn = (name: string): string => `CAST(${name} AS INTEGER) AS ${name}`;

/** What a text column holds; bytes that are no text become another text than was written. */
export const textOf = (bytes: Uint8Array | null): string => Buffer.from(bytes ?? []).toString("utf8");
