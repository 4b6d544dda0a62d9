/** What can go wrong with the embedded database, as a closed vocabulary rendered at the edge. */
export type StorageProblem =
  /** Another live station owns the data directory; `pid` is its process (or its PostgreSQL's). */
  | { readonly code: "data_directory_in_use"; readonly path: string; readonly pid: number }
  /** The path is not usable as a folder (a file stands there, a name is too long, a loop of links…). */
  | { readonly code: "data_directory_invalid"; readonly path: string; readonly reason: string }
  /** A part without which the cluster cannot be opened is gone. */
  | { readonly code: "data_directory_damaged"; readonly path: string; readonly missing: string }
  /** The cluster was made by another major version of PostgreSQL. */
  | {
      readonly code: "data_version_unsupported";
      readonly path: string;
      readonly found: string;
      readonly supported: string;
    }
  /** No binaries of PostgreSQL are published for this system. */
  | {
      readonly code: "embedded_platform_unsupported";
      readonly platform: string;
      readonly architecture: string;
    }
  /** The optional dependency that carries the binaries is not installed. */
  | { readonly code: "embedded_binaries_missing"; readonly package: string }
  /** The binaries are there but this system cannot run them. */
  | { readonly code: "embedded_binaries_unusable"; readonly path: string; readonly reason: string }
  /** `lines` are the last lines that initdb printed. */
  | { readonly code: "initdb_failed"; readonly path: string; readonly lines: readonly string[] }
  /** `lines` are the last lines of the server's log. */
  | { readonly code: "postgres_failed"; readonly path: string; readonly lines: readonly string[] }
  | { readonly code: "disk_full"; readonly path: string }
  | { readonly code: "permission_denied"; readonly path: string; readonly operation: string };

const DISK_FULL = new Set(["ENOSPC", "EDQUOT"]);
const DENIED = new Set(["EACCES", "EPERM", "EROFS"]);
const INVALID = new Set(["ENOTDIR", "EEXIST", "ELOOP", "ENAMETOOLONG", "EINVAL"]);

/** Whether a value returned beside a problem is the problem. */
export function isProblem(value: object): value is StorageProblem {
  return "code" in value;
}

/** The problem behind an error of the file system, or undefined when the error is a bug to be thrown. */
export function problemOfSystemError(error: unknown, path: string): StorageProblem | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path: at, syscall }: NodeJS.ErrnoException = error;
  if (code === undefined) return undefined;
  if (DISK_FULL.has(code)) return { code: "disk_full", path };
  if (DENIED.has(code)) return { code: "permission_denied", path: at ?? path, operation: syscall ?? code };
  if (INVALID.has(code)) return { code: "data_directory_invalid", path: at ?? path, reason: code };
  return undefined;
}

/** `disk_full` when what a PostgreSQL program printed says so. */
export function diskFullIn(lines: readonly string[], path: string): StorageProblem | undefined {
  const full = /No space left on device|Disk quota exceeded|not enough space on the disk/;
  return lines.some((line) => full.test(line)) ? { code: "disk_full", path } : undefined;
}
