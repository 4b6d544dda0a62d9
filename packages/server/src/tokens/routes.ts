import { CONCEPTS, problem, type Scope, tokenShape, VERBS } from "@balise/preparedness";
import { listTokens } from "@balise/storage";
import { z } from "zod";
import { type AnyRoute, defineRoute, scopesHeld } from "../http/index.js";
import { idParameter } from "../http/parameters.js";
import { issueToken, revoke } from "./tokens.js";

/** Every scope there is. */
export const ALL_SCOPES: readonly Scope[] = CONCEPTS.flatMap((concept) =>
  VERBS.map((verb): Scope => `${concept}:${verb}`),
);

const tokensShape = z.object({ tokens: z.array(tokenShape) }).meta({ id: "Tokens" });
const newTokenShape = z.strictObject({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(z.enum(ALL_SCOPES)).min(1).max(ALL_SCOPES.length),
  until: z.iso.datetime({ offset: true }).nullable().default(null),
});
const issuedTokenShape = z
  .object({ token: tokenShape, secret: z.string().describe("told once: keep it now") })
  .meta({ id: "IssuedToken" });

export const tokenRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: "get",
    path: "/tokens",
    needs: "tokens:manage",
    summary: "The tokens, the revoked ones included; never their secrets",
    answer: { status: 200, describe: "The tokens", shape: tokensShape },
    handle: async (_, { storage }) => ({ tokens: await listTokens(storage.db) }),
  }),
  defineRoute({
    method: "post",
    path: "/tokens",
    needs: "tokens:manage",
    summary: "Issue a token, with scopes that you hold yourself",
    body: newTokenShape,
    answer: { status: 201, describe: "The token and its secret", shape: issuedTokenShape },
    async handle({ body, caller, actor, at }, { storage }) {
      const held = scopesHeld(caller);
      const beyond = body.scopes.find((scope) => !held.includes(scope));
      if (beyond !== undefined) {
        const [concept = "", verb = ""] = beyond.split(":");
        return problem("not_allowed", { concept, verb });
      }
      const until = body.until === null ? null : new Date(body.until).toISOString();
      return issueToken(storage, { ...body, until }, { actor, at });
    },
  }),
  defineRoute({
    method: "delete",
    path: "/tokens/{id}",
    needs: "tokens:manage",
    summary: "Revoke a token",
    params: idParameter,
    answer: { status: 204, describe: "It opens nothing any more" },
    problems: ["not_found"],
    handle: ({ params: { id }, actor, at }, { storage }) => revoke(storage, id, { actor, at }),
  }),
];
