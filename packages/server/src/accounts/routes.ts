import { ACCESSES, accountShape } from "@balise/preparedness";
import { listAccounts } from "@balise/storage";
import { z } from "zod";
import { type AnyRoute, defineRoute } from "../http/index.js";
import { idParameter } from "../http/parameters.js";
import { changeAccount, makeLinkFor, openAccountFor } from "./accounts.js";

const accountsShape = z.object({ accounts: z.array(accountShape) }).meta({ id: "Accounts" });
const email = z.email().max(320);
const accesses = z.array(z.enum(ACCESSES)).min(1).max(ACCESSES.length);

const newAccountShape = z
  .strictObject({
    person: z.string().min(1).optional().describe("somebody known already"),
    name: z.string().trim().min(1).max(200).optional().describe("somebody new"),
    email,
    accesses,
  })
  .refine(({ person, name }) => (person === undefined) !== (name === undefined), {
    path: ["person"],
    message: "person | name",
  });
const accountChangeShape = z.strictObject({
  email: email.optional(),
  accesses: accesses.optional(),
  closed: z.boolean().optional(),
});
const openedAccountShape = z
  .object({
    account: accountShape,
    link: z
      .string()
      .describe("secret of a one-time sign-in link, told once: the page is /sign-in?link=<secret>"),
    until: z.string(),
  })
  .meta({ id: "OpenedAccount" });

export const accountRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: "get",
    path: "/accounts",
    needs: "accounts:manage",
    summary: "The accounts, the closed ones included",
    answer: { status: 200, describe: "The accounts", shape: accountsShape },
    handle: async (_, { storage }) => ({ accounts: await listAccounts(storage.db) }),
  }),
  defineRoute({
    method: "post",
    path: "/accounts",
    needs: "accounts:manage",
    summary: "Open an account",
    body: newAccountShape,
    answer: { status: 201, describe: "The account and its first sign-in link", shape: openedAccountShape },
    problems: ["not_found", "already_exists"],
    handle: ({ body, actor, at }, { storage }) => openAccountFor(storage, body, { actor, at }),
  }),
  defineRoute({
    method: "patch",
    path: "/accounts/{id}",
    needs: "accounts:manage",
    summary: "Change or close an account",
    params: idParameter,
    body: accountChangeShape,
    answer: { status: 200, describe: "The account", shape: accountShape },
    problems: ["not_found", "already_exists", "not_in_this_state"],
    handle: ({ params: { id }, body, actor, at }, { storage }) =>
      changeAccount(storage, { id, change: body }, { actor, at }),
  }),
  defineRoute({
    method: "post",
    path: "/accounts/{id}/link",
    needs: "accounts:manage",
    summary: "Make a one-time sign-in link for somebody who lost their password",
    params: idParameter,
    answer: { status: 201, describe: "The account and the link", shape: openedAccountShape },
    problems: ["not_found", "not_in_this_state"],
    handle: ({ params: { id }, actor, at }, { storage }) => makeLinkFor(storage, id, { actor, at }),
  }),
];
