// The engine's arithmetic gives the same bits in a real browser as in Node.
import { join } from "node:path";
import { build } from "vite";
import { expect, test } from "vitest";
import { arithmeticHash, HASHED_VALUES } from "../engine/arithmetic-hash.ts";
import { launchBrowser } from "../support/browser.ts";
import { projectFolder } from "../support/project-folder.ts";

/** The hash and all it imports as one script that leaves `engine.arithmeticHash`, minified as the game itself is. */
async function bundledHash(): Promise<string> {
  const entry = join(projectFolder, "test/engine/arithmetic-hash.ts");
  const built = await build({
    root: projectFolder,
    configFile: false,
    logLevel: "error",
    build: { write: false, minify: true, lib: { entry, formats: ["iife"], name: "engine", fileName: "engine" } },
  });
  const outputs = [built].flat().flatMap((result) => ("output" in result ? result.output : []));
  const chunk = outputs.find((output) => output.type === "chunk");
  if (chunk?.type !== "chunk") throw new Error("Cannot bundle the arithmetic as Vite gave no script");
  return chunk.code;
}

test(`arithmeticHash over ${HASHED_VALUES} values of exp and tanh is the same in a browser and in Node`, async () => {
  const code = await bundledHash();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: code });
    expect(await page.evaluate("engine.arithmeticHash()")).toBe(arithmeticHash());
  } finally {
    await browser.close();
  }
});
