// How the long tests are run, which are no part of `npm test`: whole lessons one after the other, and programs from outside.
import { defineConfig } from "vitest/config";
import { closingLine } from "./test/support/closing-line.ts";

const minutes = (count: number): number => count * 60_000;

export default defineConfig({
  test: {
    name: "soak",
    reporters: ["default", closingLine()],
    include: ["test/soak/**/*.test.ts", "test/game/commands.test.ts"], // the latter with chance of its own each time
    globalSetup: ["test/support/build-first.ts", "test/support/postgres.ts"],
    fileParallelism: false,
    testTimeout: minutes(15),
    hookTimeout: minutes(2),
  },
});
