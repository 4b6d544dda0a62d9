import { EVIDENCE_KINDS, problem } from "@balise/preparedness";
import { z } from "zod";
import { type AnyRoute, defineRoute } from "../http/index.js";
import { evidenceHash } from "./registry.js";

const evidenceContentShape = z
  .object({
    kind: z.enum(EVIDENCE_KINDS),
    id: z.string(),
    hash: z.string().describe("SHA-256 of the canonical JSON of the content"),
    content: z.record(z.string(), z.unknown()),
  })
  .meta({ id: "EvidenceContent" });

export const evidenceRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: "get",
    path: "/evidence",
    needs: "decisions:read",
    summary: "A piece of evidence as a decision would bind to it now",
    query: z.object({ kind: z.enum(EVIDENCE_KINDS), id: z.string().min(1) }),
    answer: { status: 200, describe: "The content and its hash", shape: evidenceContentShape },
    problems: ["not_found"],
    async handle({ query: { kind, id } }, station) {
      const content = await station.evidence[kind](id, station);
      if (content === null) return problem("not_found", { what: kind, id });
      return { kind, id, hash: evidenceHash(content), content: { ...content } };
    },
  }),
];
