import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Something that says of a text whether it objects to it. */
export type Screen = {
  readonly name: string;
  readonly flags: (text: string) => boolean | Promise<boolean>;
};

// biome-ignore lint/suspicious/noExplicitAny: a package that is not here when the types are checked
type Package = any;

/** Each as its README says, every local check on, at its default settings. */
const PEERS: Readonly<Record<string, (peer: Package) => Screen["flags"]>> = {
  obscenity: ({ RegExpMatcher, englishDataset, englishRecommendedTransformers }) => {
    const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
    return (text) => matcher.hasMatch(text);
  },
  "llm-guard": ({ LLMGuard }) => {
    const checks = ["pii", "jailbreak", "profanity", "promptInjection", "relevance", "toxicity"];
    const guard = new LLMGuard(Object.fromEntries(checks.map((check) => [check, true])));
    return async (text) => !(await guard.validate(text)).isValid;
  },
  llm_guardrail: ({ checkAll }) => {
    return async (text) => !(await checkAll(text)).allowed;
  },
  // Its checks for harm ask a model over the network; these three do not.
  "@openai/guardrails": ({ pii, PIIConfig, secretKeysCheck, SecretKeysConfig, urls, UrlsConfig }) => {
    const personal = PIIConfig.parse({ block: true });
    const secret = SecretKeysConfig.parse({});
    const address = UrlsConfig.parse({});
    return async (text) => {
      const results = await Promise.all([
        ...[pii({}, text, personal), secretKeysCheck({}, text, secret), urls({}, text, address)],
      ]);
      return results.some(({ tripwireTriggered }) => tripwireTriggered);
    };
  },
};

/** How to get the peers into a folder; they are no dependency of this project. */
export function installation(folder: string): string {
  return `npm install --prefix ${folder} ${Object.keys(PEERS).join(" ")}`;
}

/** The peers that are installed in a folder, and the names of those that are not or do not start. */
export async function findPeers(folder: string): Promise<{ found: Screen[]; absent: string[] }> {
  const { resolve } = createRequire(join(folder, "package.json"));
  const found: Screen[] = [];
  const absent: string[] = [];
  for (const [name, open] of Object.entries(PEERS)) {
    try {
      const peer: Package = await import(pathToFileURL(resolve(name)).href);
      found.push({ name, flags: open(peer) });
    } catch {
      absent.push(name);
    }
  }
  return { found, absent };
}
