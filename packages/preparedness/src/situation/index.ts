export type { Clause, Owed, Situation } from "./situation.js";
export { clauseShape, owedShape, situationShape } from "./situation.js";
