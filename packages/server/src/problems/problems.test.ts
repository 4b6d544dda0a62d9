import { PROBLEM_CODES, problem } from "@balise/preparedness";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { languageOfHeader } from "./language-of.js";
import { readShape } from "./of-issue.js";
import { problemResponse } from "./render.js";
import { PROBLEM_STATUS } from "./status.js";

describe("the language of an answer", () => {
  it.each([
    [undefined, "en"],
    ["", "en"],
    ["fr", "fr"],
    ["FR-ca", "fr"],
    ["de, fr;q=0.3, en;q=0.8", "en"],
    ["en;q=0.2, fr;q=0.9", "fr"],
    ["fr;q=0, en;q=0.1", "en"],
    ["fr;q=0", "en"],
    ["frr", "en"],
    ["fr;q=nonsense", "en"],
    ["de", "en"],
  ])("for Accept-Language %j is %s", (header, language) => {
    expect(languageOfHeader(header)).toBe(language);
  });
});

describe("a problem over HTTP", () => {
  it("has a status of the 400s or 500s, whatever its code", () => {
    expect(Object.keys(PROBLEM_STATUS).sort()).toEqual([...PROBLEM_CODES].sort());
    for (const status of Object.values(PROBLEM_STATUS)) expect(status >= 400 && status < 600).toBe(true);
  });

  it("keeps its facts beside the sentence, and never lets a fact take the place of what RFC 9457 says", async () => {
    const response = problemResponse(problem("not_found", { what: "alert", id: "A-1" }), "fr");
    expect(response.status).toBe(404);
    expect(response.headers.get("content-language")).toBe("fr");
    expect(await response.json()).toEqual({
      type: "/problems/not_found",
      title: "Introuvable",
      status: 404,
      detail: "Introuvable : alert « A-1 ».",
      code: "not_found",
      what: "alert",
      id: "A-1",
    });
    const told = problemResponse(problem("storage_unavailable", { detail: "ECONNREFUSED" }), "en");
    expect(await told.json()).toMatchObject({ detail: "The database cannot be reached: ECONNREFUSED" });
  });

  it("tells when to come back where waiting helps", () => {
    const retry = (response: Response) => response.headers.get("retry-after");
    expect(retry(problemResponse(problem("busy", { retryAfterSeconds: 3 }), "en"))).toBe("3");
    expect(retry(problemResponse(problem("too_many_attempts", { retryAfterSeconds: 9 }), "en"))).toBe("9");
    expect(retry(problemResponse(problem("stopping"), "en"))).toBe("5");
    expect(retry(problemResponse(problem("not_signed_in"), "en"))).toBeNull();
  });
});

describe("a value that has not the shape asked for", () => {
  const shape = z.strictObject({
    name: z.string().min(2),
    list: z.array(z.strictObject({ day: z.iso.date() })),
  });
  const read = (value: unknown, language: "fr" | "en" = "en") => readShape(shape, value, language);

  it("is told by its first wrong field, with the path", () => {
    expect(read({ name: "ab", list: [] })).toEqual({ value: { name: "ab", list: [] } });
    expect(read({ list: [] })).toMatchObject({ code: "missing_field", field: "name" });
    expect(read({ name: "ab", list: [{}] })).toMatchObject({ code: "missing_field", field: "list.0.day" });
    expect(read({ name: "ab", list: [{ day: "soon" }] })).toMatchObject({
      code: "invalid_field",
      field: "list.0.day",
    });
    expect(read({ name: "ab", list: [], more: 1 })).toMatchObject({ code: "unknown_field", field: "more" });
    expect(read([])).toMatchObject({ code: "invalid_field", field: "." });
    expect(read(undefined)).toMatchObject({ code: "invalid_field", field: "." });
  });

  it("is told in the reader's language", () => {
    const reason = (language: "fr" | "en") =>
      (read({ name: 1, list: [] }, language) as { reason: string }).reason;
    expect(reason("en")).not.toBe(reason("fr"));
  });
});
