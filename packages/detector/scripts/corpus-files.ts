import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readCorpus } from "../src/training/corpus.js";
import type { Example } from "../src/training/example.js";

/** The written corpus: its files in the order of their names, what they expand to, and their hash. */
export function readCorpusFiles(folder: string): { examples: Example[]; sha256: string } {
  const hash = createHash("sha256");
  const examples = (["en", "fr"] as const).flatMap((lang) =>
    readdirSync(join(folder, lang))
      .filter((name) => name.endsWith(".txt"))
      .sort()
      .flatMap((name) => {
        const file = readFileSync(join(folder, lang, name), "utf8");
        hash.update(`${lang}/${name}\n${file}`);
        const read = readCorpus(file, lang);
        if (!Array.isArray(read)) throw new Error(`${lang}/${name}: ${JSON.stringify(read)}`);
        return read;
      }),
  );
  return { examples, sha256: hash.digest("hex") };
}
