import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { sessionQuery, useSignOut } from "../api/session.js";
import { Button } from "../design/button.js";
import { Dialog } from "../design/dialog.js";
import { Menu } from "../design/menu.js";
import { THEMES, useTheme } from "../design/theme.js";
import { PasswordForm } from "../sign-in/password-form.js";
import { useWords } from "../words/words.js";

/** Who is signed in; the display, the password and the way out. */
export function AccountMenu() {
  const { t } = useWords();
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  const [theme, chooseTheme] = useTheme();
  const [changing, setChanging] = useState(false);
  const signOut = useSignOut();
  const navigate = useNavigate();
  const leave = () =>
    signOut.mutate(undefined, { onSettled: () => void navigate({ to: "/sign-in", search: {} }) });
  return (
    <>
      <Menu
        label={t("shell.account")}
        button={<Button kind="bare">{session?.account.name ?? t("shell.account")}</Button>}
        parts={[
          {
            title: t("shell.theme"),
            acts: THEMES.map((id) => ({
              id,
              name: t(`shell.theme.${id}`),
              chosen: id === theme,
              act: () => chooseTheme(id),
            })),
          },
          {
            acts: [
              { id: "password", name: t("shell.changePassword"), act: () => setChanging(true) },
              { id: "leave", name: t("shell.signOut"), act: leave },
            ],
          },
        ]}
      />
      <Dialog title={t("shell.changePassword")} open={changing} onClose={() => setChanging(false)}>
        <PasswordForm asksCurrent onDone={() => setChanging(false)} />
      </Dialog>
    </>
  );
}
