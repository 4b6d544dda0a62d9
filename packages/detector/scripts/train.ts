import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readModel } from "../src/read-model.js";
import { trainModel } from "../src/training/train-model.js";
import { TRAINING_OPTIONS } from "../src/training/training-options.js";
import { modelCard } from "./card/card.js";
import { developmentLines } from "./card/development-lines.js";
import { evaluateFiles, evaluateFolder } from "./evaluation/evaluate-folder.js";
import { readTrainingInput } from "./training-examples.js";

const PACKAGE = resolve(import.meta.dirname, "../../..");

const { values } = parseArgs({
  options: {
    data: { type: "string", default: resolve(PACKAGE, "../../../shared/data/screening") },
    out: { type: "string", default: join(PACKAGE, "model") },
  },
});

const { examples, files, sentences, leftOut } = readTrainingInput(values.data, join(PACKAGE, "corpus"));
for (const file of files) print({ input: file.name, rows: file.rows, sha256: file.sha256 });
print({ sentences, leftOut });
print({ options: TRAINING_OPTIONS });

const bytes = trainModel(examples, TRAINING_OPTIONS);
const sha256 = createHash("sha256").update(bytes).digest("hex");
mkdirSync(values.out, { recursive: true });
writeFileSync(join(values.out, "screening.model"), bytes);
print({ output: "screening.model", bytes: bytes.length, sha256 });
writeCard();

/** The card holds figures of the public tests: without them there is none. */
function writeCard(): void {
  const answers = join(values.data, "responses-test.jsonl.gz");
  if (!existsSync(answers)) {
    print({ output: "CARD.md", skipped: `${answers} is absent` });
    return;
  }
  const model = readModel(bytes);
  if ("code" in model) throw new Error(model.code);
  const card = modelCard({
    ...{ model, bytes: bytes.length, sha256, sentences },
    inputs: files,
    tests: [...evaluateFolder(model, join(values.data, "test")), ...evaluateFiles(model, [answers])],
    development: developmentLines(model, examples),
  });
  writeFileSync(join(values.out, "CARD.md"), card);
  print({ output: "CARD.md" });
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
