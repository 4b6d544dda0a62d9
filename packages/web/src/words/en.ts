import { ACCOUNTS_EN } from "../accounts/words.en.js";
import { ALERTS_EN } from "../alerts/words.en.js";
import { CAMPAIGNS_EN } from "../campaigns/words.en.js";
import { DECISIONS_EN } from "../decisions/words.en.js";
import { GOVERNANCE_EN } from "../governance/words.en.js";
import { INCIDENTS_EN } from "../incidents/words.en.js";
import { INDICATORS_EN } from "../indicators/words.en.js";
import { LEDGER_EN } from "../ledger/words.en.js";
import { REVIEW_EN } from "../review/words.en.js";
import { SHELL_EN } from "../shell/words.en.js";
import { SIGN_IN_EN } from "../sign-in/words.en.js";
import { SITUATION_EN } from "../situation/words.en.js";
import { SYSTEMS_EN } from "../systems/words.en.js";

/** Every word of the interface in English. Its keys are the keys there are. */
export const EN = {
  ...SHELL_EN,
  ...SIGN_IN_EN,
  ...SITUATION_EN,
  ...INDICATORS_EN,
  ...ACCOUNTS_EN,
  ...ALERTS_EN,
  ...CAMPAIGNS_EN,
  ...DECISIONS_EN,
  ...GOVERNANCE_EN,
  ...INCIDENTS_EN,
  ...LEDGER_EN,
  ...REVIEW_EN,
  ...SYSTEMS_EN,
} as const;
