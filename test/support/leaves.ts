// Everything that stands in a value, with the way to it.

/** Paths of everything that is not null. */
export function* leaves(value: unknown, path = ""): Generator<readonly [string, unknown]> {
  if (value === null || value === undefined) return;
  if (typeof value !== "object") yield [path, value];
  else for (const [key, part] of Object.entries(value)) yield* leaves(part, path === "" ? key : `${path}.${key}`);
}
