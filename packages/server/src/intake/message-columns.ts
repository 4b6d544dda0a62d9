import type { KeyObject } from "node:crypto";
import { permanentUnit } from "@balise/measure";
import {
  crossingLimitOf,
  drawn,
  type Interaction,
  languageOf,
  MESSAGE_ROLES,
  messageTime,
  type Realm,
  type Segment,
  segmentKey,
} from "@balise/preparedness";
import { NO_CONVERSATION, type ScreenedMessages, type SealedSample, type SignedPlace } from "@balise/storage";
import type { CampaignBuckets } from "./campaign-buckets.js";
import { inOrderOfId } from "./in-order-of-id.js";
import type { IndicatorScoring, ScreenedIndicator } from "./indicator-scoring.js";
import type { Pseudonyms } from "./pseudonyms.js";
import { newItemId, sealText } from "./seal.js";

/** What screening works with: one per thread. */
export interface Screener {
  readonly indicators: readonly ScreenedIndicator[];
  readonly scoring: IndicatorScoring;
  readonly pseudonyms: Pseudonyms;
  readonly campaigns: CampaignBuckets;
  readonly reviewKey: KeyObject;
}

/** What the messages of a body come to. */
export interface ScreenedColumns {
  readonly segments: readonly Segment[];
  readonly users: Uint32Array;
  readonly conversations: Uint8Array;
  readonly messages: ScreenedMessages;
  readonly samples: readonly SealedSample[];
  readonly signed: readonly SignedPlace[];
  readonly duplicates: number;
}

const ID_BYTES = 16;
const HOUR = 60 * 60 * 1000;

/** Builds the columns of a batch, message by message; no text stays in it but the sealed ones. */
export class MessageColumns {
  readonly #screener: Screener;
  readonly #realm: Realm;
  readonly #columns: ScreenedMessages;
  readonly #segments = new Map<string, number>();
  readonly #segmentList: Segment[] = [];
  readonly #users = new Map<string, number>();
  readonly #userHashes: number[] = [];
  readonly #conversations = new Map<string, number>();
  readonly #conversationHashes: Buffer[] = [];
  /** Whether any indicator follows conversations. */
  readonly #follows: boolean;
  readonly #samples: SealedSample[] = [];
  readonly #signed: SignedPlace[] = [];
  #count = 0;

  constructor(screener: Screener, realm: Realm, capacity: number) {
    this.#screener = screener;
    this.#realm = realm;
    this.#follows = screener.indicators.some((indicator) => crossingLimitOf(indicator) !== null);
    this.#columns = {
      ids: new Uint8Array(capacity * ID_BYTES),
      lines: new Uint32Array(capacity),
      segments: new Uint32Array(capacity),
      hours: new Int32Array(capacity),
      roles: new Uint8Array(capacity),
      users: new Uint32Array(capacity),
      conversations: new Int32Array(capacity),
      times: new Float64Array(capacity),
      bins: new Uint8Array(capacity * screener.indicators.length),
    };
  }

  add(interaction: Interaction, line: number): void {
    const place = this.#count++;
    const columns = this.#columns;
    const time = messageTime(interaction.time) as number;
    const hash = this.#screener.pseudonyms.message(this.#realm, interaction.id);
    columns.ids.set(hash.subarray(0, ID_BYTES), place * ID_BYTES);
    columns.lines[place] = line;
    columns.segments[place] = this.#segmentOf(interaction);
    columns.hours[place] = Math.floor(time / HOUR);
    columns.roles[place] = MESSAGE_ROLES.indexOf(interaction.role);
    columns.users[place] = this.#userOf(interaction.user, time);
    columns.conversations[place] = this.#conversationOf(interaction, time);
    columns.times[place] = time;
    const at = place * this.#screener.indicators.length;
    this.#screener.scoring.bins(interaction.text, interaction.role, { bins: columns.bins, at });
    const unit = permanentUnit(hash.readUInt32BE(ID_BYTES), hash.readUInt32BE(ID_BYTES + 4));
    this.#drawIfDue(interaction, { place, at, unit, time });
    this.#signIfFlagged(interaction, { place, at, time });
  }

  finish(): ScreenedColumns {
    const beside = { samples: this.#samples, signed: this.#signed };
    const { messages, samples, signed, duplicates } = inOrderOfId(this.#columns, beside, this.#count);
    return {
      segments: this.#segmentList,
      users: Uint32Array.from(this.#userHashes),
      conversations: Uint8Array.from(Buffer.concat(this.#conversationHashes)),
      messages,
      samples,
      signed,
      duplicates,
    };
  }

  #segmentOf({ system, version, surface, locale }: Interaction): number {
    const segment = { system, version, surface, locale: languageOf(locale) };
    const key = segmentKey(segment);
    let place = this.#segments.get(key);
    if (place === undefined) {
      place = this.#segmentList.push(segment) - 1;
      this.#segments.set(key, place);
    }
    return place;
  }

  #userOf(user: string, time: number): number {
    const key = `${monthOf(time)} ${user}`;
    let place = this.#users.get(key);
    if (place === undefined) {
      const hash = this.#screener.pseudonyms.user(user, time);
      place = this.#userHashes.push(hash.readUInt32BE(0), hash.readUInt32BE(4)) / 2 - 1;
      this.#users.set(key, place);
    }
    return place;
  }

  /** Only what users write is followed. */
  #conversationOf({ role, system, conversation }: Interaction, time: number): number {
    if (role !== "user" || !this.#follows) return NO_CONVERSATION;
    const key = `${monthOf(time)} ${system}\0${conversation}`;
    let place = this.#conversations.get(key);
    if (place === undefined) {
      const named = { realm: this.#realm, system, conversation };
      place = this.#conversationHashes.push(this.#screener.pseudonyms.conversation(named, time)) - 1;
      this.#conversations.set(key, place);
    }
    return place;
  }

  #signIfFlagged(
    { text }: Interaction,
    { place, at, time }: { place: number; at: number; time: number },
  ): void {
    const { scoring, campaigns } = this.#screener;
    const flagged = scoring.misuse(this.#columns.bins, at);
    if (flagged.length === 0) return;
    const buckets = campaigns.of(text, time);
    if (buckets !== null) this.#signed.push({ message: place, buckets, flagged });
  }

  #drawIfDue(
    { role, text }: Interaction,
    { place, at, unit, time }: { place: number; at: number; unit: number; time: number },
  ): void {
    const { indicators, scoring, reviewKey } = this.#screener;
    const rateOf = (indicator: number) =>
      scoring.rates[indicator]?.[this.#columns.bins[at + indicator] as number] ?? 0;
    const ofRole = scoring.ofRole[role];
    if (!ofRole.some((indicator) => drawn(unit, rateOf(indicator)))) return;
    const bins: Record<string, number> = {};
    const rates: Record<string, number> = {};
    for (const indicator of ofRole) {
      const id = indicators[indicator]?.id as string;
      bins[id] = this.#columns.bins[at + indicator] as number;
      rates[id] = rateOf(indicator);
    }
    const id = newItemId();
    const sealed = sealText(text, reviewKey, id);
    const when = new Date(time).toISOString();
    this.#samples.push({
      message: place,
      id,
      role,
      time: when,
      unit,
      bins,
      rates,
      length: text.length,
      sealed,
    });
  }
}

/** Pseudonyms of users and conversations change with the quarter, so the keys of their memories hold the month. */
function monthOf(time: number): string {
  const date = new Date(time);
  return `${date.getUTCFullYear()}-${date.getUTCMonth()}`;
}
