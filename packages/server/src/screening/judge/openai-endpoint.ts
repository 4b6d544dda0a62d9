import { verdictSchema } from "@balise/preparedness";
import OpenAI, { APIConnectionError, APIError } from "openai";
import { z } from "zod";
import { ANSWER_TOKENS, type Answer, type JudgeEndpoint, type NoAnswer } from "./endpoint.js";

const KEPT_HEADERS = ["authorization", "content-type", "accept"] as const;

const completionShape = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }) })).min(1),
});
const usageShape = z.object({
  usage: z.object({
    prompt_tokens: z.number().int().nonnegative(),
    completion_tokens: z.number().int().nonnegative(),
  }),
});

/**
 * Speaks to the endpoint through the official client. The client retries nothing, logs nothing, follows no redirect and
 * sends no header about this machine: the key, the question and nothing else.
 *
 * @param key sent as a bearer token; undefined for endpoints that ask for none
 */
export function openEndpoint(url: string, model: string, key: string | undefined): JudgeEndpoint {
  const client = new OpenAI({
    ...{ baseURL: url, apiKey: key ?? "none", adminAPIKey: null, organization: null, project: null },
    ...{ webhookSecret: null, maxRetries: 0, logLevel: "off" },
    fetch: (address, init) => {
      const given = new Headers(init?.headers);
      const headers = new Headers();
      for (const name of KEPT_HEADERS) {
        const value = given.get(name);
        if (value !== null && (name !== "authorization" || key !== undefined)) headers.set(name, value);
      }
      return fetch(address, { ...init, headers, redirect: "error" });
    },
  });
  return {
    async ask({ policy, system, user }, categories, milliseconds) {
      const signal = AbortSignal.timeout(Math.max(1, Math.ceil(milliseconds)));
      const schema = {
        name: policy.replaceAll("-", "_"),
        strict: true,
        schema: { ...verdictSchema(categories) },
      };
      const asked = client.chat.completions.create(
        {
          ...{ model, temperature: 0, max_tokens: ANSWER_TOKENS },
          messages: [
            { role: "system", content: system },
            { role: "user", content: user },
          ],
          response_format: { type: "json_schema", json_schema: schema },
        },
        { signal, timeout: Math.ceil(milliseconds) + 1000 },
      );
      try {
        return answerOf(await asked);
      } catch (error) {
        return signal.aborted ? { reason: "timeout", again: false } : noAnswerOf(error);
      }
    },
  };
}

function answerOf(completion: unknown): Answer {
  const read = completionShape.safeParse(completion);
  const usage = usageShape.safeParse(completion);
  return {
    content: read.data?.choices[0]?.message.content ?? null,
    tokens: usage.success
      ? { input: usage.data.usage.prompt_tokens, output: usage.data.usage.completion_tokens }
      : undefined,
  };
}

function noAnswerOf(error: unknown): Answer | NoAnswer {
  if (error instanceof SyntaxError) return { content: null, tokens: undefined };
  if (error instanceof APIConnectionError) return { reason: "unreachable", again: true };
  if (!(error instanceof APIError) || error.status === undefined) {
    return { reason: "unreachable", again: true };
  }
  const { status, headers } = error as APIError<number, Headers | undefined>;
  const again = status === 408 || status === 409 || status === 429 || status >= 500;
  const seconds = Number(headers?.get("retry-after") ?? Number.NaN);
  return { reason: "refused", status, again, ...(seconds >= 0 ? { wait: seconds * 1000 } : {}) };
}
