import type { AddressInfo } from "node:net";
import { type Problem, problem } from "@balise/preparedness";
import { createAdaptorServer } from "@hono/node-server";

/** How long a request in flight may take to finish once the station stops. */
const PATIENCE_MS = 10_000;

export interface Serving {
  /** Such as http://127.0.0.1:7420. */
  readonly url: string;
  /** Accepts nobody more, lets the requests in flight finish, then cuts what is left. */
  close(): Promise<void>;
}

/** Serves an application on an address. `port` 0 takes any free one. */
export async function serve(
  fetch: (request: Request, environment: never) => Response | Promise<Response>,
  { host, port }: { host: string; port: number },
): Promise<Serving | Problem> {
  const server = createAdaptorServer({ fetch: fetch as Parameters<typeof createAdaptorServer>[0]["fetch"] });
  const failed = await new Promise<Error | undefined>((settle) => {
    server.once("error", settle);
    server.listen(port, host, () => settle(undefined));
  });
  if (failed !== undefined) return problem("invalid_field", { field: "port", reason: failed.message });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${taken}`,
    async close() {
      const closed = new Promise<void>((settle) => server.close(() => settle()));
      const cut = setTimeout(() => {
        if ("closeAllConnections" in server) server.closeAllConnections();
      }, PATIENCE_MS);
      await closed;
      clearTimeout(cut);
    },
  };
}
