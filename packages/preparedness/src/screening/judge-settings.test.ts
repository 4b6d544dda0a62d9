import { describe, expect, it } from "vitest";
import { JUDGE_DEFAULTS, readJudgeSettings } from "./judge-settings.js";

const NEEDED = { BALISE_JUDGE_URL: "https://judge.example/v1", BALISE_JUDGE_MODEL: "m" };
const read = (more: Record<string, string | undefined> = {}) => readJudgeSettings({ ...NEEDED, ...more });

describe("the judge's settings", () => {
  it("are an address and a model, with a budget that is safe where none is set", () => {
    const { from, seconds, calls, tokens } = JUDGE_DEFAULTS;
    expect(read({ BALISE_JUDGE_KEY: "secret" })).toEqual({
      ...{ url: NEEDED.BALISE_JUDGE_URL, model: "m", from, milliseconds: seconds * 1000 },
      ...{ budget: { calls, tokens, money: undefined }, prices: undefined },
    });
  });

  it("are taken as they are set", () => {
    const set = {
      ...{ BALISE_JUDGE_FROM: "9", BALISE_JUDGE_SECONDS: "2.5", BALISE_JUDGE_CALLS: "0" },
      ...{ BALISE_JUDGE_TOKENS: "5000", BALISE_JUDGE_MONEY: "1.5" },
      ...{ BALISE_JUDGE_PRICE_IN: "0.1", BALISE_JUDGE_PRICE_OUT: "0.5" },
    };
    expect(read(set)).toMatchObject({
      ...{ from: 9, milliseconds: 2500, budget: { calls: 0, tokens: 5000, money: 1.5 } },
      prices: { input: 0.1, output: 0.5 },
    });
  });

  it.each([
    [{ BALISE_JUDGE_URL: undefined }, "BALISE_JUDGE_URL"],
    [{ BALISE_JUDGE_MODEL: " " }, "BALISE_JUDGE_MODEL"],
    [{ BALISE_JUDGE_MONEY: "1" }, "BALISE_JUDGE_PRICE_IN"],
    [{ BALISE_JUDGE_PRICE_IN: "1" }, "BALISE_JUDGE_PRICE_OUT"],
  ])("%o lack a variable, which is named", (more, setting) => {
    expect(read(more)).toEqual({ code: "judge_not_configured", setting });
  });

  it.each([
    ["URL", "judge.example", "not_an_address"],
    ["URL", "ftp://judge.example", "not_an_address"],
    ["URL", "https://name:word@judge.example/v1", "not_an_address"],
    ["URL", "https://judge.example/v1?key=1", "not_an_address"],
    ["URL", "http://judge.example/v1", "in_clear_text"],
    ["URL", "http://127.0.0.1.judge.example/v1", "in_clear_text"],
    ["URL", "http://localhost.example", "in_clear_text"],
    ["FROM", "10", "not_in_range"],
    ["FROM", "6.5", "not_in_range"],
    ["SECONDS", "0", "not_in_range"],
    ["CALLS", "-1", "not_in_range"],
    ["TOKENS", "many", "not_in_range"],
    ["PRICE_IN", "1e3", "not_in_range"],
  ])("%s of %s is refused", (name, value, reason) => {
    expect(read({ [`BALISE_JUDGE_${name}`]: value })).toEqual({
      ...{ code: "invalid_field", field: `BALISE_JUDGE_${name}`, reason },
    });
  });

  it.each(["http://127.0.0.1:8000/v1", "http://localhost", "http://[::1]:11434/v1"])(
    "reach a model on this machine at %s without https",
    (url) => {
      expect(read({ BALISE_JUDGE_URL: url })).toMatchObject({ url });
    },
  );
});
