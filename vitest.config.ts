// How the tests are run: the quick ones side by side, then the servers, then the faults and the browsers one after the other.
import { defineConfig } from "vitest/config";
import { closingLine } from "./test/support/closing-line.ts";

const seconds = (count: number): number => count * 1000;

const patient = (limit: number) => ({ testTimeout: limit, hookTimeout: limit });

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    reporters: ["default", closingLine()],
    projects: [
      {
        extends: true,
        test: {
          name: "rules",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/server/**", "test/faults/**", "test/browser/**", "test/soak/**"],
          setupFiles: ["test/support/all-words.ts", "test/support/same-chance.ts"],
          sequence: { groupOrder: 0 },
          ...patient(seconds(30)),
        },
      },
      {
        extends: true,
        test: {
          name: "server",
          include: ["test/server/**/*.test.ts", "test/faults/**/*.test.ts"],
          setupFiles: ["test/support/same-chance.ts"],
          globalSetup: ["test/support/build-first.ts", "test/support/postgres.ts"],
          sequence: { groupOrder: 1 },
          ...patient(seconds(90)),
        },
      },
      {
        extends: true,
        test: {
          name: "faults",
          include: ["test/faults/**/*.test.ts"],
          setupFiles: ["test/support/same-chance.ts"],
          globalSetup: ["test/support/build-first.ts", "test/support/postgres.ts"],
          // One class of thirty at a time: several would only wait for each other.
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          ...patient(seconds(240)),
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: "test/support/build-first.ts",
          // One browser at a time: two of them starve each other on a machine with two cores.
          fileParallelism: false,
          sequence: { groupOrder: 3 },
          ...patient(seconds(240)),
        },
      },
    ],
  },
});
