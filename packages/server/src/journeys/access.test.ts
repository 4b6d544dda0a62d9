import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStationUnderTest, type StationUnderTest } from "./station-under-test.js";
import type { Visitor } from "./visitor.js";

const HOUR = 3600;
let under: StationUnderTest;
let accounts = 0;

beforeAll(async () => {
  under = await openStationUnderTest();
});
afterAll(() => under?.close());

/** Somebody new with an access, signed in by the link of their new account, with a password. */
async function newcomer(
  accesses: readonly string[],
): Promise<Visitor & { email: string; password: string; id: string }> {
  accounts += 1;
  const email = `person-${accounts}@example.org`;
  const password = `the passphrase number ${accounts}`;
  const opened = await under.head.ask("POST", "/accounts", {
    body: { name: `Person ${accounts}`, email, accesses },
  });
  const visitor = under.visitor();
  await visitor.signIn({ link: opened.body.link });
  await visitor.ask("PUT", "/session/password", { body: { next: password } });
  return Object.assign(visitor, { email, password, id: opened.body.account.id as string });
}

async function newToken(body: object): Promise<Visitor & { secret: string; id: string }> {
  const { body: issued } = await under.head.ask("POST", "/tokens", { body: { name: "a program", ...body } });
  const visitor = under.visitor();
  visitor.carry(issued.secret);
  return Object.assign(visitor, { secret: issued.secret as string, id: issued.token.id as string });
}

describe("signing in", () => {
  it("opens a session with its scopes to the right address and password, however the address is written", async () => {
    const visitor = under.visitor();
    const told = await visitor.signIn({ email: "  LEA@example.org ", password: under.password });
    expect(told.status).toBe(200);
    expect(told.body.account).toMatchObject({ name: "Léa Martin", accesses: ["admin", "reviewer"] });
    expect(told.body.scopes).toContain("review:write");
    expect((await visitor.ask("GET", "/session")).body).toEqual(told.body);
  });

  it("sets a cookie that scripts cannot read and other sites cannot send, and Secure over https", async () => {
    const given = { email: "lea@example.org", password: under.password };
    const plain = await under.visitor().signIn(given);
    expect(plain.headers.get("set-cookie")).toMatch(
      /^balise_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=604800$/,
    );
    const behindProxy = await under.visitor().ask("POST", "/session", {
      body: given,
      headers: { "x-forwarded-proto": "https" },
    });
    expect(behindProxy.headers.get("set-cookie")).toMatch(/; Secure$/);
  });

  it("answers a wrong password, an unknown address and a closed account alike", async () => {
    const closed = await newcomer(["viewer"]);
    await under.head.ask("PATCH", `/accounts/${closed.id}`, { body: { closed: true } });
    const wrong = await under.visitor().signIn({ email: "lea@example.org", password: "not the passphrase" });
    const unknown = await under
      .visitor()
      .signIn({ email: "nobody@example.org", password: "not the passphrase" });
    const gone = await under.visitor().signIn({ email: closed.email, password: closed.password });
    expect(wrong.body.code).toBe("wrong_credentials");
    expect(unknown.body).toEqual(wrong.body);
    expect(gone.body).toEqual(wrong.body);
  });

  it("tells the problem in the language asked for", async () => {
    const told = await under.visitor().ask("POST", "/session", {
      body: { email: "nobody@example.org", password: "x" },
      headers: { "accept-language": "fr-CA, en;q=0.5" },
    });
    expect(told.body).toMatchObject({
      type: "/problems/wrong_credentials",
      detail: "L’adresse ou le mot de passe est faux.",
    });
    expect(told.headers.get("content-type")).toContain("application/problem+json");
  });

  it("is refused after ten failures on an address, and open again when their time has passed", async () => {
    const victim = await newcomer(["viewer"]);
    for (let i = 0; i < 10; i += 1) {
      const told = await under.visitor().signIn({ email: victim.email, password: "a guess" });
      expect(told.body.code).toBe("wrong_credentials");
    }
    const refused = await under.visitor().signIn({ email: victim.email, password: victim.password });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBe(refused.body.retryAfterSeconds);
    under.wait(refused.body.retryAfterSeconds);
    const later = await under.visitor().signIn({ email: victim.email, password: victim.password });
    expect(later.status).toBe(200);
  });

  it("does not let who has an account guess at others for longer by signing in between", async () => {
    under.wait(HOUR);
    const own = await newcomer(["viewer"]);
    const codes: string[] = [];
    for (let i = 0; i < 45; i += 1) {
      codes.push((await under.visitor().signIn({ link: "a guess" })).body.code);
      under.wait(1);
      if (i % 15 === 0) await under.visitor().signIn({ email: own.email, password: own.password });
      under.wait(1);
    }
    expect(codes.filter((code) => code === "sign_in_link_spent")).toHaveLength(40);
    under.wait(HOUR);
  });

  it("does not let many guesses at once slip past the limit", async () => {
    const victim = await newcomer(["viewer"]);
    const guesses = await Promise.all(
      Array.from({ length: 25 }, () => under.visitor().signIn({ email: victim.email, password: "a guess" })),
    );
    expect(guesses.filter(({ body }) => body.code === "wrong_credentials")).toHaveLength(10);
    expect(guesses.filter(({ body }) => body.code === "too_many_attempts")).toHaveLength(15);
    under.wait(HOUR);
  });
});

describe("a session", () => {
  it("ends when its person signs out", async () => {
    const visitor = await newcomer(["viewer"]);
    const { cookie } = visitor;
    expect((await visitor.ask("DELETE", "/session")).status).toBe(204);
    const told = await under.visitor().ask("GET", "/session", { headers: { cookie } });
    expect(told.body.code).toBe("not_signed_in");
  });

  it("gets a new secret at every sign-in, and the one before opens nothing any more", async () => {
    const visitor = await newcomer(["viewer"]);
    const { cookie } = visitor;
    await visitor.signIn({ email: visitor.email, password: visitor.password });
    expect(visitor.cookie).not.toBe(cookie);
    const told = await under.visitor().ask("GET", "/session", { headers: { cookie } });
    expect(told.status).toBe(401);
  });

  it("goes on while it is used, and ends twelve hours after its last use", async () => {
    const visitor = await newcomer(["viewer"]);
    for (let i = 0; i < 3; i += 1) {
      under.wait(11 * HOUR);
      expect((await visitor.ask("GET", "/session")).status).toBe(200);
    }
    under.wait(12 * HOUR);
    expect((await visitor.ask("GET", "/session")).status).toBe(401);
    await under.head.signIn({ email: "lea@example.org", password: under.password });
  });

  it("ends seven days after its sign-in, however much it is used", async () => {
    const visitor = await newcomer(["viewer"]);
    for (let day = 0; day < 20; day += 1) {
      under.wait(8 * HOUR);
      expect((await visitor.ask("GET", "/session")).status).toBe(200);
    }
    under.wait(8 * HOUR);
    expect((await visitor.ask("GET", "/session")).status).toBe(401);
    await under.head.signIn({ email: "lea@example.org", password: under.password });
  });

  it("ends with the account", async () => {
    const visitor = await newcomer(["viewer"]);
    await under.head.ask("PATCH", `/accounts/${visitor.id}`, { body: { closed: true } });
    expect((await visitor.ask("GET", "/session")).status).toBe(401);
  });

  it("reaches further or less far at once when the account's accesses change", async () => {
    const visitor = await newcomer(["viewer"]);
    expect((await visitor.ask("GET", "/accounts")).status).toBe(403);
    await under.head.ask("PATCH", `/accounts/${visitor.id}`, { body: { accesses: ["admin"] } });
    expect((await visitor.ask("GET", "/accounts")).status).toBe(200);
  });
});

describe("a request that changes something by the power of a cookie", () => {
  const body = { id: "companion", name: { fr: "Compagnon", en: "Companion" } };
  const from = (headers: Record<string, string>) =>
    under.visitor().ask("POST", "/systems", {
      body,
      headers: { cookie: under.head.cookie, "x-balise-csrf": under.head.csrf, ...headers },
    });

  it("is refused without the session's second secret, or with another's", async () => {
    const other = await newcomer(["admin"]);
    expect((await from({ "x-balise-csrf": "" })).body.code).toBe("csrf_refused");
    expect((await from({ "x-balise-csrf": other.csrf })).body.code).toBe("csrf_refused");
  });

  it("is refused when the browser says that another site sent it", async () => {
    expect((await from({ "sec-fetch-site": "cross-site" })).body.code).toBe("csrf_refused");
    expect((await from({ "sec-fetch-site": "same-site" })).body.code).toBe("csrf_refused");
    expect((await from({ origin: "https://elsewhere.example" })).body.code).toBe("csrf_refused");
    expect((await from({ origin: "null" })).body.code).toBe("csrf_refused");
  });

  it("is taken from the station's own pages", async () => {
    const told = await from({ "sec-fetch-site": "same-origin", origin: "http://localhost" });
    expect(told.status).toBe(201);
  });

  it("cannot sign somebody in from another site", async () => {
    const told = await under.visitor().ask("POST", "/session", {
      body: { email: "lea@example.org", password: under.password },
      headers: { "sec-fetch-site": "cross-site" },
    });
    expect(told.body.code).toBe("csrf_refused");
  });
});

describe("a one-time link", () => {
  it("opens to exactly one of those who bring it at once", async () => {
    const { body } = await under.head.ask("POST", "/accounts", {
      body: { name: "Racer", email: "racer@example.org", accesses: ["viewer"] },
    });
    const told = await Promise.all(
      Array.from({ length: 8 }, () => under.visitor().signIn({ link: body.link })),
    );
    expect(told.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(told.filter(({ body: { code } }) => code === "sign_in_link_spent")).toHaveLength(7);
  });

  it("opens nothing after a quarter of an hour", async () => {
    const { body } = await under.head.ask("POST", "/accounts", {
      body: { name: "Late", email: "late@example.org", accesses: ["viewer"] },
    });
    under.wait(15 * 60);
    expect((await under.visitor().signIn({ link: body.link })).body.code).toBe("sign_in_link_spent");
  });

  it("cannot be guessed for long from one place", async () => {
    under.wait(HOUR);
    const guess = () => under.visitor().signIn({ link: "a guess" });
    const told = await Promise.all(Array.from({ length: 60 }, guess));
    expect(told.filter(({ body }) => body.code === "sign_in_link_spent")).toHaveLength(40);
    expect(told.filter(({ body }) => body.code === "too_many_attempts")).toHaveLength(20);
    under.wait(HOUR);
  });

  it("lets who lost a password choose another, while otherwise the former one is asked for", async () => {
    const visitor = await newcomer(["viewer"]);
    under.wait(HOUR);
    await visitor.signIn({ email: visitor.email, password: visitor.password });
    const next = "another long passphrase";
    expect((await visitor.ask("PUT", "/session/password", { body: { next } })).body).toMatchObject({
      code: "missing_field",
      field: "current",
    });
    const wrong = await visitor.ask("PUT", "/session/password", { body: { current: "not it", next } });
    expect(wrong.body.code).toBe("wrong_credentials");
    const { body } = await under.head.ask("POST", `/accounts/${visitor.id}/link`);
    const lost = under.visitor();
    await lost.signIn({ link: body.link });
    expect((await lost.ask("PUT", "/session/password", { body: { next } })).status).toBe(204);
    expect((await visitor.ask("GET", "/session")).status).toBe(401);
    expect((await under.visitor().signIn({ email: visitor.email, password: next })).status).toBe(200);
  });
});

describe("a bearer token", () => {
  it("reaches as far as its scopes and no further", async () => {
    const program = await newToken({ scopes: ["systems:read"] });
    expect((await program.ask("GET", "/systems")).status).toBe(200);
    const refused = await program.ask("POST", "/systems", { body: {} });
    expect(refused.body).toMatchObject({ code: "not_allowed", concept: "systems", verb: "write" });
    expect((await program.ask("GET", "/session")).status).toBe(401);
  });

  it("opens nothing once revoked, or past its time", async () => {
    const revoked = await newToken({ scopes: ["systems:read"] });
    expect((await under.head.ask("DELETE", `/tokens/${revoked.id}`)).status).toBe(204);
    expect((await revoked.ask("GET", "/systems")).status).toBe(401);
    const until = new Date(Date.parse(under.now()) + 1000).toISOString();
    const short = await newToken({ scopes: ["systems:read"], until });
    expect((await short.ask("GET", "/systems")).status).toBe(200);
    under.wait(1);
    expect((await short.ask("GET", "/systems")).status).toBe(401);
  });

  it("is never issued with a scope that its issuer does not hold", async () => {
    const admin = await newcomer(["admin"]);
    const told = await admin.ask("POST", "/tokens", { body: { name: "greedy", scopes: ["review:write"] } });
    expect(told.body).toMatchObject({ code: "not_allowed", concept: "review", verb: "write" });
  });

  it("needs no second secret, since no page can make a browser send it", async () => {
    const program = await newToken({ scopes: ["systems:write"] });
    const told = await program.ask("POST", "/systems", {
      body: { id: "by-program", name: { fr: "Programme", en: "Program" } },
      headers: { "sec-fetch-site": "cross-site" },
    });
    expect(told.status).toBe(201);
  });
});

describe("the station", () => {
  it("keeps the last administrator", async () => {
    const { body } = await under.head.ask("GET", "/accounts");
    const others = body.accounts.filter(
      (account: { id: string; accesses: string[]; closed: boolean }) =>
        account.accesses.includes("admin") && !account.closed && account.id !== "lea-martin",
    );
    for (const { id } of others) await under.head.ask("PATCH", `/accounts/${id}`, { body: { closed: true } });
    const told = await under.head.ask("PATCH", "/accounts/lea-martin", { body: { accesses: ["viewer"] } });
    expect(told.body).toMatchObject({ code: "not_in_this_state", state: "last_admin" });
  });

  it("stores no secret that it gave out, and writes none to its log or ledger", async () => {
    const { body } = await under.head.ask("POST", "/accounts", {
      body: { name: "Secret", email: "secret@example.org", accesses: ["viewer"] },
    });
    const program = await newToken({ scopes: ["systems:read"] });
    const session = under.head.cookie.split("=")[1] ?? "";
    const tables = [
      "account",
      "session",
      "sign_in_link",
      "sign_in_attempt",
      "token",
      "ledger_entry",
      "setting",
    ];
    let kept = under.logged.join("\n");
    for (const table of tables) {
      const { rows } = await sql`select t::text as row from ${sql.table(table)} as t`.execute(
        under.storage.db,
      );
      kept += JSON.stringify(rows);
    }
    expect(session).toHaveLength(43);
    for (const secret of [session, body.link, program.secret, under.password])
      expect(kept).not.toContain(secret);
    expect(kept).toContain("$argon2id$v=19$m=65536,t=3,p=4$");
  });
});
