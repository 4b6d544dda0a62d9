export type { StationKeys } from "./station-keys.js";
export { openKeys } from "./station-keys.js";
