import { useQueryClient } from "@tanstack/react-query";
import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { followStream } from "../api/stream.js";
import { Dialog } from "../design/dialog.js";
import { Skeleton } from "../design/skeleton.js";
import { Toasts } from "../design/toast.js";
import { useWords } from "../words/words.js";
import { AccountMenu } from "./account-menu.js";
import { ConnectionNotice } from "./connection-notice.js";
import { Mark } from "./mark.js";
import { NavigationList } from "./navigation-list.js";
import { PhoneBar } from "./phone-bar.js";
import { useReadyPages } from "./ready-pages.js";
import { ShortcutList } from "./shortcut-list.js";
import { useShortcuts } from "./shortcuts.js";
import { TopBar } from "./top-bar.js";
import "./shell.css";

const Palette = lazy(async () => ({ default: (await import("./palette.js")).Palette }));

type Opened = "palette" | "shortcuts" | "menu" | null;

/** What stands around every page: navigation, top line, notices, palette. */
export function Shell() {
  const { t } = useWords();
  const client = useQueryClient();
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const main = useFocusOnNewPage();
  useEffect(() => followStream(client), [client]);
  useReadyPages();
  useShortcuts({ palette: () => setOpened("palette"), help: () => setOpened("shortcuts") });
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t("shell.skip")}
      </a>
      <nav className="side screen-only" aria-label={t("shell.navigation")}>
        <Link to="/situation" className="side-mark">
          <Mark />
          balise
        </Link>
        <NavigationList />
        <div className="side-foot">
          <AccountMenu />
        </div>
      </nav>
      <div className="page">
        <TopBar onPalette={() => setOpened("palette")} />
        <ConnectionNotice />
        <main id="content" ref={main} tabIndex={-1}>
          <Suspense fallback={<Skeleton />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <PhoneBar onMenu={() => setOpened("menu")} />
      <Dialog shape="drawer" title={t("shell.menu")} open={opened === "menu"} onClose={close}>
        <nav className="drawer-navigation" aria-label={t("shell.navigation")}>
          <NavigationList onGo={close} />
          <AccountMenu />
        </nav>
      </Dialog>
      <Dialog title={t("shell.shortcuts")} open={opened === "shortcuts"} onClose={close}>
        <ShortcutList />
      </Dialog>
      <Suspense>{opened === "palette" ? <Palette onClose={close} /> : null}</Suspense>
      <Toasts />
    </div>
  );
}

/** Brings the focus to the content when another page is opened, so that it is read from its beginning. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}
