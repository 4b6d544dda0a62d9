import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { Session } from "../api/answers.js";
import { stationQuery, useSignIn } from "../api/session.js";
import { Button } from "../design/button.js";
import { Field } from "../design/field.js";
import { Form } from "../design/form.js";
import { ProblemNotice } from "../design/problem-notice.js";
import { Skeleton } from "../design/skeleton.js";
import { Mark } from "../shell/mark.js";
import { LanguageSwitch } from "../shell/top-bar.js";
import { useWords } from "../words/words.js";
import { nextAddress } from "./next-address.js";
import { PasswordForm } from "./password-form.js";
import "./sign-in.css";

/** The way in: a password, a one-time link, or how to get the first link of a new station. */
export function SignInPage() {
  const { t } = useWords();
  const search = useSearch({ from: "/sign-in" });
  const { data: station, isPending } = useQuery(stationQuery);
  const navigate = useNavigate();
  const [withPassword, setWithPassword] = useState(false);
  const [opened, setOpened] = useState<Session | null>(null);
  const enter = () => void navigate({ to: nextAddress(search.next), replace: true });
  const staysWithoutPassword = opened !== null && station?.demonstration === true;
  useEffect(() => {
    if (staysWithoutPassword) enter();
  });
  return (
    <main className="sign-in">
      <header>
        <p className="sign-in-mark">
          <Mark size={26} />
          balise
        </p>
        <LanguageSwitch />
      </header>
      <p className="quiet">
        {station?.name}{" "}
        {station?.demonstration === true ? (
          <span className="demonstration">{t("shell.demonstration")}</span>
        ) : null}
      </p>
      <h1>{opened === null ? t("signIn.title") : t("signIn.welcome", { name: opened.account.name })}</h1>
      {opened !== null && (isPending || staysWithoutPassword) ? (
        <Skeleton lines={2} />
      ) : opened !== null ? (
        <ChoosePassword onDone={enter} />
      ) : search.link !== undefined && !withPassword ? (
        <OpenLink link={search.link} onOpened={setOpened} onOther={() => setWithPassword(true)} />
      ) : station?.needsFirstAccount === true && !withPassword ? (
        <FirstAccount onOther={() => setWithPassword(true)} />
      ) : (
        <WithPassword onDone={enter} />
      )}
    </main>
  );
}

function WithPassword({ onDone }: { onDone: () => void }) {
  const { t } = useWords();
  const signIn = useSignIn();
  return (
    <>
      <Form
        submit={t("signIn.submit")}
        pending={signIn.isPending}
        failure={signIn.error}
        onSubmit={({ email = "", password = "" }) =>
          signIn.mutate({ email, password }, { onSuccess: onDone })
        }
      >
        <Field
          name="email"
          type="email"
          autoComplete="username"
          isRequired
          autoFocus
          label={t("signIn.email")}
        />
        <Field
          name="password"
          type="password"
          autoComplete="current-password"
          isRequired
          label={t("signIn.password")}
        />
      </Form>
      <p className="quiet">{t("signIn.lostPassword")}</p>
    </>
  );
}

interface LinkProperties {
  readonly link: string;
  readonly onOpened: (session: Session) => void;
  readonly onOther: () => void;
}

function OpenLink({ link, onOpened, onOther }: LinkProperties) {
  const { t } = useWords();
  const signIn = useSignIn();
  const sent = useRef(false);
  useEffect(() => {
    if (sent.current) return;
    sent.current = true;
    signIn.mutate({ link }, { onSuccess: onOpened });
  });
  if (!signIn.isError) {
    return (
      <>
        <p role="status">{t("signIn.link")}</p>
        <Skeleton lines={2} />
      </>
    );
  }
  return (
    <>
      <ProblemNotice error={signIn.error} />
      <div>
        <Button onPress={onOther}>{t("signIn.link.other")}</Button>
      </div>
    </>
  );
}

function FirstAccount({ onOther }: { onOther: () => void }) {
  const { t } = useWords();
  return (
    <>
      <p className="reading">{t("signIn.first")}</p>
      <p className="quiet">{t("signIn.first.again")}</p>
      <div>
        <Button kind="bare" onPress={onOther}>
          {t("signIn.link.other")}
        </Button>
      </div>
    </>
  );
}

function ChoosePassword({ onDone }: { onDone: () => void }) {
  const { t } = useWords();
  return (
    <>
      <p className="reading">{t("signIn.choose")}</p>
      <PasswordForm onDone={onDone} />
      <div>
        <Button kind="bare" onPress={onDone}>
          {t("signIn.later")}
        </Button>
      </div>
    </>
  );
}
