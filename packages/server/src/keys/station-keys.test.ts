import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { isProblem } from "@balise/preparedness";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openKeys } from "./station-keys.js";
import { userPeriod, userPeriodKey } from "./user-period.js";

let data = "";
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "balise-keys-"));
});
afterEach(() => rm(data, { recursive: true }));

async function opened() {
  const keys = await openKeys(data);
  if (isProblem(keys)) throw new Error(keys.code);
  return keys;
}

describe("the keys of a station", () => {
  it("are made once and read back the same", async () => {
    const first = await opened();
    const again = await opened();
    expect(again.pseudonym.equals(first.pseudonym)).toBe(true);
    expect(again.review.equals(first.review)).toBe(true);
    expect(again.ledger.equals(first.ledger)).toBe(true);
    expect(again.reviewKeyId).toBe(first.reviewKeyId);
    expect(first.pseudonym.equals(first.review)).toBe(false);
  });

  it("are the same for every process that starts at once", async () => {
    const all = await Promise.all(Array.from({ length: 8 }, opened));
    for (const keys of all) expect(keys.pseudonym.equals(all[0]?.pseudonym ?? keys.review)).toBe(true);
    expect((await readdir(join(data, "keys"))).toSorted()).toEqual([
      "ledger.key",
      "pseudonym.key",
      "review.key",
    ]);
  });

  it.skipIf(process.platform === "win32")("can be read by their owner alone", async () => {
    await opened();
    expect((await stat(join(data, "keys"))).mode & 0o777).toBe(0o700);
    for (const name of ["pseudonym.key", "review.key", "ledger.key"]) {
      expect((await stat(join(data, "keys", name))).mode & 0o777).toBe(0o600);
    }
  });

  it("do not show their content when they are printed", async () => {
    const keys = await opened();
    const secret = await readFile(join(data, "keys", "review.key"));
    const printed = inspect(keys, { depth: 9 }) + JSON.stringify(keys);
    expect(printed).not.toContain(secret.toString("hex"));
    expect(printed).not.toContain(secret.toString("base64"));
    expect(keys.reviewKeyId).not.toContain(secret.toString("hex").slice(0, 16));
  });

  it("are a problem, and are left as they are, when a file holds something else", async () => {
    await opened();
    const path = join(data, "keys", "pseudonym.key");
    await writeFile(path, "too short");
    expect(await openKeys(data)).toMatchObject({ code: "invalid_field", field: "keys/pseudonym.key" });
    expect(await readFile(path, "utf8")).toBe("too short");
  });
});

describe("the period of a user pseudonym", () => {
  it("is the quarter in UTC", () => {
    expect(userPeriod(Date.parse("2026-09-30T23:59:59Z"))).toBe("2026-Q3");
    expect(userPeriod(Date.parse("2026-10-01T00:00:00Z"))).toBe("2026-Q4");
  });

  it("has its own key, the same each time it is derived", async () => {
    const { pseudonym } = await opened();
    const third = userPeriodKey(pseudonym, "2026-Q3");
    expect(third.equals(userPeriodKey(pseudonym, "2026-Q3"))).toBe(true);
    expect(third.equals(userPeriodKey(pseudonym, "2026-Q4"))).toBe(false);
    expect(third).toHaveLength(32);
  });
});
