import { ALERTS_EN } from "../alerts/words.en.js";
import { CAMPAIGNS_EN } from "../campaigns/words.en.js";
import { COMMAND_EN } from "../command/words.en.js";
import { INCIDENTS_EN } from "../incidents/words.en.js";
import { INDICATORS_EN } from "../indicators/words.en.js";
import { LEDGER_EN } from "../ledger/words.en.js";
import { SCREEN_EN } from "../screen/words.en.js";
import { USAGE_EN } from "../usage/words.en.js";
import { STATES_EN } from "./states.en.js";
import { STATION_EN } from "./station.en.js";

/** Every word of the command in English. Its keys are the keys there are. */
export const EN = {
  ...COMMAND_EN,
  ...STATION_EN,
  ...{ intake: USAGE_EN.about, import: USAGE_EN.import, screen: SCREEN_EN },
  ...{
    indicators: INDICATORS_EN,
    campaigns: CAMPAIGNS_EN,
    alerts: ALERTS_EN,
    incidents: INCIDENTS_EN,
    ledger: LEDGER_EN,
  },
  states: STATES_EN,
};
