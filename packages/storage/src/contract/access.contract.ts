import { expect, it } from "vitest";
import {
  countAccounts,
  deleteEndedSessions,
  deleteSession,
  deleteSessionsOf,
  deleteSignInAttempts,
  findAccountByEmail,
  findSession,
  findValidToken,
  insertAccount,
  insertSession,
  insertSignInAttempt,
  insertSignInLink,
  insertToken,
  listAccounts,
  listTokens,
  readPasswordHash,
  readSignInAttempts,
  replaceToken,
  revokeToken,
  spendSignInLink,
  touchSession,
  touchToken,
  updateAccount,
} from "../access/index.js";
import type { Storage } from "../open-storage.js";
import { readSetting, writeSetting } from "../settings.js";
import { AT } from "./things.js";

const LATER = "2026-03-01T09:00:00.000Z";
const MUCH_LATER = "2026-03-02T09:00:00.000Z";
const hash = (byte: number) => Buffer.alloc(32, byte);

/** What accounts, sessions, links, attempts and tokens promise. */
export function accessContract(storage: () => Storage): void {
  it("an account is found by its address however it is written, and an address has one account", async () => {
    const { db } = storage();
    const account = { id: "u1", person: "ines", email: " Ines@Exemple.fr ", accesses: ["admin"] } as const;
    expect(await insertAccount(db, account)).toBe(true);
    expect(await insertAccount(db, { ...account, id: "u2", email: "ines@exemple.fr" })).toBe(false);
    expect(await countAccounts(db)).toBe(1);
    expect(await findAccountByEmail(db, "INES@exemple.FR")).toEqual({
      account: {
        id: "u1",
        person: "ines",
        name: "ines",
        email: "ines@exemple.fr",
        accesses: ["admin"],
        closed: false,
      },
      passwordHash: null,
    });
  });

  it("an account's access levels, password and closing are changed one by one", async () => {
    const { db } = storage();
    expect(await updateAccount(db, "u1", { passwordHash: "$argon2id$…" })).toBe(true);
    expect(await updateAccount(db, "u1", { accesses: ["analyst", "reviewer"] })).toBe(true);
    expect(await updateAccount(db, "nobody", { closed: true })).toBe(false);
    expect(await readPasswordHash(db, "u1")).toBe("$argon2id$…");
    expect(await readPasswordHash(db, "nobody")).toBeUndefined();
    expect(await listAccounts(db)).toMatchObject([{ accesses: ["analyst", "reviewer"], closed: false }]);
  });

  it("a session runs until its time, and ends at once when its account is closed", async () => {
    const { db } = storage();
    for (const byte of [1, 2, 3]) {
      await insertSession(db, { id: hash(byte), account: "u1", csrf: "c", at: AT, until: LATER });
    }
    expect(await findSession(db, hash(1), AT)).toMatchObject({
      account: { id: "u1" },
      csrf: "c",
      usedAt: AT,
    });
    expect(await findSession(db, hash(9), AT)).toBeUndefined();
    expect(await findSession(db, hash(1), LATER)).toBeUndefined();
    await touchSession(db, hash(1), { at: LATER, until: MUCH_LATER });
    expect(await findSession(db, hash(1), LATER)).toMatchObject({ usedAt: LATER, until: MUCH_LATER });
    await deleteEndedSessions(db, LATER);
    expect(await db.selectFrom("session").select("id").execute()).toEqual([{ id: hash(1) }]);
    await updateAccount(db, "u1", { closed: true });
    expect(await findSession(db, hash(1), LATER)).toBeUndefined();
    await updateAccount(db, "u1", { closed: false });
  });

  it("signing out ends one session; a new password ends all but the one in use", async () => {
    const { db } = storage();
    for (const byte of [4, 5, 6]) {
      await insertSession(db, { id: hash(byte), account: "u1", csrf: "c", at: AT, until: LATER });
    }
    await deleteSession(db, hash(4));
    await deleteSessionsOf(db, "u1", hash(5));
    expect(await db.selectFrom("session").select("id").execute()).toEqual([{ id: hash(5) }]);
  });

  it("a sign-in link works once, before its time, even when it is used twice at once", async () => {
    const { db } = storage();
    await insertSignInLink(db, { hash: hash(1), account: "u1", until: LATER });
    expect(await spendSignInLink(db, hash(1), LATER)).toBeUndefined();
    const spent = await Promise.all([1, 2, 3].map(() => spendSignInLink(db, hash(1), AT)));
    expect(spent.filter((account) => account === "u1")).toHaveLength(1);
    expect(await spendSignInLink(db, hash(2), AT)).toBeUndefined();
  });

  it("failed attempts are counted since a time, and forgotten on success", async () => {
    const { db } = storage();
    for (const at of [AT, LATER, MUCH_LATER]) await insertSignInAttempt(db, "s", at);
    expect(await readSignInAttempts(db, "s", LATER)).toEqual({ count: 2, first: LATER });
    await deleteSignInAttempts(db, "s");
    expect(await readSignInAttempts(db, "s", AT)).toEqual({ count: 0, first: null });
  });

  it("a token is valid until it is revoked or its time is over", async () => {
    const { db } = storage();
    const token = { id: "t1", name: "intake", hash: hash(1), scopes: ["usage:write"], until: LATER };
    await insertToken(db, token);
    expect(await findValidToken(db, hash(1), AT)).toMatchObject({ id: "t1", scopes: ["usage:write"] });
    expect(await findValidToken(db, hash(1), LATER)).toBeUndefined();
    await touchToken(db, "t1", AT);
    expect(await revokeToken(db, "t1")).toBe(true);
    expect(await revokeToken(db, "t1")).toBe(false);
    expect(await findValidToken(db, hash(1), AT)).toBeUndefined();
    expect(await listTokens(db)).toMatchObject([{ id: "t1", revoked: true, lastUsed: AT }]);
  });

  it("the station's own token gets a new secret, and the old one stops working", async () => {
    const { db } = storage();
    const local = { id: "local", name: "balise", scopes: ["ledger:read"], until: null };
    await replaceToken(db, { ...local, hash: hash(2) });
    await replaceToken(db, { ...local, hash: hash(3) });
    expect(await findValidToken(db, hash(2), AT)).toBeUndefined();
    expect(await findValidToken(db, hash(3), AT)).toMatchObject({ id: "local" });
  });

  it("a setting is read as it was written last", async () => {
    const { db } = storage();
    expect(await readSetting(db, "station")).toBeUndefined();
    await writeSetting(db, "station", { name: "Ancre" });
    await writeSetting(db, "station", ["Ancre", null]);
    expect(await readSetting(db, "station")).toEqual(["Ancre", null]);
  });
}
