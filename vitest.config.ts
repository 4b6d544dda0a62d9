import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["@balise/source"] },
  ssr: { resolve: { conditions: ["@balise/source", "node", "module"] } },
  test: {
    include: ["packages/*/src/**/*.test.{ts,tsx}", "tests/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
