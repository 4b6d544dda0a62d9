import { readFileSync } from "node:fs";
import { createDetector, type Detector, readModel } from "@balise/detector";
import { type Problem, problem } from "@balise/preparedness";

/** A detector for this thread; a model file that is truncated, damaged or of another version is a problem. */
export function openDetector(modelPath: string): Detector | Problem<"invalid_field"> {
  const model = readModel(readFileSync(modelPath));
  return "code" in model
    ? problem("invalid_field", { field: "model", reason: model.code })
    : createDetector(model);
}
