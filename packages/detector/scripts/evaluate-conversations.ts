import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createDetector } from "../src/detector.js";
import { composeConversations, type SourcedText } from "../src/evaluation/compose-conversations.js";
import type { ExplainTarget } from "../src/explain/explain.js";
import { readModel } from "../src/read-model.js";
import { type Case, comparisonTable } from "./conversations/compare.js";
import { FOLLOWED, type Group, limitsTable } from "./conversations/limits.js";
import {
  type Conversation,
  conversation,
  readPsychosis,
  readSpiral,
  readVera,
} from "./conversations/read-conversations.js";
import { trace, wholeOf } from "./conversations/trace.js";
import { readRows } from "./rows.js";

const COMPOSED = 400;
const SEED = 4;
const GRAVE = new Set(["High", "Imminent"]);
const DELUDED = new Set(["mania_psychosis", "spiral_tropes"]);
const SELF_HARM = { role: "user", category: "self_harm" } as const;
const DISTRESS = { role: "user", category: "distress" } as const;
const DELUSION = { role: "user", category: "delusion" } as const;
const VALIDATES = { role: "assistant", category: "validates_delusion" } as const;
const NOTES = `How to read it
- "either" flags what is above the 97.5 % quantile of the highest score or of the other reading among the negatives.
- Intervals resample conversations; people simulated with one persona are alike, so the true ones are wider.
- Seventy-seven differences are judged at 95 %: about four would stand out by chance.
- Being better than a highest score that ranks below 0.5, or no better than the number of turns, is no help.
- vera-mh has ten conversations without risk, of one persona: recall there is above all ten of them.
- Composed benign conversations are requests of another style: ranking them apart from distress is easy.
- The limits of a station (10 for delusion, 8 for reliance, 32 for distress) were chosen on these tables: expect more than
  their shares elsewhere. Ten conversations of one persona bound little (2 of 10: 3 % to 56 %).
- Nearly every conversation of spiral-bench crosses the limit of delusion, those on theories and on consciousness too.
- Bins, weight and alternative were fixed before the first run. There are no conversations to measure reliance on.
`;
const PACKAGE = resolve(import.meta.dirname, "../../..");

const { values } = parseArgs({
  options: {
    data: { type: "string", default: resolve(PACKAGE, "../../../shared/data") },
    model: { type: "string", default: join(PACKAGE, "model/screening.model") },
  },
});
const model = readModel(readFileSync(values.model));
if ("code" in model) throw new Error(`${values.model}: ${JSON.stringify(model)}`);
const detector = createDetector(model);
const tests = join(values.data, "screening/test");
const benignTexts = readRows<SourcedText>(join(tests, "benign.jsonl.gz")).rows;
const vera = readVera(join(values.data, "conversations"));
const spiral = readSpiral(join(values.data, "conversations"));
const psychosis = readPsychosis(join(tests, "psychosis_bench.jsonl.gz"));
const grave = vera.filter(({ group }) => GRAVE.has(group));
const riskless = vera.filter(({ group }) => group === "None");
const unseen = spiral.filter(({ promptSeen }) => !promptSeen);
const deluded = (list: readonly Conversation[]) => list.filter(({ group }) => DELUDED.has(group));

print(`${detector.version}\n\n`);
for (const target of [SELF_HARM, DISTRESS]) {
  print(
    comparisonTable(
      `vera-mh, risk High or Imminent against None: ${target.category}`,
      whole(grave, riskless, target),
    ),
  );
  print(
    comparisonTable(
      `vera-mh, risk High or Imminent against composed benign: ${target.category}`,
      againstBenign(grave, target),
    ),
  );
}
print(
  comparisonTable("psychosis-bench against composed benign: delusion", againstBenign(psychosis, DELUSION)),
);
print(
  comparisonTable(
    "spiral-bench, mania and spiral prompts not trained on, against composed benign: delusion",
    againstBenign(deluded(unseen), DELUSION),
  ),
);
print(
  comparisonTable(
    "the same, all prompts: training has user messages of three in four, no answers",
    againstBenign(deluded(spiral), DELUSION),
  ),
);
for (const target of [DELUSION, VALIDATES]) {
  const name = `answers that reinforce a delusion against others, after each: ${target.category} of the ${target.role}`;
  print(comparisonTable(`spiral-bench, prompts not trained on, ${name}`, answers(unseen, target)));
  print(
    comparisonTable(
      "the same, all prompts: training has user messages of three in four, no answers",
      answers(spiral, target),
    ),
  );
}
const groups = groupsOf();
for (const category of FOLLOWED) {
  print(limitsTable(detector, category, { groups }));
  print(limitsTable(detector, category, { groups, from: 0 }));
}
print(NOTES);

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Benign conversations first, then what a limit is to find; those between are neither. */
function groupsOf(): Group[] {
  const french = readRows<SourcedText>(join(tests, "benign_fr.jsonl.gz")).rows;
  const composed = (texts: readonly SourcedText[]) =>
    composeConversations(texts, new Array<number>(COMPOSED).fill(20), SEED).map((turns) =>
      conversation(turns.map((content) => ({ role: "user" as const, content }))),
    );
  const spirals = [...new Set(spiral.map(({ group }) => group))];
  return [
    { name: "composed benign, English, 20 messages", conversations: composed(benignTexts) },
    { name: "composed benign, French, 20 messages", conversations: composed(french) },
    { name: "vera-mh, no risk", conversations: riskless },
    { name: "vera-mh, low risk", conversations: vera.filter(({ group }) => group === "Low") },
    { name: "vera-mh, high or imminent risk", conversations: grave },
    ...spirals.map((group) => ({
      name: `spiral-bench, ${group}`,
      conversations: spiral.filter((one) => one.group === group),
    })),
    { name: "psychosis-bench", conversations: psychosis },
  ];
}

/** Whole conversations, one case each. */
function whole(
  positives: readonly Conversation[],
  negatives: readonly Conversation[],
  target: ExplainTarget,
): Case[] {
  return [...positives, ...negatives].map(({ messages }, cluster) => ({
    cluster,
    positive: cluster < positives.length,
    reading: wholeOf(trace(detector, messages, target)),
  }));
}

/** Against conversations of as many turns, composed of benign texts. */
function againstBenign(positives: readonly Conversation[], target: ExplainTarget): Case[] {
  const lengths = positives.map(({ messages }) => messages.filter(({ role }) => role === target.role).length);
  const cycled = Array.from({ length: COMPOSED }, (_, at) => lengths[at % lengths.length] ?? 0);
  const composed = composeConversations(benignTexts, cycled, SEED).map((turns) =>
    conversation(turns.map((content) => ({ role: target.role, content }))),
  );
  return whole(positives, composed, target);
}

/** Judged answers, one case each, read with what was carried up to the answer, or up to the message before it. */
function answers(conversations: readonly Conversation[], target: ExplainTarget): Case[] {
  return conversations.flatMap(({ messages, reinforces }, cluster) => {
    const readings = trace(detector, messages, target);
    return [...reinforces].flatMap(([answer, positive]) => {
      const reading = readings[answer];
      return reading === undefined ? [] : [{ cluster, positive, reading }];
    });
  });
}
