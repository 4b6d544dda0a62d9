export type { Problem, ProblemCode, ProblemFacts } from "./codes.js";
export { isProblem, PROBLEM_CODES, problem } from "./codes.js";
export type { Language, Localised } from "./language.js";
export { LANGUAGES, localised, localisedShape } from "./language.js";
export { problemSentence } from "./sentences.js";
