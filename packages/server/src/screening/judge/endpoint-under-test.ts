import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the endpoint does with a request. */
export type Reply = (response: ServerResponse) => void;

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: { readonly model: string; readonly messages: readonly { role: string; content: string }[] };
}

/** A server on this machine that speaks chat completions over HTTP, answering from a script. */
export interface EndpointUnderTest {
  readonly url: string;
  readonly received: readonly Received[];
  /** What the next requests are answered; the last reply stays. */
  script(...replies: readonly [Reply, ...Reply[]]): void;
  close(): Promise<void>;
}

const json = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply => {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(value));
  };
};

/** A chat completion with this content. */
export const completion = (content: string | null, usage: object | null = USAGE): Reply =>
  json(200, {
    ...{ id: "c-1", object: "chat.completion", created: 1, model: "under-test" },
    choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content } }],
    ...(usage === null ? {} : { usage }),
  });

const USAGE = { prompt_tokens: 900, completion_tokens: 100, total_tokens: 1000 };

/** A verdict as a completion. */
export const verdict = (answer: string, categories: readonly string[] = []): Reply =>
  completion(JSON.stringify({ answer, categories, reason: "The rule on figures of speech." }));

export const refusal = (status: number, headers: Readonly<Record<string, string>> = {}): Reply =>
  json(status, { error: { message: "no", type: "test" } }, headers);

export const notJson: Reply = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.end("<html>");
};

/** Begins an answer and never ends it. */
export const stall: Reply = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.write(`{"id":`);
};

export const silence: Reply = () => undefined;

export const hangUp: Reply = (response) => void response.destroy();

export async function openEndpointUnderTest(): Promise<EndpointUnderTest> {
  const received: Received[] = [];
  let replies: Reply[] = [verdict("no")];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request.setEncoding("utf8")) body += part;
    received.push({ path: request.url ?? "", headers: request.headers, body: JSON.parse(body) });
    const [reply] = replies.length > 1 ? replies.splice(0, 1) : replies;
    reply?.(response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    received,
    script: (...given) => {
      replies = [...given];
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
