import { type Account, isProblem, problem, scopesOf } from "@balise/preparedness";
import { deleteSession } from "@balise/storage";
import { forgottenCookie, sessionCookie, sessionSecret } from "../access/cookie.js";
import { openSession } from "../access/session.js";
import { signIn, signInByLink } from "../access/sign-in.js";
import { type AnyRoute, type Call, defineRoute, type StationContext } from "../http/index.js";
import { changePassword } from "./change-password.js";
import {
  credentialsShape,
  linkShape,
  newPasswordShape,
  type Session,
  sessionShape,
} from "./session-shape.js";

async function open(account: Account, call: Call, { storage }: StationContext): Promise<Session> {
  const { request, at } = call;
  const { secret, csrf } = await openSession(storage, account, { at, former: sessionSecret(request) });
  call.setHeader("set-cookie", sessionCookie(secret, request));
  return { account, csrf, scopes: scopesOf(account.accesses) };
}

const opened = { status: 200, describe: "The session; its cookie is set", shape: sessionShape } as const;

export const sessionRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: "post",
    path: "/session",
    needs: "public",
    summary: "Sign in with an address and a password",
    body: credentialsShape,
    answer: opened,
    problems: ["wrong_credentials", "too_many_attempts"],
    async handle(call, station) {
      const account = await signIn(station.storage, call.body, call);
      return isProblem(account) ? account : open(account, call, station);
    },
  }),
  defineRoute({
    method: "post",
    path: "/session/link",
    needs: "public",
    summary: "Sign in with a one-time link",
    body: linkShape,
    answer: opened,
    problems: ["sign_in_link_spent", "too_many_attempts"],
    async handle(call, station) {
      const account = await signInByLink(station.storage, call.body.link, call);
      return isProblem(account) ? account : open(account, call, station);
    },
  }),
  defineRoute({
    method: "get",
    path: "/session",
    needs: "account",
    summary: "Who is signed in, with which scopes",
    answer: { ...opened, describe: "The session" },
    async handle({ caller }) {
      if (caller.kind !== "account") return problem("not_signed_in");
      const { account, csrf } = caller;
      return { account, csrf, scopes: scopesOf(account.accesses) };
    },
  }),
  defineRoute({
    method: "delete",
    path: "/session",
    needs: "account",
    summary: "Sign out",
    answer: { status: 204, describe: "The session has ended" },
    async handle({ caller, request, setHeader }, { storage }) {
      if (caller.kind !== "account") return problem("not_signed_in");
      await deleteSession(storage.db, caller.session);
      setHeader("set-cookie", forgottenCookie(request));
      return undefined;
    },
  }),
  defineRoute({
    method: "put",
    path: "/session/password",
    needs: "account",
    summary: "Set or change your password",
    description: "Your other sessions end.",
    body: newPasswordShape,
    answer: { status: 204, describe: "The password is set" },
    problems: ["wrong_credentials", "too_many_attempts"],
    async handle({ caller, body, at }, { storage }) {
      if (caller.kind !== "account") return problem("not_signed_in");
      return changePassword(storage, caller, { current: body.current, next: body.next, at });
    },
  }),
];
