import { isProblem, type Problem } from "@balise/preparedness";
import { MODEL_PATH } from "./model-path.js";
import { openDetector } from "./open-detector.js";
import { type Screen, screenOf } from "./screen.js";

/** Opens the detector that comes with Balise in this process. It needs no station. */
export function openScreen(): Screen | Problem {
  const detector = openDetector(MODEL_PATH);
  return isProblem(detector) ? detector : screenOf(detector);
}
