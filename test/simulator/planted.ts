// Loads the simulator with a fault planted in the house, without touching a file.
import { join } from "node:path";
import {
  createServer,
  createServerModuleRunner,
  isRunnableDevEnvironment,
  type Plugin,
  type ViteDevServer,
} from "vite";
import type { ModuleRunner } from "vite/module-runner";
import { projectFolder } from "../support/project-folder.ts";
import type { Mutant } from "./mutants.ts";
import type { Outcome } from "./run.ts";

type RunSeed = (seed: number) => Promise<Outcome>;

export interface Workshop {
  /** The simulator over the house with that fault; over the house as it is for null. */
  load(mutant: Mutant | null): Promise<RunSeed>;
  close(): Promise<void>;
}

export async function openWorkshop(): Promise<Workshop> {
  let planted: Mutant | null = null;
  let places = 0;
  let runner: ModuleRunner | null = null;

  const plugin: Plugin = {
    name: "plants a fault",
    enforce: "pre",
    transform(source, id) {
      if (planted === null || id.split("?")[0] !== join(projectFolder, planted.file)) return undefined;
      return planted.changes.reduce((text, [from, to]) => {
        const pieces = text.split(from);
        if (pieces.length !== 2)
          throw new Error(
            `Cannot plant "${planted?.name}" as "${from}" must be there once: it is ${pieces.length - 1} times`,
          );
        places += 1;
        return pieces.join(to);
      }, source);
    },
  };
  const server = await openServer(plugin);

  return {
    async load(mutant) {
      forget(server, planted);
      forget(server, mutant);
      planted = mutant;
      places = 0;
      await runner?.close();
      runner = createServerModuleRunner(environmentOf(server), { hmr: false });
      const { runSeed } = (await runner.import("/test/simulator/run.ts")) as { readonly runSeed: RunSeed };
      if (mutant !== null && places !== mutant.changes.length)
        throw new Error(
          `Cannot plant "${mutant.name}" as ${mutant.file} must be part of the house that is played: it is not`,
        );
      return runSeed;
    },
    async close() {
      await runner?.close();
      await server.close();
    },
  };
}

function openServer(plugin: Plugin): Promise<ViteDevServer> {
  return createServer({
    configFile: false,
    root: projectFolder,
    logLevel: "error",
    appType: "custom",
    plugins: [plugin],
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
}

function environmentOf({ environments: { ssr } }: ViteDevServer) {
  if (!isRunnableDevEnvironment(ssr)) throw new Error("Cannot load the simulator as Vite must run modules here");
  return ssr;
}

/** The file is read anew when it is imported next. */
function forget(server: ViteDevServer, mutant: Mutant | null): void {
  if (mutant === null) return;
  const graph = environmentOf(server).moduleGraph;
  for (const module of graph.getModulesByFile(join(projectFolder, mutant.file)) ?? []) graph.invalidateModule(module);
}
