/** Rows by cluster, in order of first appearance; without labels each row is a group of its own. */
export function groupRows<Row>(rows: readonly Row[], clusters?: readonly (string | number)[]): Row[][] {
  if (clusters === undefined) return rows.map((row) => [row]);
  const groups = new Map<string | number | undefined, Row[]>();
  for (const [index, row] of rows.entries()) {
    const group = groups.get(clusters[index]);
    if (group === undefined) groups.set(clusters[index], [row]);
    else group.push(row);
  }
  return [...groups.values()];
}
