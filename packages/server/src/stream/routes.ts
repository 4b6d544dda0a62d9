import { isProblem } from "@balise/preparedness";
import { admit } from "../access/admit.js";
import { type AnyRoute, defineRoute } from "../http/index.js";
import { eventStream } from "./event-stream.js";

export const streamRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: "get",
    path: "/stream",
    needs: "situation:read",
    summary: "What changes, as it changes",
    description:
      "Server-sent events: `changed` with `{concept, id?}`, and `ping` every 15 s. After a break, read again what you show.",
    answer: { status: 200, describe: "The stream", media: "text/event-stream" },
    handle: async ({ request }, { stream, storage, now }) =>
      eventStream(stream, async () => {
        const at = now().toISOString();
        return !isProblem(await admit(storage, request, { needs: "situation:read", at }));
      }),
  }),
];
