/**
 * A path as OpenAPI writes it, as the router wants it: `/alerts/{id}` → `/alerts/:id`, and `/indicators/{id}.csv` →
 * `/indicators/:id{[^/]+\.csv}` (the value then ends in `.csv`; see pathValues).
 */
export function routingPath(path: string): string {
  return path.replace(/\{(\w+)\}\.(\w+)/g, ":$1{[^/]+\\.$2}").replace(/\/\{(\w+)\}/g, "/:$1");
}

/** The path's values without the suffix that belongs to the path, not to the value. */
export function pathValues(path: string, values: Record<string, string>): Record<string, string> {
  const suffixes = new Map([...path.matchAll(/\{(\w+)\}(\.\w+)/g)].map(([, name, suffix]) => [name, suffix]));
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const suffix = suffixes.get(name);
      return [name, suffix !== undefined && value.endsWith(suffix) ? value.slice(0, -suffix.length) : value];
    }),
  );
}
