import { describeInBrowser } from "./browser/chromium.js";
import { accessJourneys } from "./browser/journeys/access.js";
import { indicatorJourneys } from "./browser/journeys/indicators.js";
import { keyboardJourneys } from "./browser/journeys/keyboard.js";
import { phoneJourneys } from "./browser/journeys/phone.js";
import { responseJourneys } from "./browser/journeys/response.js";
import { reviewJourneys } from "./browser/journeys/review.js";
import { situationJourneys } from "./browser/journeys/situation.js";
import { openWorld } from "./browser/world.js";

describeInBrowser("the journeys of the people of the demonstration", () => {
  const world = openWorld({ demonstration: true });
  situationJourneys(world);
  indicatorJourneys(world);
  reviewJourneys(world);
  responseJourneys(world);
  accessJourneys(world);
  phoneJourneys(world);
  keyboardJourneys(world);
});
