import pg from "pg";

const DATABASE_URL = /^postgres(ql)?:\/\//;

function parse(url: string): pg.Client | undefined {
  // The driver takes any other text for the name of a database, and it may hold a password.
  if (!DATABASE_URL.test(url)) return undefined;
  try {
    return new pg.Client({ connectionString: url });
  } catch {
    return undefined;
  }
}

/** Host, port and database of a database URL, without user or password; undefined when the URL cannot be read. */
export function describePlace(url: string): string | undefined {
  const client = parse(url);
  return client === undefined ? undefined : `${client.host}:${client.port}/${client.database ?? ""}`;
}

/** Why a connection or a statement failed, on one line, with the URL's password taken out wherever it stands. */
export function describeFailure(error: unknown, url: string): string {
  const line = messageOf(error).replace(/\s+/g, " ").trim();
  const password = parse(url)?.password;
  const secrets = [url, password, password && encodeURIComponent(password)];
  return secrets
    .filter((secret): secret is string => typeof secret === "string" && secret !== "")
    .reduce((text, secret) => text.replaceAll(secret, "•••"), line);
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === "") {
    return error.errors.map(messageOf).join("; ");
  }
  if (!(error instanceof Error)) return String(error);
  return error.message || ("code" in error ? String(error.code) : error.name);
}
