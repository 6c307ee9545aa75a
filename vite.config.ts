// How the browser's part and the server's part are built into dist/.
import { fileURLToPath } from "node:url";
import { defineConfig, type UserConfig } from "vite";

const projectFolder = fileURLToPath(new URL(".", import.meta.url));

const jsx = { runtime: "automatic", importSource: "preact" } as const;

const client: UserConfig = {
  root: `${projectFolder}client`,
  oxc: { jsx },
  server: { fs: { allow: [projectFolder] } },
  build: {
    outDir: `${projectFolder}dist/client`,
    emptyOutDir: true,
    // Nothing may be inlined: the server's content security policy allows no inline script and no data: font.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1600,
    reportCompressedSize: false,
  },
};

const server: UserConfig = {
  root: projectFolder,
  build: {
    ssr: true,
    rolldownOptions: {
      input: {
        main: "server/main.ts",
        backup: "server/operations/backup.ts",
        restore: "server/operations/restore.ts",
      },
    },
    outDir: `${projectFolder}dist/server`,
    emptyOutDir: true,
    target: "node20",
    sourcemap: true,
  },
};

export default defineConfig(({ isSsrBuild }) => (isSsrBuild ? server : client));
