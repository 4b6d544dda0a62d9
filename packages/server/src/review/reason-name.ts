/** What a judge's reason is sealed under: it opens neither as the text of its item nor as the reason of another. */
export function reasonName(item: string, policy: string): string {
  return `${item}/${policy}`;
}
