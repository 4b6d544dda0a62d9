import type { Context } from "hono";

/** What the Node adapter hands to the application beside the request; absent when a test calls it in process. */
export interface Environment {
  readonly Bindings: { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } };
}

/** The address that a request came from. */
export function peerOf(context: Context<Environment>): string {
  return context.env?.incoming?.socket?.remoteAddress ?? "in-process";
}
