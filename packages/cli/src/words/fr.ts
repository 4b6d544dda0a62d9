import { ALERTS_FR } from "../alerts/words.fr.js";
import { CAMPAIGNS_FR } from "../campaigns/words.fr.js";
import { COMMAND_FR } from "../command/words.fr.js";
import { INCIDENTS_FR } from "../incidents/words.fr.js";
import { INDICATORS_FR } from "../indicators/words.fr.js";
import { LEDGER_FR } from "../ledger/words.fr.js";
import { SCREEN_FR } from "../screen/words.fr.js";
import { USAGE_FR } from "../usage/words.fr.js";
import type { EN } from "./en.js";
import { withFrenchSpaces } from "./french-spaces.js";
import { STATES_FR } from "./states.fr.js";
import { STATION_FR } from "./station.fr.js";
import type { Translation } from "./translation.js";

/** Every word of the command in French, with the spaces that French typography asks for. */
export const FR: Translation<typeof EN> = withFrenchSpaces<Translation<typeof EN>>({
  ...COMMAND_FR,
  ...STATION_FR,
  ...{ intake: USAGE_FR.about, import: USAGE_FR.import, screen: SCREEN_FR },
  ...{
    indicators: INDICATORS_FR,
    campaigns: CAMPAIGNS_FR,
    alerts: ALERTS_FR,
    incidents: INCIDENTS_FR,
    ledger: LEDGER_FR,
  },
  states: STATES_FR,
});
