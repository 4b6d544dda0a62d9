export type { RecordedDecision } from "./decisions.js";
export { findDecision, listDecisions } from "./decisions.js";
export { findPerson, listPeople } from "./people.js";
export { findMandate, findRole, listMandates, listRoles } from "./roles.js";
