import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readCorpus } from "../src/training/corpus.js";
import type { Example } from "../src/training/example.js";

/** A file of the written corpus and the sentences drawn from it. */
export type CorpusFile = {
  readonly lang: "en" | "fr";
  readonly name: string;
  readonly content: string;
  readonly examples: readonly Example[];
};

/** The files of the written corpus, English first, in the order of their names. */
export function corpusFiles(folder: string): CorpusFile[] {
  return (["en", "fr"] as const).flatMap((lang) =>
    readdirSync(join(folder, lang))
      .filter((name) => name.endsWith(".txt"))
      .sort()
      .map((name) => {
        const content = readFileSync(join(folder, lang, name), "utf8");
        const examples = readCorpus(content, lang);
        if (!Array.isArray(examples)) throw new Error(`${lang}/${name}: ${JSON.stringify(examples)}`);
        return { lang, name, content, examples };
      }),
  );
}

/** The written corpus: what its files expand to, and their hash. */
export function readCorpusFiles(folder: string): { examples: Example[]; sha256: string } {
  const files = corpusFiles(folder);
  const hash = createHash("sha256");
  for (const { lang, name, content } of files) hash.update(`${lang}/${name}\n${content}`);
  return { examples: files.flatMap((file) => file.examples), sha256: hash.digest("hex") };
}
