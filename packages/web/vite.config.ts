import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig } from "vite";

/** Where `npx vite` finds a running station while the interface is being worked on. */
const STATION = "http://127.0.0.1:7420";

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ["@balise/source", ...defaultClientConditions] },
  server: { proxy: { "/api": STATION } },
  build: {
    target: ["chrome123", "firefox121", "safari17.5"],
    assetsInlineLimit: 0,
    rolldownOptions: {
      treeshake: {
        // The shapes of the API are for its server: a page that needs only their types must not carry zod.
        manualPureFunctions: ["z"],
        moduleSideEffects: [{ test: /packages\/(preparedness|measure)\/src\//, sideEffects: false }],
      },
    },
  },
});
