export type { ProjectedConceptName } from "./concepts.js";
export type { RebuildOptions, RebuiltTable } from "./rebuild.js";
export { rebuildProjections } from "./rebuild.js";
