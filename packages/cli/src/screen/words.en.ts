export const SCREEN_EN = {
  about: "screen texts on this machine with the detector that comes with Balise; no station is needed",
  file: "file, plain or gzip; - for the standard input",
  format: "ndjson or lines (left out: ndjson where the first line opens a JSON object)",
  role: "user or assistant: who wrote the texts that do not say (left out: user)",
  locale: "language of the texts that do not say, such as fr or en-GB (left out: not known)",
  from: "the lowest bin that is told, 0 to 9 (left out: 7, above 99.5 % of benign text)",
  rules: `A file holds, one a line, either JSON objects
  {"text", "id"?, "role"?, "locale"?}      other fields are passed over
or texts. A line is told where a category stands at the bin or above it:
  bin          the place among benign text: 5 above 98 % of it, 6 above 99 %, 7 above 99.5 %, 8 above 99.8 %, 9 above 99.9 %
  probability  in brackets, where the detector is calibrated for the category in the language; where the language is
               not known, the lower of the English and the French one. It holds for the texts on which the detector was
               developed, not at the prevalence of a service
A finding is a reason for a person to look, never a diagnosis. No text is ever written, kept or sent. What cannot be
read is told by line at the end, on the standard error, with the number of texts a category. With --json each finding
is a JSON document on a line of its own, and so is the summary, on the standard error.`,
  line: (line: string) => `line ${line}`,
  column: { category: "Category", texts: "Texts" },
  read: (read: string, found: string, from: string) =>
    `Texts read: ${read}; with a finding at bin ${from} or above: ${found}.`,
  rejected: (count: string) => `Lines rejected: ${count}.`,
  more: (count: string) => `… and ${count} rejected lines more.`,
  version: (version: string) => `Detector ${version}.`,
};
