import { spawn } from "node:child_process";

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: "open", win32: "explorer.exe" };

/** Opens an address in the person's browser; where there is none, nothing happens: the address is printed anyway. */
export function openLink(link: string, platform: NodeJS.Platform): void {
  const browser = spawn(OPENERS[platform] ?? "xdg-open", [link], { detached: true, stdio: "ignore" });
  browser.on("error", () => undefined);
  browser.unref();
}
