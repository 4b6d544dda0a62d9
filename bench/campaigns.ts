import { createHmac } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { BAND_SLOTS, BANDS, textSigner } from "@balise/detector";
import { seededRandom } from "@balise/measure";
import {
  type Campaign,
  decodeCampaigns,
  emptyCampaigns,
  encodeCampaigns,
  listCampaigns,
  mergeCampaigns,
  type SignedMessage,
  sketchMessages,
} from "@balise/preparedness";
import { messagesOf, SENT, templatesOf } from "./campaigns-templates.js";

const KEYS = [1, 2, 3];
const MINIMUM_USERS = 5;
const ROUNDS = 200;
const ROOM = 1_000_000;
const PUBLIC = new URL("../../../shared/data/screening/test/", import.meta.url);
/** Texts that people wrote each for themselves, and then sets that were made by filling in templates. */
const SETS = ["openai_moderation", "dreaddit", "harmbench", "xstest", "hatecheck_en", "hatecheck_fr"];

/**
 * How often templated messages are found as a campaign, in how many campaigns texts of different authors end up, and what
 * signing and merging cost. Every message comes from another user, under three keys.
 */
export async function main(): Promise<number> {
  for (const language of ["en", "fr"] as const) {
    for (const slots of [0, 1, 2])
      showTemplates(`${language}, ${slots} open slots`, templatesOf(language, slots));
  }
  for (const set of SETS) showSet(set);
  showCost();
  return 0;
}

function showTemplates(name: string, templates: readonly string[]): void {
  const largest = KEYS.flatMap((key) =>
    templates.map((template) =>
      Math.max(0, ...campaignsOf(messagesOf(template), key).map(({ messages }) => messages.lower)),
    ),
  );
  const found = largest.filter((messages) => messages > 0).length / largest.length;
  const together = largest.reduce((sum, messages) => sum + messages / SENT, 0) / largest.length;
  console.log(
    `templates ${name}: ${templates.length}, found ${percent(found)}, messages in the campaign ${percent(together)}`,
  );
}

function showSet(set: string): void {
  const file = new URL(`${set}.jsonl.gz`, PUBLIC);
  if (!existsSync(file)) {
    console.error(`SKIPPED: ${set}, because ${set}.jsonl.gz is not in shared/data/screening/test.`);
    return;
  }
  const lines = gunzipSync(readFileSync(file)).toString().trim().split("\n");
  const texts = [...new Set(lines.map((line) => (JSON.parse(line) as { text: string }).text))];
  const found = KEYS.map((key) => campaignsOf(texts, key));
  const counts = found.map(
    (campaigns) =>
      `${campaigns.length} of ${campaigns.reduce((sum, { messages }) => sum + messages.lower, 0)}`,
  );
  console.log(
    `${set}: ${texts.length} different texts; campaigns and their messages, by key: ${counts.join(", ")}`,
  );
}

function campaignsOf(texts: readonly string[], key: number): Campaign[] {
  const window = sketchMessages(signed(texts, key), ROOM);
  return listCampaigns({ window, before: emptyCampaigns(), minimumUsers: MINIMUM_USERS });
}

function signed(texts: readonly string[], key: number): SignedMessage[] {
  const signer = textSigner(key);
  const random = seededRandom(`users ${key}`);
  const prefix = () => random.integer(0x1_0000) * 0x1_0000_0000 + random.integer(0x1_0000_0000);
  return texts.flatMap((text) => {
    const signature = signer.sign(text);
    if (signature === null) return [];
    const buckets = Array.from({ length: BANDS }, (_, band) => {
      const slots = signature.slice(band * BAND_SLOTS, (band + 1) * BAND_SLOTS);
      const hash = createHmac("sha256", `key ${key}`).update(slots).digest().readUIntBE(0, 6);
      return hash - (hash % BANDS) + band;
    });
    return { buckets, user: prefix(), hour: 490_000, rank: prefix(), flagged: ["jailbreak-attempts"] };
  });
}

function showCost(): void {
  const texts = (["en", "fr"] as const).flatMap((language) => templatesOf(language, 2).flatMap(messagesOf));
  const signing = milliseconds(1, () => signed(texts, 1)) / texts.length;
  console.log(`signing: ${(1000 * signing).toFixed(0)} µs of processor a flagged message`);
  const crowd = signed(texts, 1);
  const day = sketchMessages(crowd);
  const bytes = encodeCampaigns(day);
  const batch = crowd.slice(0, 80);
  const merging = () => encodeCampaigns(mergeCampaigns(day, sketchMessages(batch)));
  console.log(
    `a day of ${day.buckets.size} buckets, ${(bytes.length / 1024).toFixed(0)} KiB: ${milliseconds(ROUNDS, merging).toFixed(1)} ms of processor to merge 80 messages into it and encode it, ${milliseconds(ROUNDS, () => decodeCampaigns(bytes)).toFixed(1)} ms more to decode it where another writer wrote last`,
  );
}

/** Milliseconds of the processor's time a round, after a tenth as many to warm up. */
function milliseconds(rounds: number, work: () => unknown): number {
  for (let round = 0; round < rounds / 10; round++) work();
  const used = process.cpuUsage();
  for (let round = 0; round < rounds; round++) work();
  const { user, system } = process.cpuUsage(used);
  return (user + system) / 1000 / rounds;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
