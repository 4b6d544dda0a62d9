import type { Topic } from "../topic.js";
import { budget } from "./budget.js";
import { code } from "./code.js";
import { cooking } from "./cooking.js";
import { correspondence } from "./correspondence.js";
import { culture } from "./culture.js";
import { everydayStress } from "./everyday-stress.js";
import { home } from "./home.js";
import { learning } from "./learning.js";
import { paperwork } from "./paperwork.js";
import { tongues } from "./tongues.js";
import { travel } from "./travel.js";
import { wellbeing } from "./wellbeing.js";
import { work } from "./work.js";

export { lookAlikes } from "./look-alikes.js";
export { signals } from "./signals/index.js";
export { smallTalk } from "./small-talk.js";

export const topics = {
  cooking,
  learning,
  correspondence,
  code,
  travel,
  paperwork,
  "everyday-stress": everydayStress,
  home,
  culture,
  tongues,
  work,
  budget,
  wellbeing,
} satisfies Record<string, Topic>;
