import { describe, expect, it } from "vitest";
import { pathValues, routingPath } from "./routing-path.js";

describe("a path as OpenAPI writes it", () => {
  it("becomes the router's", () => {
    expect(routingPath("/alerts/{id}/dismissal")).toBe("/alerts/:id/dismissal");
    expect(routingPath("/indicators/{id}.csv")).toBe("/indicators/:id{[^/]+\\.csv}");
    expect(routingPath("/openapi.json")).toBe("/openapi.json");
  });

  it("gives its values without the suffix that is the path's own", () => {
    expect(pathValues("/indicators/{id}.csv", { id: "distress.csv" })).toEqual({ id: "distress" });
    expect(pathValues("/indicators/{id}", { id: "distress.csv" })).toEqual({ id: "distress.csv" });
  });
});
