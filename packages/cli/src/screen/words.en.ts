export const SCREEN_EN = {
  about: "screen texts on this machine with the detector that comes with Balise; no station is needed",
  file: "file, plain or gzip; - for the standard input",
  format: "ndjson or lines (left out: ndjson where the first line opens a JSON object)",
  role: "user or assistant: who wrote the texts that do not say (left out: user)",
  locale: "language of the texts that do not say, such as fr or en-GB (left out: told from each text)",
  from: "the lowest bin that is told, 0 to 9 (left out: 7, above 99.5 % of benign text)",
  judge: {
    option:
      "send what is found to the judge of BALISE_JUDGE_URL and tell its verdicts; without it nothing is sent",
    answer: { yes: "yes", no: "no", unsure: "unsure" },
    verdict: (version: string, answer: string, reason: string) => `judge ${version}: ${answer}, ${reason}`,
    withheld: "reason withheld, it repeated the text",
    notJudged: (policy: string, why: string) => `not judged under ${policy}: ${why}`,
    forPerson: "left to a person",
    cleared: "cleared by the judge",
    model: (model: string) => `Judge ${model}.`,
    verdicts: (yes: string, no: string, unsure: string) =>
      `Verdicts: yes ${yes}, no ${no}, unsure ${unsure}.`,
    missed: (times: string, why: string) => `No verdict, ${times} ×: ${why}`,
    awaiting: (texts: string) => `Texts left to people: ${texts}.`,
  },
  conversations: {
    at: (name: string, turn: string) => `conversation ${name}, message ${turn}`,
    crosses: (
      is: Record<"category" | "cusum" | "limit" | "maximum" | "over" | "turns" | "run" | "mean", string>,
    ) =>
      `crosses the limit of ${is.category}: ${is.cusum} nats of ${is.limit}, highest bin ${is.maximum}, ${is.over} of ${is.turns} at bin 4 or above (${is.run} in a row), mean ${is.mean}`,
    followed: (begun: string, crossed: string) =>
      `Conversations followed: ${begun}; those that crossed a limit: ${crossed}.`,
    none: "none",
    dropped: (dropped: string) =>
      `Conversations let go before the end, to keep memory bounded: ${dropped}; what came of them later began anew.`,
  },
  rules: `A file holds, one a line, either JSON objects
  {"text", "id"?, "role"?, "locale"?, "conversation"?}      other fields are passed over
or texts. A line is told where a category stands at the bin or above it:
  bin          the place among benign text: 5 above 98 % of it, 6 above 99 %, 7 above 99.5 %, 8 above 99.8 %, 9 above 99.9 %
  probability  in brackets, where the detector is calibrated for the category in the language; where the language can
               be told neither from "locale" nor from the text, the lower of the English and the French one. It holds
               for the texts on which the detector was developed, not at the prevalence of a service
A finding is a reason for a person to look, never a diagnosis. No text is ever written or kept, and without --judge
none is sent. What cannot be read is told by line at the end, on the standard error, with the number of texts a
category. Where lines name a "conversation", what its user wrote is also followed over its messages, in the order of
the lines: delusion, reliance and distress are weak in one message and strong over several. Each category sums the
evidence of the bins, in nats (a sum below 1 is let go), and the conversation crosses the limit once, at 10 for
delusion, 8 for reliance and 32 for distress, as at a station; told with the message at which it does, the highest
bin, the messages at bin 4 or above (95 % of benign text) and the weighted mean. Of ten simulated people without
suicide risk two cross it too, in distress as in delusion: a reason to read the conversation, no more. At most 10,000
are followed at once; the one left alone the longest is let go. With --json each finding is a JSON document on a line
of its own, and so is the summary, on the standard error.
With --judge, each text found from bin BALISE_JUDGE_FROM on (left out: 7) goes, with its role and a policy, to an
OpenAI-compatible endpoint, which answers yes, no or unsure. Only a no takes a text off what is left to people.
  BALISE_JUDGE_URL, BALISE_JUDGE_MODEL         the endpoint and the model; https, or http to this machine
  BALISE_JUDGE_KEY                             the key, where one is needed; read from here alone, never shown
  BALISE_JUDGE_SECONDS                         for one question, retries included (left out: 20)
  BALISE_JUDGE_CALLS, BALISE_JUDGE_TOKENS      at most, in a UTC day (left out: 1000 and 2000000)
  BALISE_JUDGE_MONEY                           at most, in a UTC day; needs both prices
  BALISE_JUDGE_PRICE_IN, BALISE_JUDGE_PRICE_OUT  per million tokens
The policies are library/policies/*.md; those of <data>/library/policies go before them. What is spent, in numbers, is
kept for the day in <data>/judge.`,
  line: (line: string) => `line ${line}`,
  column: { category: "Category", texts: "Texts" },
  read: (read: string, found: string, from: string) =>
    `Texts read: ${read}; with a finding at bin ${from} or above: ${found}.`,
  rejected: (count: string) => `Lines rejected: ${count}.`,
  more: (count: string) => `… and ${count} rejected lines more.`,
  version: (version: string) => `Detector ${version}.`,
};
