import { isProblem } from "@balise/preparedness";
import { expect, it } from "vitest";
import { openStorage } from "./open-storage.js";
import { describeFailure, describePlace } from "./storage-failure.js";

it("a place names host, port and database, wherever the URL says them", () => {
  expect(describePlace("postgres://u:secret@db.example:6543/balise")).toBe("db.example:6543/balise");
  expect(describePlace("postgresql://u:secret@%2Frun%2Fpg:5432/balise")).toBe("/run/pg:5432/balise");
  expect(describePlace("postgres://u:p@[")).toBeUndefined();
  expect(describePlace("host=db.example password=secret")).toBeUndefined();
});

it("a failure never repeats the password, written plainly, encoded or in the URL", () => {
  const url = "postgres://u:m%C3%B4t%3Asecret@db.example/balise";
  const told = describeFailure(new Error(`no way to ${url} with môt:secret\nor m%C3%B4t%3Asecret`), url);
  expect(told).toBe("no way to ••• with ••• or •••");
});

it("a failure on several addresses tells each, and one without words its code", () => {
  const refused = Object.assign(new Error(""), { code: "ECONNREFUSED" });
  expect(describeFailure(new AggregateError([refused, new Error("timeout")], ""), "postgres://h/b")).toBe(
    "ECONNREFUSED; timeout",
  );
  expect(describeFailure("odd", "postgres://h/b")).toBe("odd");
});

it("a server that does not answer, and a URL that cannot be read, are problems", async () => {
  const unanswered = await openStorage({ url: "postgres://u:secret@127.0.0.1:1/balise" });
  expect(unanswered).toMatchObject({ code: "storage_unavailable" });
  expect(isProblem(unanswered) && JSON.stringify(unanswered)).not.toContain("secret");
  expect(await openStorage({ url: "postgres://u:secret@[" })).toEqual({
    code: "storage_unavailable",
    detail: "DATABASE_URL cannot be read",
  });
});
