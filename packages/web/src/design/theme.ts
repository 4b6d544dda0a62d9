import { useState } from "react";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEPT = "balise.theme";

function apply(theme: Theme): void {
  if (theme === "system") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.setAttribute("data-theme", theme);
}

export function keptTheme(): Theme {
  return THEMES.find((theme) => theme === localStorage.getItem(KEPT)) ?? "system";
}

export function applyKeptTheme(): void {
  apply(keptTheme());
}

/** The chosen theme and how to choose another; the system's own is followed until one is chosen. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(keptTheme);
  const choose = (next: Theme) => {
    localStorage.setItem(KEPT, next);
    apply(next);
    setTheme(next);
  };
  return [theme, choose];
}
