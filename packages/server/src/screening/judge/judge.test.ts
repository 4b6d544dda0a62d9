import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DetectorFinding, isProblem, type JudgeSettings, readJudgeSettings } from "@balise/preparedness";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadPolicies } from "../../library/load-policies.js";
import { createJudge, type FoundText, TEXT_LIMIT } from "./create-judge.js";
import {
  completion,
  type EndpointUnderTest,
  hangUp,
  notJson,
  openEndpointUnderTest,
  refusal,
  silence,
  stall,
  verdict,
} from "./endpoint-under-test.js";
import { openJudge } from "./open-judge.js";
import { openEndpoint } from "./openai-endpoint.js";
import { openSpendingBook } from "./spending-file.js";

const LIBRARY = join(import.meta.dirname, "../../../../../library");
const DAY = "2026-11-25";
const KEY = "key-of-the-endpoint";
const MODEL = "under-test";

let outside: EndpointUnderTest;
let directory: string;
let now: number;
let slept: number[];
beforeEach(async () => {
  outside = await openEndpointUnderTest();
  directory = await mkdtemp(join(tmpdir(), "balise-judge-"));
  now = Date.parse(`${DAY}T09:00:00Z`);
  slept = [];
});
afterEach(async () => {
  await outside.close();
  await rm(directory, { recursive: true, force: true });
});

async function judgeWith(more: Record<string, string> = {}, url = outside.url) {
  const environment = { BALISE_JUDGE_URL: url, BALISE_JUDGE_MODEL: MODEL, ...more };
  const settings = readJudgeSettings(environment) as JudgeSettings;
  const policies = await loadPolicies([LIBRARY]);
  if (isProblem(policies)) throw new Error(JSON.stringify(policies));
  return createJudge({
    ...{ settings, policies, language: "en" },
    endpoint: openEndpoint(settings.url, settings.model, KEY),
    spending: openSpendingBook(directory, DAY),
    clock: {
      now: () => new Date(now),
      sleep: async (milliseconds) => {
        slept.push(milliseconds);
        now += milliseconds;
      },
    },
  });
}

const found = (text: string, category = "violence", bin = 9, role: FoundText["role"] = "user"): FoundText => {
  const finding: DetectorFinding = { tier: "detector", version: "d", category, bin, probability: null };
  return { text, role, locale: "en", findings: [finding] };
};
const problems = async (judge: Awaited<ReturnType<typeof judgeWith>>, text = "a text") => {
  const { verdicts, notJudged } = await judge.judge(found(text));
  expect(verdicts).toEqual([]);
  return notJudged.map(({ problem }) => problem);
};
const spent = () => openSpendingBook(directory, DAY).spent(DAY);

describe("a text that goes to the judge", () => {
  it("comes back with the verdict, the tier, and the model, policy and version that gave it", async () => {
    outside.script(verdict("yes", ["violence"]));
    expect(await (await judgeWith()).judge(found("a text"))).toEqual({
      verdicts: [
        {
          ...{ tier: "judge", version: `${MODEL}/violence@2026-11-25`, policy: "violence" },
          ...{ answer: "yes", categories: ["violence"], reason: "The rule on figures of speech." },
        },
      ],
      notJudged: [],
    });
  });

  it("is sent with its role, the policy, the model and the key, and nothing else about it or this machine", async () => {
    await (await judgeWith()).judge({ ...found("le texte", "self_harm"), locale: "fr-CA" });
    const [{ path, headers, body } = { path: "", headers: {}, body: { model: "", messages: [] } }] =
      outside.received;
    expect(path).toBe("/v1/chat/completions");
    expect(headers.authorization).toBe(`Bearer ${KEY}`);
    expect(Object.keys(headers).filter((name) => name.startsWith("x-"))).toEqual([]);
    const [system, user] = body.messages;
    expect(system?.content).toContain("une idée de mort");
    expect(JSON.parse(user?.content ?? "")).toEqual({ role: "user", text: "le texte" });
    expect(Object.keys(body).sort()).toEqual(
      ["max_tokens", "messages", "model", "response_format", "temperature"].sort(),
    );
  });

  it("is asked about under each policy that the findings touch, and under none below the bin", async () => {
    const judge = await judgeWith();
    const findings = [...found("", "hate", 7).findings, ...found("", "cyber", 8).findings];
    const { verdicts } = await judge.judge({ ...found("a text"), findings });
    expect(verdicts.map(({ policy }) => policy)).toEqual(["hate-and-harassment", "illicit-cyber-and-fraud"]);
    expect(await judge.judge(found("a text", "hate", 6))).toEqual({ verdicts: [], notJudged: [] });
    expect(outside.received).toHaveLength(2);
  });

  it("is not sent twice: the verdict is found by the content, and a text that differs is asked about", async () => {
    const judge = await judgeWith();
    const first = await judge.judge(found("a text"));
    expect(await judge.judge(found("a text"))).toEqual(first);
    expect(outside.received).toHaveLength(1);
    await judge.judge(found("a text."));
    expect(outside.received).toHaveLength(2);
  });

  it("of more characters than are sent is left to people", async () => {
    const judge = await judgeWith();
    expect(await problems(judge, "x".repeat(TEXT_LIMIT + 1))).toMatchObject([{ reason: "too_long" }]);
    expect(outside.received).toEqual([]);
  });
});

describe("an endpoint that fails", () => {
  it.each([
    [completion("I would say no."), "not_json"],
    [completion(null), "empty"],
    [notJson, "empty"],
    [verdict("yes", ["hate"]), "unknown_category"],
  ])(
    "by a malformed answer gives a problem, not a verdict, and the answer is not remembered",
    async (reply, reason) => {
      const judge = await judgeWith();
      outside.script(reply, verdict("no"));
      expect(await problems(judge)).toEqual([{ code: "judge_unreadable", reason }]);
      expect((await judge.judge(found("a text"))).verdicts).toHaveLength(1);
    },
  );

  it("by 429 is asked again after the time that it asks for, by 500 after half a second", async () => {
    outside.script(refusal(429, { "retry-after": "2" }), refusal(500), verdict("no"));
    expect((await (await judgeWith()).judge(found("a text"))).verdicts).toHaveLength(1);
    expect(slept).toEqual([2000, 1000]);
    expect(spent()).toMatchObject({ calls: 3, tokens: 1000 });
  });

  it("is not asked again when it would have to be waited for longer than the question may take", async () => {
    outside.script(refusal(429, { "retry-after": "60" }));
    expect(await problems(await judgeWith())).toEqual([
      { code: "judge_unavailable", reason: "refused", status: 429 },
    ]);
    expect(outside.received).toHaveLength(1);
  });

  it("by 401 is not asked again for that text", async () => {
    outside.script(refusal(401));
    expect(await problems(await judgeWith())).toMatchObject([{ reason: "refused", status: 401 }]);
    expect([outside.received.length, slept]).toEqual([1, []]);
  });

  it("three times in a row is left alone, tried once after its rest, and trusted again when that succeeds", async () => {
    const judge = await judgeWith();
    outside.script(refusal(503));
    for (const text of ["1", "2", "3"]) expect(await problems(judge, text)).toMatchObject([{ status: 503 }]);
    const asked = outside.received.length;
    expect(asked).toBe(9);
    expect(await problems(judge, "4")).toEqual([{ code: "judge_unavailable", reason: "circuit_open" }]);
    expect(outside.received).toHaveLength(asked);
    now += 30_000;
    outside.script(refusal(400), verdict("no"));
    expect(await problems(judge, "5")).toMatchObject([{ status: 400 }]);
    expect(await problems(judge, "6")).toMatchObject([{ reason: "circuit_open" }]);
    now += 30_000;
    expect((await judge.judge(found("7"))).verdicts).toHaveLength(1);
    expect((await judge.judge(found("8"))).verdicts).toHaveLength(1);
  });

  it.each([
    ["does not answer", silence],
    ["begins an answer and does not end it", stall],
  ])("because it %s is given up when the question's time is over", async (_, reply) => {
    outside.script(reply);
    const judge = await judgeWith({ BALISE_JUDGE_SECONDS: "0.2" });
    expect(await problems(judge)).toEqual([{ code: "judge_unavailable", reason: "timeout" }]);
    expect(outside.received).toHaveLength(1);
  });

  it("because nobody is there, or it hangs up, is told as unreachable", async () => {
    outside.script(hangUp);
    expect(await problems(await judgeWith())).toEqual([{ code: "judge_unavailable", reason: "unreachable" }]);
    expect(slept).toEqual([500, 1000]);
    await outside.close();
    expect(await problems(await judgeWith())).toMatchObject([{ reason: "unreachable" }]);
    outside = await openEndpointUnderTest();
  });

  it("by sending elsewhere is not followed: the text goes to the address that was set and to no other", async () => {
    const elsewhere = await openEndpointUnderTest();
    outside.script(refusal(307, { location: `${elsewhere.url}/chat/completions` }));
    expect(await problems(await judgeWith())).toMatchObject([{ code: "judge_unavailable" }]);
    expect(elsewhere.received).toEqual([]);
    await elsewhere.close();
  });
});

describe("the judge's budget", () => {
  it("of calls is kept across judges, by the day", async () => {
    const limits = { BALISE_JUDGE_CALLS: "2" };
    await (await judgeWith(limits)).judge(found("1"));
    await (await judgeWith(limits)).judge(found("2"));
    const third = await judgeWith(limits);
    expect(await problems(third, "3")).toEqual([{ code: "judge_budget_spent", budget: "calls" }]);
    expect(outside.received).toHaveLength(2);
    now += 86_400_000;
    expect((await third.judge(found("3"))).verdicts).toHaveLength(1);
  });

  it("that is spent when a circuit would be tried again leaves the trial for later", async () => {
    const judge = await judgeWith({ BALISE_JUDGE_CALLS: "9" });
    outside.script(refusal(503));
    for (const text of ["1", "2", "3"]) await problems(judge, text);
    now += 30_000;
    for (const text of ["4", "5"]) {
      expect(await problems(judge, text)).toEqual([{ code: "judge_budget_spent", budget: "calls" }]);
    }
    now += 86_400_000;
    outside.script(verdict("no"));
    expect((await judge.judge(found("6"))).verdicts).toHaveLength(1);
  });

  it("of tokens and money is counted from what the answers say, and no call is made that could overrun it", async () => {
    const prices = { BALISE_JUDGE_PRICE_IN: "100", BALISE_JUDGE_PRICE_OUT: "1000" };
    await (await judgeWith(prices)).judge(found("1"));
    expect(spent()).toEqual({ calls: 1, tokens: 1000, money: expect.closeTo(0.19, 10) });
    const poor = await judgeWith({ ...prices, BALISE_JUDGE_MONEY: "2" });
    expect(await problems(poor, "2")).toEqual([{ code: "judge_budget_spent", budget: "money" }]);
    const short = await judgeWith({ BALISE_JUDGE_TOKENS: "2000" });
    expect(await problems(short, "2")).toEqual([{ code: "judge_budget_spent", budget: "tokens" }]);
    expect(outside.received).toHaveLength(1);
  });

  it("counts a call whose answer does not say, or never came, at the most it can have used", async () => {
    outside.script(completion("{}", null), silence);
    const judge = await judgeWith({ BALISE_JUDGE_SECONDS: "0.2" });
    await problems(judge, "1");
    const first = spent().tokens;
    expect(first).toBeGreaterThan(3000);
    await problems(judge, "2");
    expect(spent()).toMatchObject({ calls: 2, tokens: 2 * first });
  });

  it("that cannot be read or written down is not spent", async () => {
    await writeFile(join(directory, `spent-${DAY}.ndjson`), "damaged\n");
    expect(await problems(await judgeWith())).toMatchObject([{ reason: "spending_not_kept" }]);
    expect(outside.received).toEqual([]);
  });

  it("is numbers alone on disk, and those of days before are removed", async () => {
    await writeFile(join(directory, "spent-2026-11-24.ndjson"), "{}\n");
    await (await judgeWith()).judge(found("coquelicot"));
    expect(await readdir(directory)).toEqual([`spent-${DAY}.ndjson`]);
    const book = await readFile(join(directory, `spent-${DAY}.ndjson`), "utf8");
    expect(book).toMatch(/^(\{"calls":\d+,"tokens":-?\d+,"money":-?\d+\}\n){2}$/);
  });
});

describe("whether the judge can be asked at all", () => {
  it("is told without asking: not while the circuit is open, nor where the budget has no room for a question", async () => {
    const judge = await judgeWith();
    expect(judge.refusal()).toBeUndefined();
    outside.script(refusal(400));
    for (const text of ["1", "2", "3"]) await problems(judge, text);
    expect(judge.refusal()).toEqual({ code: "judge_unavailable", reason: "circuit_open" });
    now += 30_000;
    expect(judge.refusal()).toBeUndefined();
    expect((await judgeWith({ BALISE_JUDGE_CALLS: "3" })).refusal()).toMatchObject({ budget: "calls" });
    expect((await judgeWith({ BALISE_JUDGE_TOKENS: "3000" })).refusal()).toMatchObject({ budget: "tokens" });
    await writeFile(join(directory, `spent-${DAY}.ndjson`), "damaged\n");
    expect((await judgeWith()).refusal()).toMatchObject({ reason: "spending_not_kept" });
    expect(outside.received).toHaveLength(3);
  });

  it("and asked under policies of the caller's choice, it is whatever was found", async () => {
    const judge = await judgeWith();
    const policies = judge.policies.filter(({ id }) => id === "privacy" || id === "sexual");
    const { verdicts } = await judge.judgeUnder(policies, { text: "a text", role: "user", locale: "fr" });
    expect(verdicts.map(({ policy }) => policy)).toEqual(["privacy", "sexual"]);
  });
});

describe("the judge of an environment", () => {
  const open = (environment: Record<string, string>) =>
    openJudge({
      ...{ environment, libraries: [LIBRARY], dataDirectory: directory, language: "en" as const },
      now: () => new Date(now),
    });

  it("is not opened where it is not configured, and the variable that is missing is named", async () => {
    expect(await open({})).toEqual({ code: "judge_not_configured", setting: "BALISE_JUDGE_URL" });
    expect(await readdir(directory)).toEqual([]);
  });

  it("asks with its key, and without one sends none", async () => {
    const set = { BALISE_JUDGE_URL: outside.url, BALISE_JUDGE_MODEL: MODEL };
    for (const key of [{ BALISE_JUDGE_KEY: KEY }, {}]) {
      const judge = await open({ ...set, ...key });
      if (isProblem(judge)) throw new Error(judge.code);
      expect((await judge.judge(found("a text"))).verdicts).toHaveLength(1);
    }
    expect(outside.received.map(({ headers }) => headers.authorization)).toEqual([
      `Bearer ${KEY}`,
      undefined,
    ]);
  });
});
