import { answerInWords, batchAnswerShape, isProblem, problem } from "@balise/preparedness";
import { findBatch } from "@balise/storage";
import { z } from "zod";
import { type AnyRoute, defineRoute } from "../http/index.js";
import { USAGE_MEDIA } from "../intake/index.js";

export const usageRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: "post",
    path: "/usage",
    needs: "usage:write",
    summary: "Send messages to be screened and counted",
    description: [
      'One message a line (`Interaction`), or a JSON array of them, or `{"interactions": […]}`; gzip is read.',
      "When the answer comes the counts are on disk. Sending the same batch again counts nothing twice: name it with",
      "`Idempotency-Key`, or else its bytes name it. Lines that cannot be counted are told one by one; the others count.",
      "`busy` means that nothing was taken: send again after Retry-After.",
    ].join(" "),
    rawBody: { media: USAGE_MEDIA, describe: "messages, one a line or as a JSON array" },
    answer: { status: 200, describe: "What became of the batch", shape: batchAnswerShape },
    problems: [
      "malformed_json",
      "invalid_utf8",
      "batch_too_large",
      "too_many_lines",
      "truncated_gzip",
      "unsupported_media_type",
      "invalid_field",
      "idempotency_key_reused",
      "busy",
    ],
    async handle({ request, language }, { intake, registered }) {
      await registered.reload();
      const answer = await intake.receive({
        body: request.body,
        contentType: request.headers.get("content-type"),
        contentEncoding: request.headers.get("content-encoding"),
        idempotencyKey: request.headers.get("idempotency-key"),
        realm: "live",
      });
      return isProblem(answer) ? answer : answerInWords(answer, language);
    },
  }),
  defineRoute({
    method: "get",
    path: "/usage/batches/{key}",
    needs: "usage:write",
    summary: "What became of a batch, by its idempotency key",
    params: z.object({ key: z.string().min(1).max(200) }),
    answer: { status: 200, describe: "The answer that the batch got", shape: batchAnswerShape },
    problems: ["not_found"],
    async handle({ params: { key }, language }, { storage }) {
      const answer = await findBatch(storage.db, key);
      return answer === undefined
        ? problem("not_found", { what: "batch", id: key })
        : answerInWords(answer, language);
    },
  }),
];
