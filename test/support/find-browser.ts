// Finds a Chromium for the browser tests: the one asked for, the machine's, Playwright's, or the one inside npm.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { unpackedChromium } from "./unpacked-chromium.ts";

export type FoundBrowser = {
  readonly executablePath: string;
  /** Variables the browser needs on top of the machine's own. */
  readonly env: Readonly<Record<string, string>>;
  /** Fonts that came with it. */
  readonly fontFolder?: string;
  /** Whether the fonts installed on the machine may be used beside the project's own. */
  readonly usesSystemFonts: boolean;
};

const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "microsoft-edge-stable",
  "msedge",
];

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ["/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/snap/bin/chromium"],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => {
    const folder = process.env[variable] ?? "";
    return [
      join(folder, "Google/Chrome/Application/chrome.exe"),
      join(folder, "Microsoft/Edge/Application/msedge.exe"),
    ];
  }),
};

/**
 * The first browser there is. `TEST_BROWSER` narrows the search: a path, "system" (installed on the machine) or
 * "npm" (the one among the project's own packages).
 * @throws Error that says what to do, when there is none: browser tests are never skipped
 */
export async function findBrowser(wanted = process.env.TEST_BROWSER ?? ""): Promise<FoundBrowser> {
  if (wanted === "npm") return (await npmBrowser()) ?? refuse(wanted);
  if (wanted === "system") return systemBrowser() ?? refuse(wanted);
  if (wanted !== "") return existsSync(wanted) ? installed(wanted) : refuse(wanted);
  return systemBrowser() ?? playwrightBrowser() ?? (await npmBrowser()) ?? refuse(wanted);
}

function installed(executablePath: string): FoundBrowser {
  return { executablePath, env: {}, usesSystemFonts: true };
}

function systemBrowser(): FoundBrowser | undefined {
  const ending = process.platform === "win32" ? ".exe" : "";
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command + ending)));
  const path = [...onPath, ...(usualPlaces[process.platform] ?? [])].find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : installed(path);
}

function playwrightBrowser(): FoundBrowser | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? installed(path) : undefined;
}

async function npmBrowser(): Promise<FoundBrowser | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  return { ...(await unpackedChromium()), usesSystemFonts: false };
}

function refuse(wanted: string): never {
  const search = wanted === "" ? "" : ` with TEST_BROWSER="${wanted}"`;
  throw new Error(
    [
      `Cannot run the browser tests as there must be a browser: none was found${search}. One of these helps:`,
      "- install Chromium, Chrome or Edge in its usual place",
      "- npx playwright-core install chromium",
      "- set TEST_BROWSER to the path of a Chromium-based browser",
      "(On Linux x64 the one inside npm needs no installing: unset TEST_BROWSER, or set it to npm.)",
    ].join("\n"),
  );
}
