import { INDICATORS_EN } from "../indicators/words.en.js";
import { SHELL_EN } from "../shell/words.en.js";
import { SIGN_IN_EN } from "../sign-in/words.en.js";
import { SITUATION_EN } from "../situation/words.en.js";

/** Every word of the interface in English. Its keys are the keys there are. */
export const EN = { ...SHELL_EN, ...SIGN_IN_EN, ...SITUATION_EN, ...INDICATORS_EN } as const;
