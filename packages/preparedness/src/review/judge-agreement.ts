import { z } from "zod";
import {
  type CheckedShare,
  checkedShare,
  checkedShareShape,
  indicatorAnswer,
  type KeptVerdict,
} from "../screening/index.js";

/** Verdicts and labels to compare before a share is told: of fewer, one says as good as nothing. */
const LEAST = 10;

const shareShape = checkedShareShape.nullable();

/** How a judge's verdicts agree with people's labels, on items at or above the flag bin of an indicator. */
export const judgeAgreementShape = z
  .object({
    versions: z
      .array(z.string())
      .describe("of the judge that answered last: model, policy, policy's version"),
    compared: z.number().int().describe("items that it judged and a person labelled"),
    unsure: z.number().int().describe("those of them that it left open, which no share counts"),
    least: z.number().int().describe("yes and no verdicts on labelled items from which shares are told"),
    agreed: shareShape.describe("verdicts that say what the label says"),
    sensitivity: shareShape.describe("among flagged texts labelled positive, the share judged yes"),
    specificity: shareShape.describe("among flagged texts labelled negative, the share judged no"),
  })
  .meta({ id: "JudgeAgreement" });
export type JudgeAgreement = z.infer<typeof judgeAgreementShape>;

/** A flagged item that the judge and a person have seen. */
export interface ComparedItem {
  /** The label stands for the indicator. */
  readonly positive: boolean;
  readonly verdicts: readonly (KeptVerdict & { readonly version: string; readonly at: string })[];
}

/**
 * How the judge agrees with people on an indicator that counts these categories. Only items that the screen flagged
 * are judged, so the shares hold among flagged texts and say nothing of those that it missed. A judge of another model
 * or policy is another judge: the one whose verdict is the latest is told.
 *
 * @returns null where nothing was judged and labelled
 */
export function judgeAgreement(
  items: readonly ComparedItem[],
  categories: readonly string[],
): JudgeAgreement | null {
  const compared = items.flatMap(({ positive, verdicts }) => {
    const about = verdicts.filter(({ asked }) => asked.some((each) => categories.includes(each)));
    const answer = indicatorAnswer(about, categories);
    if (answer === undefined) return [];
    const versions = [...new Set(about.map(({ version }) => version))].sort();
    const at = about.map((verdict) => verdict.at).reduce((a, b) => (a > b ? a : b));
    return [{ positive, answer, versions, at }];
  });
  const [first] = compared;
  if (first === undefined) return null;
  const latest = compared.reduce((a, b) => (b.at > a.at ? b : a), first);
  const own = compared.filter(({ versions }) => versions.join() === latest.versions.join());
  const decided = own.filter(({ answer }) => answer !== "unsure");
  const right = decided.map(({ positive, answer }) => ({ positive, right: positive === (answer === "yes") }));
  const shareOf = (part: typeof right): CheckedShare | null =>
    decided.length < LEAST || part.length === 0
      ? null
      : checkedShare(part.filter((each) => each.right).length, part.length);
  return {
    ...{ versions: latest.versions, compared: own.length, unsure: own.length - decided.length, least: LEAST },
    agreed: shareOf(right),
    sensitivity: shareOf(right.filter(({ positive }) => positive)),
    specificity: shareOf(right.filter(({ positive }) => !positive)),
  };
}
