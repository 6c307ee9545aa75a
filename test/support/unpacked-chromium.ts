// The Chromium that ships inside npm, unpacked once per machine; for bare Linux x64 machines without any browser.
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { projectFolder } from "./project-folder.ts";

const run = promisify(execFile);

export type UnpackedChromium = {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
  readonly fontFolder: string;
};

/** Where it lies and which variables it needs here. Several processes may ask at once. */
export async function unpackedChromium(): Promise<UnpackedChromium> {
  const folder = join(tmpdir(), `chain-of-command-chromium-${packageVersion()}-${userInfo().uid}`);
  if (!existsSync(folder)) await unpackInto(folder);
  const executablePath = join(folder, "chromium");
  const ownLibraries = { LD_LIBRARY_PATH: join(folder, "al2023/lib") };
  const env = (await startsWith(executablePath, {})) ? {} : ownLibraries;
  return { executablePath, env, fontFolder: join(folder, "fonts") };
}

function packageVersion(): string {
  const manifest = readFileSync(join(projectFolder, "node_modules/@sparticuz/chromium/package.json"), "utf8");
  const { version }: { version: string } = JSON.parse(manifest);
  return version;
}

/**
 * The package unpacks into the temporary folder and hands a half-written file to whoever asks meanwhile. So a child
 * process unpacks into a temporary folder of its own, which gets its name only when it is whole.
 */
async function unpackInto(folder: string): Promise<void> {
  const unfinished = await mkdtemp(`${folder}-unfinished-`);
  const script = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';
  // The package adds the system libraries a bare machine lacks (NSS among them) only where it believes to be on Lambda.
  const env = { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  try {
    await run(process.execPath, ["--input-type=module", "--eval", script], { cwd: projectFolder, env });
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another process may have been first; its copy is as good.
    if (!existsSync(folder)) throw error;
  }
}

async function startsWith(executablePath: string, extra: Readonly<Record<string, string>>): Promise<boolean> {
  const answer = run(executablePath, ["--version"], { env: { ...process.env, ...extra } });
  return answer.then(
    () => true,
    () => false,
  );
}
