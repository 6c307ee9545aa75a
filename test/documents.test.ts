// The pages for people: what they name is there, and the settings they list are the ones there are.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { variables } from "../server/config.ts";
import { projectFolder } from "./support/project-folder.ts";

const pages = readdirSync(projectFolder).filter((name) => name.endsWith(".md"));

const textOf = (page: string): string => readFileSync(join(projectFolder, page), "utf8");

const exists = (path: string): boolean => existsSync(join(projectFolder, path));

/** What stands between the pattern's brackets, page by page. */
function named(pattern: RegExp): readonly (readonly [string, string])[] {
  return pages.flatMap((page) => [...textOf(page).matchAll(pattern)].map(([, name = ""]) => [page, name] as const));
}

test("every test that a page names exists, and each promise names one", () => {
  const tests = named(/`(test\/[\w./-]+)`/g);
  expect(tests.length).toBeGreaterThan(30);
  expect(tests.filter(([, path]) => !exists(path))).toEqual([]);
  const promises = textOf("README.md").split("## What is promised")[1]?.split("\n## ")[0]?.split("\n- ").slice(1) ?? [];
  expect(promises.length).toBeGreaterThan(8);
  const without = promises.filter((promise) => !promise.includes("`test/") && !promise.startsWith("**Not promised"));
  expect(without).toEqual([]);
});

test("every file of the project that a page links to exists", () => {
  const links = named(/\]\((?!https?:|#)([^)#]+)/g);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter(([, path]) => !exists(path))).toEqual([]);
});

test("the table of settings has the settings that the server reads, each once", () => {
  const settings = textOf("SCHOOL-IT.md").split("## Settings")[1] ?? "";
  const rows = [...settings.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
  expect(rows.sort()).toEqual([...variables].sort());
});

test("scripts that a page tells somebody to run exist", () => {
  const { scripts } = JSON.parse(textOf("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
  const run = named(/npm run ([\w:]+)/g);
  expect(run.length).toBeGreaterThan(5);
  expect(run.filter(([, name]) => !Object.hasOwn(scripts, name))).toEqual([]);
});
