const KEPT = "balise.reloaded";
const AT_MOST_EVERY_MS = 60_000;

/** Whether a reload may be tried: not again within a minute of the last, so that a missing file never makes a loop. */
export function mayReload(last: string | null, now: number): boolean {
  return last === null || !(now - Number(last) < AT_MOST_EVERY_MS);
}

/**
 * A part of the interface that is gone means that the station has been updated: the page is loaded anew. Not while the
 * station is away: what is shown would be lost.
 */
export function reloadOnNewerBuild(): void {
  window.addEventListener("vite:preloadError", () => {
    void answers().then((there) => {
      if (!there || !mayReload(sessionStorage.getItem(KEPT), Date.now())) return;
      sessionStorage.setItem(KEPT, String(Date.now()));
      window.location.reload();
    });
  });
}

async function answers(): Promise<boolean> {
  try {
    return (await fetch("/api/v1/station", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}
