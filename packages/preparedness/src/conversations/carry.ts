/** What is carried of a conversation for one indicator: no text, one size after any number of turns. */
export interface Carried {
  /** CUSUM of the evidence of its turns, in nats; 0 where nothing is carried. */
  readonly cusum: number;
  /** It has crossed the line: it cannot cross it again, and nothing more is summed. */
  readonly crossed: boolean;
}

/** A conversation before its first turn, or one of which nothing is left to carry. */
export const START: Carried = { cusum: 0, crossed: false };

/** How conversations are followed, in nats. */
export interface CarryRule {
  /** What has to be carried to have crossed the line. */
  readonly limit: number;
  /** A sum below it is let go, so that few conversations are followed. */
  readonly from: number;
}

/** One user message of a conversation, for one indicator. `Place` says where a crossing at it is counted. */
export interface CarriedTurn<Place> {
  readonly evidence: number;
  readonly place: Place;
}

/** What turns did to a conversation, and where. */
export interface CarriedOn<Place> {
  readonly after: Carried;
  /** Turns at which the CUSUM rose above its start. */
  readonly begun: readonly Place[];
  /** Turns that came while it was above its start. */
  readonly continued: readonly Place[];
  /** The turn at which it crossed the line, if it did now. */
  readonly crossed: Place | undefined;
}

/**
 * Carries turns in their order, by Page's CUSUM with a threshold below which it starts again: S ← S + evidence, or 0
 * where that is below `from`; at the limit the conversation has crossed the line, once. Cutting the turns into several
 * calls gives the same in all.
 *
 * Page, E. S. (1954), Continuous inspection schemes, Biometrika 41, 100–115.
 */
export function carryTurns<Place>(
  before: Carried,
  turns: readonly CarriedTurn<Place>[],
  { limit, from }: CarryRule,
): CarriedOn<Place> {
  const begun: Place[] = [];
  const continued: Place[] = [];
  let crossed: Place | undefined;
  let state = before;
  for (const { evidence, place } of turns) {
    if (state.crossed) break;
    const sum = state.cusum + evidence;
    const cusum = sum < from ? 0 : sum;
    if (state.cusum > 0) continued.push(place);
    else if (cusum > 0) begun.push(place);
    state = { cusum, crossed: cusum >= limit };
    if (state.crossed) crossed = place;
  }
  return { after: state, begun, continued, crossed };
}
