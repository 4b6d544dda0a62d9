import { createHmac, type KeyObject } from "node:crypto";
import type { Realm } from "@balise/preparedness";
import { userPeriod, userPeriodKey } from "../keys/user-period.js";

/** Keyed hashes that stand for a message and for a person; nothing else of either is kept. */
export interface Pseudonyms {
  /** 32 bytes for a message's id: 16 to recognise it by, 8 to draw samples with. A drill has its own. */
  message(realm: Realm, id: string): Buffer;
  /** 8 bytes for a user's key, another in every quarter; `time` in milliseconds. */
  user(key: string, time: number): Buffer;
  /** 16 bytes for a conversation of a system, another in every quarter; a drill has its own. */
  conversation(named: NamedConversation, time: number): Buffer;
}

/** A conversation as a message names it. */
export interface NamedConversation {
  readonly realm: Realm;
  readonly system: string;
  readonly conversation: string;
}

const MESSAGE_LABELS: Readonly<Record<Realm, string>> = { live: "id\0", drill: "drill id\0" };

/** Pseudonyms by HMAC-SHA-256 under the station's root key. */
export function pseudonyms(root: KeyObject): Pseudonyms {
  const periods = new Map<string, Buffer>();
  const periodKey = (time: number): Buffer => {
    const period = userPeriod(time);
    let key = periods.get(period);
    if (key === undefined) {
      key = userPeriodKey(root, period);
      periods.set(period, key);
    }
    return key;
  };
  return {
    message: (realm, id) =>
      createHmac("sha256", root)
        .update(MESSAGE_LABELS[realm] + id)
        .digest(),
    user: (key, time) => createHmac("sha256", periodKey(time)).update(`user\0${key}`).digest().subarray(0, 8),
    conversation: ({ realm, system, conversation }, time) =>
      createHmac("sha256", periodKey(time))
        .update(`conversation\0${realm}\0${system}\0${conversation}`)
        .digest()
        .subarray(0, 16),
  };
}
