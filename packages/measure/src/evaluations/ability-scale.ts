import { type MeasureProblem, problem } from "../problem.js";
import { countProblem } from "../validation.js";

/** A model, by its 0-based row, and the ability that it is to have. */
export interface AbilityAnchor {
  readonly model: number;
  readonly ability: number;
}

export type AbilityAnchors = readonly [AbilityAnchor, AbilityAnchor];

/** Reported ability = shift + unit × ability of mean 0 and variance 1. */
export interface AbilityScale {
  readonly shift: number;
  readonly unit: number;
}

/**
 * The scale on which two models have the abilities given. Problems (`anchors`, `index` the anchor): those of counts
 * and `out_of_range` (no such model), `not_a_number`; without index, `zero_variance` (two equal abilities, given or
 * found) and `out_of_range` (given in the reverse of the order found).
 */
export function anchoredScale(
  anchors: AbilityAnchors,
  abilities: readonly number[],
): AbilityScale | MeasureProblem {
  for (const [index, { model, ability }] of anchors.entries()) {
    const found = countProblem(model, "anchors", index);
    if (found) return found;
    if (model >= abilities.length) return problem("out_of_range", "anchors", index);
    if (!Number.isFinite(ability)) return problem("not_a_number", "anchors", index);
  }
  const [first, second] = anchors;
  const from = abilities[first.model] ?? 0;
  const found = (abilities[second.model] ?? 0) - from;
  const wanted = second.ability - first.ability;
  if (found === 0 || wanted === 0) return problem("zero_variance", "anchors");
  const unit = wanted / found;
  return unit > 0 ? { shift: first.ability - unit * from, unit } : problem("out_of_range", "anchors");
}
