const CONCEPTS = [
  "problems",
  "ledger",
  "governance",
  "systems",
  "usage",
  "screening",
  "review",
  "canaries",
  "conversations",
  "indicators",
  "campaigns",
  "surveillance",
  "incidents",
  "situation",
  "demonstration",
];

const core = "^packages/preparedness/src/";

/** A concept may use what stands to its left in the list, never what stands to its right. */
const conceptOrder = CONCEPTS.slice(0, -1).map((concept, place) => ({
  name: `concept-order-${concept}`,
  severity: "error",
  comment: `“${concept}” may not use ${CONCEPTS.slice(place + 1).join(", ")}: a concept uses only what is to its left. Move the shared rule left, or turn the call around.`,
  from: { path: `${core}${concept}/` },
  to: { path: `${core}(${CONCEPTS.slice(place + 1).join("|")})/` },
}));

/** Which packages each package may import. */
const WALLS = {
  measure: [],
  detector: [],
  preparedness: ["measure"],
  storage: ["preparedness", "measure"],
  server: ["storage", "preparedness", "detector", "measure"],
  web: ["preparedness"],
  cli: ["server", "storage", "preparedness", "measure"],
};

const walls = Object.entries(WALLS).map(([name, allowed]) => {
  const forbidden = Object.keys(WALLS).filter((other) => other !== name && !allowed.includes(other));
  return {
    name: `wall-${name}`,
    severity: "error",
    comment: `The package “${name}” may import ${allowed.length === 0 ? "no other package of the house" : allowed.join(", ")}. What it needs from elsewhere enters as an argument.`,
    from: { path: `^packages/${name}/src/` },
    to: { path: `^packages/(${forbidden.join("|")})/` },
  };
});

const PURE = "^packages/(measure|detector|preparedness)/src/";
const TESTS = "\\.test\\.tsx?$|^tests/|^bench/|/contract/";

export default {
  forbidden: [
    ...conceptOrder,
    ...walls,
    {
      name: "concept-through-its-index",
      severity: "error",
      comment:
        "Another concept is used through its index.ts only: what is not exported there is its own business.",
      from: { path: `${core}([a-z]+)/`, pathNot: TESTS },
      to: { path: `${core}[a-z]+/`, pathNot: [`${core}$1/`, `${core}[a-z]+/index\\.ts$`] },
    },
    {
      name: "package-through-its-name",
      severity: "error",
      comment: "Another package is imported by its name (@balise/…), never by a path into its folders.",
      from: { path: "^packages/([a-z]+)/" },
      to: { path: "^packages/[a-z]+/", pathNot: ["^packages/$1/"], dependencyTypes: ["local"] },
    },
    {
      name: "pure-packages-touch-nothing",
      severity: "error",
      comment:
        "measure, detector and preparedness are pure: no Node, no clock, no disk, no network. Take the value as an argument.",
      from: { path: PURE, pathNot: TESTS },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "pure-packages-few-dependencies",
      severity: "error",
      comment:
        "The pure packages depend on zod (preparedness), the distributions of @stdlib (measure) and eld (detector), nothing else.",
      from: { path: PURE, pathNot: TESTS },
      to: {
        dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"],
        pathNot: "node_modules/(zod|@stdlib|eld)/",
      },
    },
    {
      name: "no-cycle",
      severity: "error",
      comment:
        "These files import each other in a circle. Find the part that both need and let both import it.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-test-in-source",
      severity: "error",
      comment:
        "A test is not a part of the product: what a source file needs from it belongs in a source file.",
      from: { path: "^packages/[a-z]+/src/", pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: "declared-dependencies-only",
      severity: "error",
      comment:
        "Declare the dependency in this package's own package.json, pinned, with its reason in decisions/.",
      from: { path: "^packages/[a-z]+/src/", pathNot: TESTS },
      to: {
        dependencyTypes: ["npm-no-pkg", "npm-unknown", "npm-dev"],
        pathNot: "node_modules/(@types|vite)/",
      },
    },
    {
      name: "resolvable",
      severity: "error",
      comment: "This import leads nowhere.",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "packages/[a-z]+/dist|vite/client" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.tests.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@balise/source", "import", "node", "module", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json", ".d.ts"],
    },
  },
};
