import { createRequire } from "node:module";

/** Where the model file of the detector that comes with Balise lies. */
export const MODEL_PATH = createRequire(import.meta.url).resolve("@balise/detector/model");
