/** Where to go after signing in: the address that was asked for, only when it is one of the station's own. */
export function nextAddress(next: string | undefined): string {
  if (next === undefined || !next.startsWith("/") || /^\/[/\\]/u.test(next)) return "/situation";
  return next.startsWith("/sign-in") || next === "/" ? "/situation" : next;
}
