import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/opsz.css";
import "./design/tokens.css";
import "./design/base.css";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { applyKeptTheme } from "./design/theme.js";
import { Providers } from "./providers.js";
import { client, router } from "./router.js";
import { reloadOnNewerBuild } from "./shell/newer-build.js";
import { loadKeptWords } from "./words/words.js";

applyKeptTheme();
reloadOnNewerBuild();
// The session and the page are asked for while the words load.
void router.load();

const words = await loadKeptWords();
const place = document.getElementById("page");
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <Providers words={words} client={client}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
}
