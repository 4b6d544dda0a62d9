import type { SimulatedLanguage } from "../grammar.js";
import type { UserCategory } from "../message.js";
import * as en from "./en/index.js";
import * as fr from "./fr/index.js";
import type { Signal, SmallTalk, Topic } from "./topic.js";

export type { Signal, SmallTalk, Topic } from "./topic.js";

export type TopicName = keyof typeof fr.topics;

/** Everything that is written in one language. */
export interface Texts {
  readonly topics: Readonly<Record<TopicName, Topic>>;
  readonly signals: Readonly<Record<UserCategory, Signal>>;
  readonly lookAlikes: readonly Topic[];
  readonly smallTalk: SmallTalk;
}

export const TEXTS: Readonly<Record<SimulatedLanguage, Texts>> = { fr, en };
