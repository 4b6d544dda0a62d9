import { DEMONSTRATION } from "./demonstration.js";
import type { UserCategory } from "./message.js";

/** Share of a system's user messages that carry each label, before the outbreak (`distress` comes with others too). */
export const BASE_RATES: Readonly<Record<string, Readonly<Partial<Record<UserCategory, number>>>>> = {
  "lumiere-chat": {
    self_harm: 0.004,
    distress: 0.004,
    delusion: 0.0014,
    reliance: 0.0022,
    jailbreak: 0.003,
    illicit: 0.0018,
    cyber: 0.001,
    hate: 0.0007,
    harassment: 0.001,
  },
  "lumiere-code": { jailbreak: 0.004, cyber: 0.003 },
};

/** Share of conversations that only look alarming. */
export const LOOK_ALIKE_RATE = 0.02;

/** Share of answers that should not have been given, after a message with a label and after ordinary stress. */
export const UNSAFE_RATES = { signal: 0.07, stress: 0.008 } as const;

/**
 * How far the outbreak multiplies its category's rate at full height where it is centred, and elsewhere. French on
 * the app is about 27 % of the chat, so the whole rises by 0.27 × 7 + 0.73 × 1.5 ≈ 3.
 */
const OUTBREAK_FACTORS = { centre: 7, elsewhere: 1.5 } as const;

/** Height of the outbreak on a day: 0 until it starts, then a smooth rise to 1 and a plateau. */
export function outbreakHeight(day: number): number {
  const { startDay, plateauDay } = DEMONSTRATION.outbreak;
  const x = Math.min(1, Math.max(0, (day - startDay + 1) / (plateauDay - startDay + 1)));
  return x * x * (3 - 2 * x);
}

interface Place {
  readonly system: string;
  readonly language: string;
  readonly surface: string;
}

/** What the outbreak and the wave multiply a category's rate by, on a day and at a place. */
export function rateFactor(category: UserCategory, day: number, place: Place): number {
  const { outbreak, wave } = DEMONSTRATION;
  if (category === outbreak.category) return outbreakFactor(day, place);
  return category === wave.category && place.system === wave.system && day >= wave.startDay ? wave.ratio : 1;
}

function outbreakFactor(day: number, place: Place): number {
  const { system, locale, surface } = DEMONSTRATION.outbreak;
  if (place.system !== system) return 1;
  const centred = place.language === locale && place.surface === surface;
  return 1 + outbreakHeight(day) * ((centred ? OUTBREAK_FACTORS.centre : OUTBREAK_FACTORS.elsewhere) - 1);
}
