import { defineConfig } from "vitest/config";

/** The tests that mutation testing runs: those of the statistics, not of the scripts beside them. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ["src/**/*.test.ts"], testTimeout: 60_000 },
});
