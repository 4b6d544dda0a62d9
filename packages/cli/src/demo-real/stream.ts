import type { Interaction } from "@balise/preparedness";
import { type Arrivals, arrivals, dayOf } from "./arrivals.js";
import { type Draw, drawsOf, pickBy } from "./draws.js";
import { isRefused, type Refused } from "./options.js";
import { type Injected, injectOutbreak } from "./outbreak.js";
import { type KnownConversation, readSources } from "./sources.js";
import { readVolume, type Volume } from "./volume.js";

export const USERS = 1500;
/** Users are drawn as USERS × u^SKEW: the busiest tenth sends about a third of the messages. */
export const SKEW = 2.2;
const SURFACES = ["web", "web", "app", "app", "api"] as const;
export const VERSION_SENT = "recorded";

/** A message as it is sent, with what is known of it. */
export interface KnownInteraction {
  readonly day: number;
  readonly categories: readonly string[];
  readonly interaction: Interaction;
}

export interface KnownStream {
  /** In the order of their times. */
  readonly messages: readonly KnownInteraction[];
  readonly injected: number;
  readonly volume: Volume;
}

/** Four weeks of usage made of the sets, from `start` on (epoch milliseconds, 00:00 UTC). */
export async function readStream(
  data: string,
  { seed, start }: { seed: number; start: number },
): Promise<KnownStream | Refused> {
  const draw = drawsOf(seed);
  const usual = await readSources(data);
  if (isRefused(usual)) return usual;
  const volume = await readVolume(data, draw);
  if (isRefused(volume)) return volume;
  const arriving = arrivals(volume, { draw, start });
  const injected = injectOutbreak(usual, { draw, shareOf: arriving.shareOf });
  if (isRefused(injected)) return injected;
  const messages = [
    ...usual.flatMap((one) => arrived(one, { draw, start, arriving })),
    ...injected.flatMap((one) => arrivedInOutbreak(one, { draw, start, arriving })),
  ];
  const inOrder = messages.toSorted((a, b) => (a.interaction.time < b.interaction.time ? -1 : 1));
  return {
    messages: inOrder,
    injected: messages.length - usual.reduce((sum, one) => sum + one.messages.length, 0),
    volume,
  };
}

interface Drawing {
  readonly draw: Draw;
  readonly start: number;
  readonly arriving: Arrivals;
}

function arrived(conversation: KnownConversation, drawing: Drawing): KnownInteraction[] {
  const { draw, arriving } = drawing;
  const { id, messages } = conversation;
  const user = `user-${Math.floor(USERS * draw("user", id) ** SKEW)}`;
  const times = arriving.conversation(
    id,
    messages.map(({ role }) => role),
  );
  return told(conversation, { ...drawing, user, times });
}

function arrivedInOutbreak({ conversation, day, user }: Injected, drawing: Drawing): KnownInteraction[] {
  const time = drawing.arriving.within(day, conversation.id);
  return told(conversation, { ...drawing, user, times: conversation.messages.map(() => time) });
}

function told(
  { id, system, locale, messages }: KnownConversation,
  { draw, start, user, times }: Drawing & { readonly user: string; readonly times: readonly number[] },
): KnownInteraction[] {
  const surface = pickBy(draw("surface", id), SURFACES);
  return messages.map(({ role, text, categories }, i) => {
    const time = times[i] ?? start;
    const interaction: Interaction = {
      ...{
        id: `${id}:${i}`,
        time: new Date(time).toISOString(),
        system,
        version: VERSION_SENT,
        surface,
        locale,
      },
      ...{ user, conversation: id, role, text },
    };
    return { day: dayOf(time, start), categories, interaction };
  });
}
