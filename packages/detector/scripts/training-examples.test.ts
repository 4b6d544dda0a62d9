import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { CORPUS } from "../src/training/corpus.js";
import { wordRuns } from "../src/training/word-runs.js";
import { readCorpusFiles } from "./corpus-files.js";
import { readTrainingInput, testTexts } from "./training-examples.js";

const DATA = fileURLToPath(new URL("../../../../shared/data/screening", import.meta.url));
const CORPUS_FOLDER = fileURLToPath(new URL("../corpus", import.meta.url));
const here = existsSync(DATA);

test.skipIf(!here)(
  `nothing that is trained on shares a run of eight words with a public test row, and no written sentence has to be left out for it${here ? "" : " — SKIPPED: ../shared/data/screening is absent"}`,
  () => {
    const runs = new Set(testTexts(`${DATA}/test`).flatMap((text) => wordRuns(text)));
    const input = readTrainingInput(DATA, CORPUS_FOLDER);
    expect(runs.size).toBeGreaterThan(100_000);
    expect(input.examples.length).toBeGreaterThan(100_000);
    expect(input.leftOut).toBeLessThan(200);
    const sharing = input.examples.filter(({ text }) => wordRuns(text).some((run) => runs.has(run)));
    expect(sharing.map(({ text }) => text)).toEqual([]);
    const written = input.examples.filter(({ source }) => source === CORPUS).length;
    expect(written).toBe(readCorpusFiles(CORPUS_FOLDER).examples.length);
  },
);
