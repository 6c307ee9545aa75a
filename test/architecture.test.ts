// The walls of the house: who may import whom, and what pure code must not touch.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "./support/project-folder.ts";
import { existsInProject, inspectSource, type SourceFile, sourceFiles } from "./support/source-file.ts";

type Room = { readonly rooms: readonly string[]; readonly packages: readonly string[] };

const shared = ["shared/engine", "shared/company", "shared/game", "shared/protocol"];

/** The arrows point only at what is listed here. A new package needs a reason, and a line in CREDITS.md. */
const rooms: Readonly<Record<string, Room>> = {
  "shared/engine": { rooms: [], packages: ["pure-rand"] },
  "shared/company": { rooms: ["shared/engine"], packages: [] },
  "shared/game": { rooms: ["shared/engine", "shared/company"], packages: [] },
  "shared/protocol": { rooms: ["shared/company", "shared/game"], packages: ["zod"] },
  server: {
    rooms: shared,
    packages: [
      "node:*",
      "close-with-grace",
      "compression",
      "csv-stringify",
      "express",
      "helmet",
      "libsql",
      "obscenity",
      "pg",
      "pino",
      "pino-http",
      "prom-client",
      "rate-limiter-flexible",
      "socket.io",
      "socket.io-parser",
      "uqr",
      "vite",
      "zod",
    ],
  },
  client: {
    rooms: shared,
    packages: [
      "@dicebear/core",
      "@dicebear/open-peeps",
      "@fontsource-variable/bricolage-grotesque",
      "@fontsource-variable/figtree",
      "@fontsource-variable/stix-two-text",
      "@preact/signals",
      "lucide-static",
      "papaparse",
      "phaser",
      "preact",
      "socket.io-client",
      "uqr",
    ],
  },
};

const house = sourceFiles(["shared", "server", "client"]);
const everything = [...house, ...sourceFiles(["test"])];

test("every source file lies in a room", () => {
  expect(pathsOf(house.filter(({ path }) => roomOf(path) === undefined))).toEqual([]);
});

test("imports follow the arrows between the rooms", () => {
  expect(house.flatMap(forbiddenImports)).toEqual([]);
});

test("imports of the project's own files name a file that exists", () => {
  const missing = everything.flatMap(({ path, imports }) =>
    imports
      .filter((imported) => "file" in imported && !existsInProject(imported.file))
      .map(({ specifier }) => `${path} imports ${specifier}`),
  );
  expect(missing).toEqual([]);
});

test("no file imports itself by a detour", () => {
  expect(importCycles(house)).toEqual([]);
});

test("no file is a barrel or has a default export", () => {
  expect(pathsOf(everything.filter(({ isBarrel, hasDefaultExport }) => isBarrel || hasDefaultExport))).toEqual([]);
  expect(pathsOf(everything.filter(({ path }) => /\/(index|utils|helpers)\.tsx?$/.test(path)))).toEqual([]);
});

test("every file opens with a sentence on what it is for", () => {
  // A test says it in the names of its tests.
  const files = everything.filter(({ path }) => !path.endsWith(".test.ts"));
  expect(pathsOf(files.filter(({ hasOpeningSentence }) => !hasOpeningSentence))).toEqual([]);
});

test("shared/ has no clock, no chance and no mathematics that differs between machines", () => {
  const impure = house
    .filter(({ path, impurities }) => path.startsWith("shared/") && impurities.length > 0)
    .map(({ path, impurities }) => `${path} uses ${impurities.join(", ")}`);
  expect(impure).toEqual([]);
});

test("SEC-01 only the guard listens to what sockets send", () => {
  const listening = /\.(on|once|onAny|prependAny|addListener|prependListener|onAnyOutgoing)\(\s*["'`(]/g;
  const found = pathsOf(house.filter(({ path }) => path.startsWith("server/realtime/"))).flatMap((path) =>
    [...readFileSync(join(projectFolder, path), "utf8").matchAll(listening)].map(([text]) => `${path} ${text}`),
  );
  expect(found.filter((each) => !each.startsWith("server/realtime/guarded.ts"))).toEqual([
    "server/realtime/listening.ts .onAnyOutgoing((", // what is sent to a device, not by it; the last two, too
    'server/realtime/realtime.ts .on("', // io.on("connection"), where the guard is put to work
    'server/realtime/slow-line.ts .on("',
    'server/realtime/slow-line.ts .on("',
  ]);
  expect(found.filter((each) => each.startsWith("server/realtime/guarded.ts"))).toHaveLength(2);
});

test("sourceFiles finds files in every room", () => {
  const filled = new Set(house.map(({ path }) => roomOf(path)));
  expect([...filled].sort()).toEqual(Object.keys(rooms).sort());
});

test("forbiddenImports sees an arrow that points back, however it is written", () => {
  const imports = [
    'import type { Game } from "#game/state.ts";',
    'export { decide } from "#game/decide.ts";',
    'const late = import("#game/late.ts");',
    'type Far = import("#game/far.ts").Far;',
    'import { trees } from "../company/shape.ts";',
    'import { readFileSync } from "node:fs";',
    'import express from "express";',
  ];
  const file = inspectSource("shared/engine/example.ts", imports.join("\n"));
  expect(forbiddenImports(file)).toHaveLength(imports.length);
});

test("inspectSource tells a barrel from a list of drawings out of a package", () => {
  const isBarrel = (text: string) => inspectSource("x.ts", text).isBarrel;
  expect(isBarrel('export { forward } from "./forward.ts";\nexport const own = 1;')).toBe(true);
  expect(isBarrel('export * from "#engine/forward.ts";')).toBe(true);
  expect(isBarrel('export { default as bellIcon } from "lucide-static/icons/bell.svg?raw";')).toBe(false);
});

test("importCycles sees a circle of three", () => {
  const ring = ["a", "b", "c"].map((name, index, names) =>
    inspectSource(`shared/engine/${name}.ts`, `import "./${names[(index + 1) % names.length]}.ts";`),
  );
  expect(importCycles(ring)).toHaveLength(1);
});

test("inspectSource sees what pure code must not touch, and nothing in comments or names", () => {
  const impure = [
    "Math.random()",
    "Math.exp(1)",
    'Math["pow"](2, 3)',
    "const { tanh } = Math",
    "2 ** 3",
    "Date.now()",
    "new Date()",
    "performance.now()",
    "setTimeout(f, 1)",
  ];
  for (const line of impure) expect(inspectSource("x.ts", line).impurities, line).toHaveLength(1);
  const pure = "// Math.random() ** 2\nconst note = 'Date.now()'; clock.setTimeout; Math.sqrt(Math.abs(2));";
  expect(inspectSource("x.ts", pure).impurities).toEqual([]);
});

function pathsOf(files: readonly SourceFile[]): readonly string[] {
  return files.map(({ path }) => path);
}

function roomOf(path: string): string | undefined {
  return Object.keys(rooms).find((room) => path.startsWith(`${room}/`));
}

function forbiddenImports({ path, imports }: SourceFile): readonly string[] {
  const own = roomOf(path) ?? "";
  const allowed = rooms[own] ?? { rooms: [], packages: [] };
  return imports
    .filter((imported) => {
      if ("package" in imported) return !allowed.packages.includes(imported.package);
      const target = roomOf(imported.file);
      if (target === own) return false;
      // Another room is reached by its door, `#engine/…`; a relative path would tie the two folders' places together.
      return imported.isRelative || target === undefined || !allowed.rooms.includes(target);
    })
    .map(({ specifier }) => `${path} imports ${specifier}`);
}

/** Each circle once, as `a -> b -> a`. */
function importCycles(files: readonly SourceFile[]): readonly string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const follow = (path: string, trail: readonly string[]) => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.push([...trail.slice(start), path].join(" -> "));
    if (start >= 0 || done.has(path)) return;
    for (const imported of byPath.get(path)?.imports ?? []) {
      if ("file" in imported) follow(imported.file, [...trail, path]);
    }
    done.add(path);
  };
  for (const { path } of files) follow(path, []);
  return cycles;
}
