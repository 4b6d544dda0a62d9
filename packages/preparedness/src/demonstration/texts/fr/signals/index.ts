import type { Signal } from "../../topic.js";
import { cyber } from "./cyber.js";
import { delusion } from "./delusion.js";
import { distress } from "./distress.js";
import { harassment } from "./harassment.js";
import { hate } from "./hate.js";
import { illicit } from "./illicit.js";
import { jailbreak } from "./jailbreak.js";
import { reliance } from "./reliance.js";
import { selfHarm } from "./self-harm.js";

export const signals = {
  self_harm: selfHarm,
  distress,
  delusion,
  reliance,
  jailbreak,
  illicit,
  cyber,
  hate,
  harassment,
} satisfies Record<string, Signal>;
