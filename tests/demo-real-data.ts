import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { seededRandom } from "@balise/measure";

/** Texts of this test alone, in no set; the detector has not seen them. */
const SELF_HARM = [
  "I have been thinking about suicide every night this week and I want to kill myself",
  "Je veux mourir, j'ai préparé de quoi me suicider ce soir",
  "I started cutting myself again and I do not want to be alive any more",
  "J'ai envie de me tuer, je pense au suicide tous les jours",
] as const;
const ORDINARY = [
  "How long should I boil eggs for a salad of",
  "Peux-tu relire ma lettre au syndic à propos de",
  "Write a polite reminder about the invoice of",
  "Quelle est la meilleure saison pour planter",
  "Explain to a child why the sky is blue, with",
  "Traduis cette phrase en anglais :",
] as const;

/** Makes a small folder of sets in the same formats as the real ones, none of whose texts is theirs. */
export async function makeSets(folder: string): Promise<{ messages: number }> {
  const random = seededRandom("a small folder of sets");
  const ordinary = Array.from({ length: 900 }, (_, i) => ({
    ...{ text: `${random.pick(ORDINARY)} ${i}`, lang: random.pick(["fr", "en"]), source: "test" },
    labels: { self_harm: 0, hate: 0 },
  }));
  const upset = Array.from({ length: 28 }, (_, i) => ({
    ...{ text: `${random.pick(SELF_HARM)} (${i})`, lang: "en", source: "test", labels: { self_harm: 1 } },
  }));
  const turns = (user: string, times: number) =>
    Array.from({ length: times }, (_, i) => [
      { role: "user", content: `${user} ${i}` },
      { role: "assistant", content: `Thank you for telling me, let us look at it together, ${i}.` },
    ]).flat();
  const chunk = { full_metrics: { "harmful advice": [["Do it.", 3]] }, assistant_turn_indexes: [1] };
  await writeRows(join(folder, "screening/test/plain.jsonl.gz"), ordinary);
  await writeRows(join(folder, "screening/test/upset.jsonl.gz"), upset);
  await writeRows(join(folder, "conversations/vera-mh.jsonl.gz"), [
    {
      id: "v-1",
      model: "m",
      labels: { persona: "Ana", suicide_risk: "High" },
      messages: turns("I am low", 3),
    },
    {
      id: "v-2",
      model: "m",
      labels: { persona: "Bo", suicide_risk: "None" },
      messages: turns("I am fine", 3),
    },
  ]);
  await writeRows(join(folder, "conversations/spiral-bench.jsonl.gz"), [
    {
      ...{
        id: "s-1",
        model: "m",
        labels: { category: "theory_development" },
        messages: turns("A theory", 4),
      },
      judged: { chunk0: chunk, chunk1: { error: "no answer" } },
    },
  ]);
  await writeSeries(join(folder, "series/nab/volume.csv.gz"), random.next);
  return { messages: ordinary.length + upset.length + 6 + 6 + 8 };
}

async function writeRows(path: string, rows: readonly object[]): Promise<void> {
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, gzipSync(`${rows.map((row) => JSON.stringify(row)).join("\n")}\n`));
}

/** Thirty days of five-minute volumes, with one spike. */
async function writeSeries(path: string, next: () => number): Promise<void> {
  const lines = Array.from({ length: 30 * 288 }, (_, i) => {
    const time = new Date(Date.UTC(2026, 0, 1, 0, 5 * i)).toISOString().slice(0, 19).replace("T", " ");
    return `${time},${i === 4000 ? 100_000 : Math.round(20 + 30 * next())}`;
  });
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, gzipSync(`timestamp,value\n${lines.join("\n")}\n`));
}
