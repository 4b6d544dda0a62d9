import {
  BIN_EVIDENCE,
  type Carried,
  type ConversationState,
  carryScores,
  conversationStart,
  type Detector,
  FOLLOWED_FROM,
} from "@balise/detector";
import { carryTurns, crossingLimitOf, START } from "@balise/preparedness";

/** A category in which a conversation has crossed the line at a turn, with what is carried of it. */
export interface Crossing extends Carried {
  readonly category: string;
  /** In nats, as `cusum` is; that is the station's, which lets small sums go. */
  readonly limit: number;
}

/** A conversation that is followed message by message; it holds no text, and is of one size after any number. */
export interface FollowedConversation {
  /** User messages so far. */
  readonly turns: number;
  /** Takes the user's next message: the categories in which the conversation crosses the line with it, each once. */
  take(text: string): readonly Crossing[];
}

/** Opens a conversation that is followed as a station does whose indicators set no limit of their own. */
export function followConversation(detector: Detector): FollowedConversation {
  const categories = detector.categories("user");
  const followed = categories.flatMap((category, place) => {
    const limit = crossingLimitOf({ role: "user", categories: [category] });
    return limit === null ? [] : [{ category, place, limit, state: START }];
  });
  const bins = new Uint8Array(categories.length);
  let scores: ConversationState = conversationStart();
  return {
    get turns() {
      return scores.user.turns;
    },
    take(text) {
      detector.bins(text, "user", bins);
      const next = carryScores(scores, { role: "user", bins });
      if ("code" in next) throw new Error(`a detector's bins are no turn: ${next.code}`);
      scores = next;
      return followed.flatMap((one): Crossing[] => {
        const { category, place, limit } = one;
        const turn = { evidence: BIN_EVIDENCE[bins[place] ?? 0] ?? 0, place };
        const { after, crossed } = carryTurns(one.state, [turn], { limit, from: FOLLOWED_FROM });
        one.state = after;
        const carried = next.user.categories[place];
        if (crossed === undefined || carried === undefined) return [];
        return [{ category, limit, ...carried, cusum: after.cusum }];
      });
    },
  };
}
