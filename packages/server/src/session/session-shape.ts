import { accountShape } from "@balise/preparedness";
import { z } from "zod";

export const PASSWORD_LEAST = 12;
const password = z.string().max(1024);

export const sessionShape = z
  .object({
    account: accountShape,
    csrf: z.string().describe("to repeat in x-balise-csrf on every request that changes something"),
    scopes: z.array(z.string()),
  })
  .meta({ id: "Session" });
export type Session = z.infer<typeof sessionShape>;

export const credentialsShape = z.strictObject({ email: z.string().min(1).max(320), password });
export const linkShape = z.strictObject({ link: z.string().min(1).max(200) });
export const newPasswordShape = z.strictObject({
  current: password.optional().describe("needed when the account has a password"),
  next: password.min(PASSWORD_LEAST),
});
