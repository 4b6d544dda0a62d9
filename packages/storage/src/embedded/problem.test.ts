import { expect, test } from "vitest";
import { nobodyIn } from "./account.js";
import { connectionUrl } from "./database.js";
import { diskFullIn, problemOfSystemError } from "./problem.js";

const failure = (code: string, more = {}) => Object.assign(new Error(code), { code, ...more });

test("a full disk and a full quota are the same problem, from the system and from PostgreSQL", () => {
  const expected = { code: "disk_full", path: "/data" };
  expect(problemOfSystemError(failure("ENOSPC"), "/data")).toEqual(expected);
  expect(problemOfSystemError(failure("EDQUOT"), "/data")).toEqual(expected);
  const line = 'PANIC:  could not write to file "pg_wal/xlogtemp.29": No space left on device';
  expect(diskFullIn(["LOG:  starting", line], "/data")).toEqual(expected);
  expect(diskFullIn(["LOG:  starting"], "/data")).toBeUndefined();
});

test("a refusal of the system names the path and the operation", () => {
  const error = failure("EACCES", { path: "/data/postgres", syscall: "scandir" });
  const expected = { code: "permission_denied", path: "/data/postgres", operation: "scandir" };
  expect(problemOfSystemError(error, "/data")).toEqual(expected);
});

test("a bug stays an exception", () => {
  expect(problemOfSystemError(new TypeError("x is not a function"), "/data")).toBeUndefined();
  expect(problemOfSystemError(failure("ERR_INVALID_ARG_TYPE"), "/data")).toBeUndefined();
});

test("nobody is read from passwd, where macOS writes it as a negative number", () => {
  expect(nobodyIn("root:x:0:0::/:/bin/sh\nnobody:x:65534:65533:::\n")).toEqual({ uid: 65534, gid: 65533 });
  expect(nobodyIn("nobody:*:-2:-2:Unprivileged User:/var/empty:/usr/bin/false")).toEqual({
    uid: 4294967294,
    gid: 4294967294,
  });
  expect(nobodyIn("root:x:0:0::/:/bin/sh")).toBeUndefined();
});

test("the folder of a socket is percent-encoded in the URL", () => {
  const connection = { host: "/a b/é", port: 5432, user: "balise", password: "p", database: "balise" };
  expect(connectionUrl(connection)).toBe("postgresql://balise:p@%2Fa%20b%2F%C3%A9:5432/balise");
});
