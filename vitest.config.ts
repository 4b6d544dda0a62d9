import { defineConfig } from "vitest/config";

const report = process.env.VITEST_REPORT;

export default defineConfig({
  resolve: { conditions: ["@balise/source"] },
  ssr: { resolve: { conditions: ["@balise/source", "node", "module"] } },
  test: {
    include: ["packages/*/{src,scripts}/**/*.test.{ts,tsx}", "tests/**/*.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: report === undefined ? ["default"] : ["default", ["json", { outputFile: report }]],
  },
});
