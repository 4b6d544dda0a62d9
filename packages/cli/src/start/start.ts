import { fileURLToPath } from "node:url";
import { isProblem } from "@balise/preparedness";
import type { Station } from "@balise/server";
import type { Command } from "commander";
import type { Cli } from "../command/cli.js";
import type { Failure } from "../command/failure.js";
import { type Call, verb } from "../command/verb.js";
import { dataDirectory } from "../station/data-directory.js";
import { LIBRARY } from "../station/library-directory.js";
import { openLink } from "./open-link.js";

interface Options {
  readonly demonstration?: true;
  readonly port?: string;
  readonly host?: string;
  readonly openLink?: true;
  readonly judge?: true;
}

const PORT = "7420";
const WEB = fileURLToPath(new URL("../../../web/dist", import.meta.url));

export function startVerb(cli: Cli): Command {
  const words = cli.words.start;
  return verb<Options>(cli, {
    name: "start",
    about: words.about,
    options: [
      ["--demonstration", words.demonstration],
      ["--port <port>", words.port],
      ["--host <address>", words.host],
      ["--open-link", words.openLink],
      ["--judge", words.judge],
    ],
    rules: words.rules,
    examples: [
      "balise start",
      "balise start --demonstration --open-link",
      "BALISE_JUDGE_URL=http://127.0.0.1:8000/v1 BALISE_JUDGE_MODEL=gpt-oss-safeguard-20b balise start --judge",
      "DATABASE_URL=postgres://balise@db/balise balise start --data /var/lib/balise --host 0.0.0.0",
    ],
    run: start,
  });
}

async function start(call: Call<Options>) {
  const { options, environment, terminal, words } = call;
  const port = readPort(options.port ?? PORT);
  if (typeof port !== "number") return port;
  // Only this verb needs the server: the others answer sooner without it.
  const { closeOnSignals, createLog, demonstrationOptions, openStation } = await import("@balise/server");
  const data = dataDirectory(call, options);
  const databaseUrl = environment.DATABASE_URL;
  const now = () => new Date();
  const log = createLog((line) => terminal.note(`${line}\n`), now);
  const station = await openStation({
    ...(options.demonstration === true ? demonstrationOptions() : {}),
    ...(options.judge === true ? { judge: { environment, language: call.language } } : {}),
    ...(options.host === undefined ? {} : { host: options.host }),
    ...{ dataDirectory: data, databaseUrl: databaseUrl === "" ? undefined : databaseUrl, port, now },
    ...{ libraryDirectory: LIBRARY, webDirectory: WEB },
    log: terminal.watched ? { ...log, info: () => undefined } : log,
  });
  if (isProblem(station)) return station;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => terminal.note(`${words.start.stopping}\n`));
  }
  closeOnSignals(station);
  tellReady(station, { call, data });
  if (options.demonstration === true) {
    void station.loaded.then(() => terminal.note(`${words.start.loaded}\n`));
  }
  if (options.openLink === true) openLink(station.firstLink ?? station.url, process.platform);
  return undefined;
}

function tellReady(
  { url, firstLink, context }: Station,
  { call, data }: { call: Call<Options>; data: string },
): void {
  const { options, terminal, words } = call;
  const said = words.start;
  const { demonstration } = context;
  if (options.json === true) {
    const ready = { address: url, link: firstLink ?? null, data, demonstration, pid: process.pid };
    terminal.out(`${JSON.stringify(ready)}\n`);
    return;
  }
  const lines = [
    ...[said.ready(url), said.data(data)],
    ...(demonstration ? [said.isDemonstration] : []),
    ...(options.demonstration === true ? [said.loading] : []),
    firstLink === undefined ? said.signIn : said.link(firstLink),
    said.stop,
  ];
  terminal.out(`\n${lines.map((line) => `  ${line}\n`).join("")}\n`);
}

function readPort(text: string): number | Failure {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  return { code: "wrong_value", option: "--port", value: text, allowed: "0–65535" };
}
