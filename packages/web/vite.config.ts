import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig, type Plugin } from "vite";

/** Where `npx vite` finds a running station while the interface is being worked on. */
const STATION = "http://127.0.0.1:7420";

const OTHER_LANGUAGE =
  /react-(?:aria|stately|aria-components)\/dist\/.*intl\/.*\/(?!fr-FR|en-US)[a-z]{2}-[A-Z]{2}\.mjs$/;

/** The controls bring their own words in thirty languages: only those of the station are built in. */
function stationLanguages(): Plugin {
  return {
    name: "station-languages",
    enforce: "pre",
    load: { filter: { id: OTHER_LANGUAGE }, handler: () => "export default {};" },
  };
}

export default defineConfig({
  plugins: [stationLanguages(), react()],
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
