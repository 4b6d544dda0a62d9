const HOUR = 3600;

/** A session ends when nobody used it for this long… */
export const SESSION_IDLE_SECONDS = 12 * HOUR;
/** …and this long after its sign-in whatever happens. */
export const SESSION_LIFE_SECONDS = 7 * 24 * HOUR;
/** A sign-in link that a person asks for another. */
export const LINK_SECONDS = 15 * 60;
/** The first link of a new station, which waits on a screen until somebody comes back to it. */
export const FIRST_LINK_SECONDS = 24 * HOUR;

/** Failed sign-ins that one address, and one place, may make within the window. */
export const ATTEMPT_WINDOW_SECONDS = 15 * 60;
export const ATTEMPTS_PER_ADDRESS = 10;
export const ATTEMPTS_PER_PEER = 40;

/** The last use of a session or token is written at most this often. */
export const USE_NOTED_SECONDS = 60;

/** An instant some seconds after another (before it, when negative); both ISO 8601 UTC. */
export function secondsAfter(at: string, seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1000).toISOString();
}
