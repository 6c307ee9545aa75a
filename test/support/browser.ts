// One call opens a real browser for a test; whoever opens it closes it in `finally` or `afterAll`.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { type FoundBrowser, findBrowser } from "./find-browser.ts";
import { projectFolder } from "./project-folder.ts";

const flags = ["--disable-quic", "--disable-background-networking"];

/** @throws Error that says what to do, when the machine has no browser */
export async function launchBrowser(): Promise<Browser> {
  const found = await findBrowser();
  const folder = mkdtempSync(join(tmpdir(), "chain-of-command-fonts-"));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  const launched = chromium.launch({
    executablePath: found.executablePath,
    args: flags,
    // Root and many containers cannot have it; the tests open nothing but the project's own pages.
    chromiumSandbox: false,
    env: { ...definedVariables(), ...found.env, FONTCONFIG_FILE: writeFontList(folder, found) },
  });
  launched.catch(removeFolder);
  const browser = await launched;
  browser.once("disconnected", removeFolder);
  return browser;
}

function definedVariables(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/**
 * Pages crash on a machine without a single font, so the browser is told of those among the packages. It reads no
 * .woff2 from a disk: the game's own type reaches it as web fonts, these only stand in.
 */
function writeFontList(folder: string, { fontFolder, usesSystemFonts }: FoundBrowser): string {
  const fonts = [fontFolder, join(projectFolder, "node_modules/katex/dist/fonts")].filter((path) => path !== undefined);
  const list = join(folder, "fonts.conf");
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    "<fontconfig>",
    usesSystemFonts ? '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>' : "",
    ...fonts.map((path) => `<dir>${path}</dir>`),
    ...["Open Sans", "KaTeX_Main"].map(asLastResort),
    `<cachedir>${join(folder, "cache")}</cachedir>`,
    "</fontconfig>",
  ];
  writeFileSync(list, lines.join("\n"));
  return list;
}

function asLastResort(family: string): string {
  return `<match><edit name="family" mode="append_last"><string>${family}</string></edit></match>`;
}
