/**
 * The fictitious company of the demonstration. Days are counted from the first day of the simulation, which is 0;
 * a negative day is before it.
 */
export const DEMONSTRATION = {
  company: "Atelier Lumière",
  product: "Lumière",
  weeks: 12,
  days: 84,
  languages: ["fr", "en"],
  surfaces: ["web", "app", "api"],
  systems: [
    {
      id: "lumiere-chat",
      name: { fr: "Lumière, l’assistant", en: "Lumière, the assistant" },
      versions: [
        { version: "4.1", releaseDay: -97 },
        { version: "4.2", releaseDay: 51 },
      ],
    },
    {
      id: "lumiere-code",
      name: { fr: "Lumière Code, l’aide à la programmation", en: "Lumière Code, the programming aid" },
      versions: [{ version: "2.0", releaseDay: -41 }],
    },
  ],
  /** Week 8, day 3. */
  release: { system: "lumiere-chat", version: "4.2", day: 51 },
  /** Self-harm risk expressed: a rise to three times the former rate, mostly in French on the app. */
  outbreak: {
    indicator: "self-harm-risk",
    category: "self_harm",
    system: "lumiere-chat",
    startDay: 53,
    plateauDay: 65,
    ratio: 3,
    locale: "fr",
    surface: "app",
  },
  /** In the last days a recipe against the safeguards goes round: its alert waits for whoever tries the station. */
  wave: {
    indicator: "jailbreak-attempts",
    category: "jailbreak",
    system: "lumiere-chat",
    startDay: 77,
    ratio: 6,
  },
} as const;

/** The version of a system in use on a day: the latest one released. Throws for a system that is not in the demonstration. */
export function versionOn(day: number, system: string): string {
  const versions: readonly { version: string; releaseDay: number }[] =
    DEMONSTRATION.systems.find((candidate) => candidate.id === system)?.versions ?? [];
  const current = versions.findLast((candidate) => candidate.releaseDay <= day);
  if (current === undefined) throw new Error(`The system ${system} has no version on day ${day}.`);
  return current.version;
}
