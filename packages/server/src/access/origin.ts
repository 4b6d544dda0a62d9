/**
 * Whether a request that changes something was sent by the station's own pages, as far as the browser tells: by
 * Sec-Fetch-Site, else by Origin. A program sends neither and holds no cookie that a page could abuse.
 */
export function fromOwnPages(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === (request.headers.get("host") ?? new URL(request.url).host);
}
