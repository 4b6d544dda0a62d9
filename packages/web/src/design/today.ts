/** Today as a day of the station: YYYY-MM-DD, UTC. */
export function todayUtc(): string {
  return new Date().toISOString().slice(0, 10);
}
