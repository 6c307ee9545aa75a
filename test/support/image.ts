// Carries out the steps of the Dockerfile in folders, where there is no Docker: each stage is a folder, each RUN a shell.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { projectFolder } from "./project-folder.ts";

export interface Image {
  /** Stands for the image's work folder. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly healthCheck: readonly string[];
}

interface Stage {
  readonly folder: string;
  readonly env: Record<string, string>;
  command: readonly string[];
  healthCheck: readonly string[];
}

type Step = readonly [word: string, rest: string];

/** @param scratch an empty folder */
export function buildImage(scratch: string): Image {
  const stages: Stage[] = [];
  const text = readFileSync(join(projectFolder, "Dockerfile"), "utf8").replace(/\\\n\s*/g, "");
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const steps = lines.map((line): Step => [line.split(" ")[0] ?? "", line.slice(line.indexOf(" ") + 1)]);
  for (const [word, rest] of steps) {
    if (word === "FROM") stages.push(newStage(join(scratch, String(stages.length))));
    const [stage, first] = [stages.at(-1), stages[0]];
    if (stage === undefined || first === undefined) throw new Error("A Dockerfile begins with FROM");
    carryOut([word, rest], { stage, first });
  }
  const last = stages.at(-1);
  if (last === undefined) throw new Error("A Dockerfile has a stage");
  return last;
}

function newStage(folder: string): Stage {
  mkdirSync(folder);
  return { folder, env: {}, command: [], healthCheck: [] };
}

function carryOut([word, rest]: Step, { stage, first }: { readonly stage: Stage; readonly first: Stage }): void {
  if (word === "COPY") copy(rest, { stage, first });
  // A folder with an owner is the image's own; here the data lie elsewhere.
  if (word === "RUN" && rest.startsWith("npm ")) run(rest, stage);
  if (word === "ENV")
    for (const pair of rest.split(" ")) stage.env[pair.split("=")[0] ?? ""] = pair.split("=")[1] ?? "";
  if (word === "CMD") stage.command = JSON.parse(rest) as string[];
  if (word === "HEALTHCHECK") stage.healthCheck = JSON.parse(rest.slice(rest.indexOf("["))) as string[];
}

function run(command: string, { folder, env }: Stage): void {
  const { NODE_ENV: _, ...own } = process.env;
  execFileSync("sh", ["-c", command], { cwd: folder, env: { ...own, ...env }, stdio: ["ignore", "ignore", "inherit"] });
}

function copy(words: string, { stage, first }: { readonly stage: Stage; readonly first: Stage }): void {
  const [from, to] = words.split(" ").slice(-2) as [string, string];
  if (words.startsWith("--from=build ")) {
    cpSync(join(first.folder, from.replace("/game/", "")), join(stage.folder, to), { recursive: true });
    return;
  }
  const paths = from === "." ? context() : words.split(" ").slice(0, -1);
  for (const path of paths) {
    mkdirSync(dirname(join(stage.folder, path)), { recursive: true });
    cpSync(join(projectFolder, path), join(stage.folder, path));
  }
}

/** The files of the project without those that .dockerignore keeps out. */
function context(): readonly string[] {
  const given = ["ls-files", "--cached", "--exclude-from=.dockerignore"];
  const kept = execFileSync("git", given, { cwd: projectFolder, encoding: "utf8" }).trim().split("\n");
  const out = execFileSync("git", [...given, "--ignored"], { cwd: projectFolder, encoding: "utf8" }).split("\n");
  return kept.filter((path) => !out.includes(path));
}
