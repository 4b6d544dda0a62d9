import { BODY_LIMIT } from "../http/read-body.js";
import { TEXTS_LIMIT } from "./shapes.js";

const DOOR = `For the official \`openai\` client, with this station's \`/api/v1\` (or \`/v1\`) as base URL and a token as key. The
texts are read by the station's detector, in memory: none is stored, counted or logged, and none leaves the station.
At most ${TEXTS_LIMIT} texts; images are refused.`;

const LIMITS = `A request holds at most ${BODY_LIMIT / 1024} KiB, and a longer one is refused with 413: send it in parts. A text with
U+0000 or with half a character (a lone surrogate) is refused with 422, as is whatever does not have the shape below; the
problem names the field.`;

const NAMES = `\`self_harm\` is called \`self-harm\`, as OpenAI calls it; the other categories keep Balise's names, which are
OpenAI's too for hate, harassment, violence, sexual and illicit. OpenAI's subcategories are not scored, so they are
absent: absent is not false.`;

const FLAGS = `\`categories\` is what to act on: true at or above the flag bin of the indicator that counts the category at this
station, or above 99.5 % of benign text where none does.`;

const SCORES = `\`category_scores\` holds calibrated probabilities, for the mixture of texts on which the detector was developed,
not at the prevalence of a service. A category that is not calibrated for the language has no score, rather than a number
that would be taken for a probability: read \`category_bins\`, which is always there. Without \`locale\` the language is
told from the text, and where it cannot be, the lower of the English and the French probability is given. A text in
another language has bins only, and these were set on English and French text.`;

/** What `POST /moderations` says of itself in the API's description. */
export const MODERATION_DESCRIPTION = [DOOR, LIMITS, NAMES, FLAGS, SCORES]
  .map((paragraph) => paragraph.replaceAll("\n", " "))
  .join("\n\n");
