export type { StationState } from "./clauses.js";
export { clausesOf } from "./clauses.js";
export { owedBy } from "./owed.js";
export { releaseBefore } from "./release.js";
export { alertMark, incidentMark, indicatorMark } from "./sea-mark.js";
export type { Clause, Owed, Situation } from "./situation.js";
export { clauseShape, owedShape, situationShape } from "./situation.js";
