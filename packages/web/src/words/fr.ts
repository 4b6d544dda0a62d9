import { INDICATORS_FR } from "../indicators/words.fr.js";
import { SHELL_FR } from "../shell/words.fr.js";
import { SIGN_IN_FR } from "../sign-in/words.fr.js";
import { SITUATION_FR } from "../situation/words.fr.js";
import type { EN } from "./en.js";
import { frenchSpaces } from "./french-spaces.js";
import type { SameKeys } from "./key.js";

const WRITTEN: SameKeys<typeof EN> = { ...SHELL_FR, ...SIGN_IN_FR, ...SITUATION_FR, ...INDICATORS_FR };

/** Every word of the interface in French, with the spaces that French typography asks for. */
export const FR = Object.fromEntries(
  Object.entries(WRITTEN).map(([key, message]) => [key, frenchSpaces(message)]),
) as SameKeys<typeof EN>;
