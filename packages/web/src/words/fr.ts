import { ACCOUNTS_FR } from "../accounts/words.fr.js";
import { ALERTS_FR } from "../alerts/words.fr.js";
import { CAMPAIGNS_FR } from "../campaigns/words.fr.js";
import { DECISIONS_FR } from "../decisions/words.fr.js";
import { GOVERNANCE_FR } from "../governance/words.fr.js";
import { INCIDENTS_FR } from "../incidents/words.fr.js";
import { INDICATORS_FR } from "../indicators/words.fr.js";
import { LEDGER_FR } from "../ledger/words.fr.js";
import { REVIEW_FR } from "../review/words.fr.js";
import { SHELL_FR } from "../shell/words.fr.js";
import { SIGN_IN_FR } from "../sign-in/words.fr.js";
import { SITUATION_FR } from "../situation/words.fr.js";
import { SYSTEMS_FR } from "../systems/words.fr.js";
import type { EN } from "./en.js";
import { frenchSpaces } from "./french-spaces.js";
import type { SameKeys } from "./key.js";

const WRITTEN: SameKeys<typeof EN> = {
  ...SHELL_FR,
  ...SIGN_IN_FR,
  ...SITUATION_FR,
  ...INDICATORS_FR,
  ...ACCOUNTS_FR,
  ...ALERTS_FR,
  ...CAMPAIGNS_FR,
  ...DECISIONS_FR,
  ...GOVERNANCE_FR,
  ...INCIDENTS_FR,
  ...LEDGER_FR,
  ...REVIEW_FR,
  ...SYSTEMS_FR,
};

/** Every word of the interface in French, with the spaces that French typography asks for. */
export const FR = Object.fromEntries(
  Object.entries(WRITTEN).map(([key, message]) => [key, frenchSpaces(message)]),
) as SameKeys<typeof EN>;
