// What comes from elsewhere: pinned by its hash, from one place, as little as will do, and with hardly a script to run.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "./support/project-folder.ts";

interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(projectFolder, file), "utf8"));

const manifest = read("package.json") as Manifest;
const { packages } = read("package-lock.json") as { readonly packages: Readonly<Record<string, Locked>> };
const installed = Object.entries(packages)
  .filter(([path]) => path !== "")
  .map(([path, locked]) => ({ name: path.replace(/^.*node_modules\//, ""), ...locked }));

test("SEC-17 every package comes from npm's own registry and is pinned by its hash", () => {
  expect(installed.length).toBeGreaterThan(100);
  const elsewhere = installed.filter(({ resolved }) => resolved?.startsWith("https://registry.npmjs.org/") === false);
  expect(elsewhere).toEqual([]);
  const unpinned = installed.filter(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ""));
  expect(unpinned.map(({ name }) => name)).toEqual([]);
});

test("SEC-17 a server in use has at most 150 packages, each of them named to the exact version", () => {
  const used = new Set(installed.filter(({ dev }) => dev !== true).map(({ name, version }) => `${name} ${version}`));
  expect(used.size).toBeLessThanOrEqual(150);
  const loose = Object.entries(manifest.dependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
});

test("SEC-17 only the packages that the manifest names run a script when they are installed, none of them in a server in use", () => {
  const running = installed.filter(({ hasInstallScript }) => hasInstallScript === true);
  const names = running.map(({ name }) => name);
  expect(names.sort()).toEqual(Object.keys(manifest.allowScripts).sort());
  expect(running.filter(({ dev }) => dev !== true)).toEqual([]);
});
