// The image, the composition and the front door name only what there is: files, scripts, settings and each other.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { variables } from "../server/config.ts";
import { projectFolder } from "./support/project-folder.ts";

const textOf = (file: string): string => readFileSync(join(projectFolder, file), "utf8");
const exists = (path: string): boolean => existsSync(join(projectFolder, path));

const dockerfile = textOf("Dockerfile");
const compose = textOf("compose.yaml");
const frontDoor = textOf("server/operations/nginx.conf");

/** What each line that begins with the word goes on with. */
const after = (word: string, text: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^\\s*${word}\\s+(.+)$`, "gm"))].map(([, rest = ""]) => rest);

/** Paths that the image never sees. */
const ignored = textOf(".dockerignore").trim().split("\n");

const isIgnored = (path: string): boolean =>
  ignored.some((pattern) =>
    pattern.startsWith("*") ? path.endsWith(pattern.slice(1)) : path === pattern || path.startsWith(`${pattern}/`),
  );

test("the Dockerfile copies files that there are, and runs scripts that there are", () => {
  const copied = after("COPY", dockerfile)
    .filter((words) => !words.startsWith("--from"))
    .flatMap((words) => words.split(" ").slice(0, -1));
  expect(copied).toEqual(["package.json", "package-lock.json", ".", "package.json", "package-lock.json"]);
  expect(copied.filter((path) => !exists(path))).toEqual([]);
  const { scripts } = JSON.parse(textOf("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
  const run = [...dockerfile.matchAll(/npm run (\w+)/g)].map(([, name = ""]) => name);
  expect(run).toEqual(["build"]);
  expect(run.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test("the image starts what the build writes, without rights, and asks itself whether it lives", () => {
  const [program = ""] = /dist\/server\/(\w+)\.js/.exec(after("CMD", dockerfile).at(-1) ?? "") ?? [];
  const entry = /main: "(.+)"/.exec(textOf("vite.config.ts"))?.[1] ?? "";
  expect([program, exists(entry)]).toEqual(["dist/server/main.js", true]);
  expect(after("USER", dockerfile)).toEqual(["node"]);
  expect(dockerfile.lastIndexOf("USER node")).toBeGreaterThan(dockerfile.lastIndexOf("RUN "));
  expect(dockerfile).toMatch(/HEALTHCHECK [\s\S]+\/healthz/);
  const settings = after("ENV", dockerfile).flatMap((line) => line.split(" ").map((pair) => pair.split("=")[0] ?? ""));
  expect(settings.filter((name) => name !== "NODE_ENV" && !variables.includes(name))).toEqual([]);
  const stages = after("FROM", dockerfile).map((line) => Number(/^node:(\d+)-slim/.exec(line)?.[1]));
  expect(stages).toEqual([22, 22]);
});

test("nothing that the build needs is kept from the image, and no data, secret or test comes into it", () => {
  const needed = ["client", "server", "shared", "package.json", "package-lock.json", "tsconfig.json", "vite.config.ts"];
  expect(needed.filter((path) => !exists(path) || isIgnored(path))).toEqual([]);
  const kept = [".env", ".git", "certs/privkey.pem", "data/sessions.db", "node_modules/x", "test/server/x.test.ts"];
  expect(kept.filter((path) => !isIgnored(path))).toEqual([]);
});

test("the composition sets settings that there are, and mounts files that there are", () => {
  const block = /environment:\n((?: {4}\w+:.*\n)+)/.exec(compose)?.[1] ?? "";
  const settings = [...block.matchAll(/^ {4}(\w+):/gm)].map(([, name = ""]) => name);
  expect(settings).toContain("DATABASE_URL");
  expect(settings.filter((name) => !variables.includes(name))).toEqual([]);
  const mounted = [...compose.matchAll(/- \.\/([\w./-]+):/g)].map(([, path = ""]) => path);
  expect(mounted).toEqual(["server/operations/nginx.conf", "certs"]);
  expect(exists("server/operations/nginx.conf")).toBe(true);
  // The operator brings the certificate; where it must lie, the front door says.
  for (const file of ["certs/fullchain.pem", "certs/privkey.pem"]) {
    expect([frontDoor.includes(file), compose.includes(file)]).toEqual([true, true]);
  }
});

test("the front door leads to the composition's servers, keeps a class together, and writes no address down", () => {
  const services = (compose.split("\nservices:\n")[1] ?? "").split("\nvolumes:")[0] ?? "";
  const names = [...services.matchAll(/^ {2}([\w-]+):/gm)].map(([, name = ""]) => name);
  const servers = after("server", frontDoor).flatMap((line) => /^([\w-]+):3000/.exec(line)?.[1] ?? []);
  expect(servers).toEqual(["node-1", "node-2"]);
  expect(names).toEqual([...servers, "postgres", "nginx"]);
  expect(frontDoor).toContain("hash $place consistent;");
  expect(frontDoor).toMatch(/default \$arg_code;/);
  expect([after("access_log", frontDoor), after("error_log", frontDoor)]).toEqual([["off;"], ["stderr crit;"]]);
});
