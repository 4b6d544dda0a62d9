import { SESSION_LIFE_SECONDS } from "./lifetimes.js";

export const SESSION_COOKIE = "balise_session";

/** The session's cookie. `Secure` where the browser reached the station over https, itself or through a proxy. */
export function sessionCookie(secret: string, request: Request): string {
  return write(secret, SESSION_LIFE_SECONDS, request);
}

/** The cookie that makes the browser forget the session. */
export function forgottenCookie(request: Request): string {
  return write("", 0, request);
}

function write(value: string, maxAge: number, request: Request): string {
  const https =
    new URL(request.url).protocol === "https:" || request.headers.get("x-forwarded-proto") === "https";
  const flags = `Path=/; HttpOnly; SameSite=Strict; Max-Age=${maxAge}`;
  return `${SESSION_COOKIE}=${value}; ${flags}${https ? "; Secure" : ""}`;
}

/** The session's secret that a request carries, if any. */
export function sessionSecret(request: Request): string | undefined {
  for (const pair of (request.headers.get("cookie") ?? "").split(";")) {
    const [name, value] = pair.trim().split("=", 2);
    if (name === SESSION_COOKIE && value !== undefined && value !== "") return value;
  }
  return undefined;
}
