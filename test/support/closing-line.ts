// The reporter that counts every failure, a broken beforeAll too, and ends the run with one plain line.
import type { Reporter, TestModule, TestRunEndReason } from "vitest/node";

type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

/**
 * A vitest reporter whose `N passed, N failed, N skipped` is the last line of the run.
 * Vitest itself counts the tests behind a failing `beforeAll` as skipped and the hook not at all; here each
 * broken suite, file and stray error is one failure more.
 */
export function closingLine(): Reporter {
  return {
    onTestRunEnd(modules, strayErrors, reason) {
      const { passed, failed, skipped } = tally(modules, strayErrors.length, reason);
      const line = `${passed} passed, ${failed} failed, ${skipped} skipped`;
      // On exit, because other reporters and vitest's own closing still print after this hook.
      process.once("exit", () => process.stdout.write(`${line}\n`));
    },
  };
}

function tally(modules: readonly TestModule[], strayErrors: number, reason: TestRunEndReason): Tally {
  let passed = 0;
  let skipped = 0;
  let failed = strayErrors;
  for (const module of modules) {
    failed += module.errors().length;
    for (const suite of module.children.allSuites()) failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === "passed") passed += 1;
      else if (state === "skipped") skipped += 1;
      else failed += 1;
    }
  }
  // A run that found no test at all has failed as well, though nothing in it did.
  if (reason !== "passed" && failed === 0) failed = 1;
  return { passed, failed, skipped };
}
