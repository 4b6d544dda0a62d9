import { randomUUID } from "node:crypto";
import { type Problem, problem } from "@balise/preparedness";
import type { Log } from "../log/log.js";

/** Codes by which a connection that is refused, lost or being closed tells itself (Node; PostgreSQL class 08 and 57P). */
const UNREACHABLE = /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|08\w{3}|57P0[1-3])$/;

/** The outcome of something unexpected: told to the log in full, to the reader as a reference alone. */
export function problemOfFailure(error: unknown, log: Log, where: string): Problem {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  const reference = randomUUID().slice(0, 8);
  log.error("failed", error, { where, reference });
  return UNREACHABLE.test(code)
    ? problem("storage_unavailable", { detail: code })
    : problem("internal", { reference });
}
