// LibreOffice Calc without a window: what becomes of a CSV file that somebody opens in it.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface Sheet {
  /** The cells as the spreadsheet writes them into a CSV file of its own. */
  readonly csv: string;
  /** The formulas among the cells. */
  readonly formulas: readonly string[];
}

const places = [
  "/usr/lib/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/**
 * Where LibreOffice is. `SOFFICE` names another place.
 *
 * @throws Error that says what to install
 */
export function findSpreadsheet(): string {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const wanted = process.env.SOFFICE;
  const candidates = wanted === undefined ? [...folders.map((folder) => join(folder, "soffice")), ...places] : [wanted];
  const found = candidates.find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    [
      "Cannot open the tables in a spreadsheet as LibreOffice Calc must be installed: soffice was not found.",
      "- Debian, Ubuntu: apt-get install --no-install-recommends libreoffice-calc",
      "- macOS: brew install --cask libreoffice",
      "- elsewhere: https://www.libreoffice.org, or set SOFFICE to the path of soffice",
    ].join("\n"),
  );
}

// Commas, double quotes, UTF-8, from the first line, in English; quoted cells may be numbers, and whatever begins with
// an equals sign is worked out: nothing is easier to trick than this.
const reading = "CSV:44,34,76,1,,1033,false,false,false,false,0,true";
// The values themselves and not as they are shown.
const writing = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false";

/** Opens CSV texts, given by name, as somebody would by a double click. */
export async function openInSpreadsheet<Name extends string>(
  texts: Readonly<Record<Name, string>>,
): Promise<Readonly<Record<Name, Sheet>>> {
  const folder = await mkdtemp(join(tmpdir(), "chain-of-command-sheets-"));
  try {
    const names = Object.keys(texts) as Name[];
    await mkdir(join(folder, "given"));
    const files = names.map((name) => join(folder, "given", `${name}.csv`));
    await Promise.all(names.map((name, index) => writeFile(files[index] ?? "", texts[name])));
    await convert("fods", { files, folder });
    const opened = names.map((name) => join(folder, "read", `${name}.fods`));
    await convert(writing, { files: opened, folder });
    const sheets = names.map(async (name) => [name, await sheetIn(folder, name)] as const);
    return Object.fromEntries(await Promise.all(sheets)) as Record<Name, Sheet>;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function convert(to: string, { files, folder }: { files: readonly string[]; folder: string }): Promise<void> {
  // A profile of its own: another window of LibreOffice would take the work and say nothing.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const filter = to === "fods" ? [`--infilter=${reading}`] : [];
  const into = ["--convert-to", to, "--outdir", join(folder, "read")];
  await run(findSpreadsheet(), [profile, "--headless", "--norestore", ...filter, ...into, ...files]);
}

async function sheetIn(folder: string, name: string): Promise<Sheet> {
  const opened = await readFile(join(folder, "read", `${name}.fods`), "utf8");
  const csv = await readFile(join(folder, "read", `${name}.csv`), "utf8");
  return { csv, formulas: [...opened.matchAll(/table:formula="([^"]*)"/g)].map(([, formula = ""]) => formula) };
}
