/** The `code` of an error of the operating system (`ENOENT`…), or undefined. */
export function systemErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code }: NodeJS.ErrnoException = error;
  return code;
}

/** The value of `attempt`, or undefined when it fails with one of the given system error codes. */
export async function unless<T>(codes: readonly string[], attempt: () => Promise<T>): Promise<T | undefined> {
  try {
    return await attempt();
  } catch (error) {
    if (codes.includes(systemErrorCode(error) ?? "")) return undefined;
    throw error;
  }
}
