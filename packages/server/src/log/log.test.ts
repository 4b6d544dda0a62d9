import { describe, expect, it } from "vitest";
import { createLog } from "./log.js";

describe("the log", () => {
  it("is one line of JSON a fact, dated by the station's clock", () => {
    const lines: string[] = [];
    const log = createLog(
      (line) => lines.push(line),
      () => new Date("2026-11-23T09:00:00Z"),
    );
    log.info("started", { port: 7420 });
    log.error("failed", new TypeError("a\nb"), { where: "get /alerts" });
    log.error("failed", "no error at all");
    expect(lines.every((line) => !line.includes("\n"))).toBe(true);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { at: "2026-11-23T09:00:00.000Z", level: "info", event: "started", port: 7420 },
      { level: "error", event: "failed", error: "TypeError", message: "a\nb", where: "get /alerts" },
      { level: "error", error: "no error at all" },
    ]);
  });
});
