export { findSystem, listSystems } from "./systems.js";
