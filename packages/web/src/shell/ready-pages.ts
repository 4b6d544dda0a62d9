import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

const FIRST_PAGE_MS = 1_500;

/** Brings the parts of every page once the first is shown: opening one is then immediate, even while the station is away. */
export function useReadyPages(): void {
  const router = useRouter();
  useEffect(() => {
    const timer = window.setTimeout(async () => {
      for (const route of Object.values(router.routesById)) await router.loadRouteChunk(route);
    }, FIRST_PAGE_MS);
    return () => window.clearTimeout(timer);
  }, [router]);
}
