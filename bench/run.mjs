// `npm run bench -- <name> [options]`: builds the packages and the benchmarks, then runs one of them.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const [name = "", ...options] = process.argv.slice(2);
if (!/^[a-z]+(-[a-z0-9]+)*$/.test(name) || !existsSync(`${here}${name}.ts`)) {
  const names = readdirSync(here).filter(
    (file) =>
      file.endsWith(".ts") && /^export async function main\b/m.test(readFileSync(`${here}${file}`, "utf8")),
  );
  console.error(`Which benchmark? ${names.map((file) => file.slice(0, -3)).join(", ")}`);
  process.exit(2);
}
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
for (const project of ["../packages/server", "."]) {
  const build = project === "." ? ["-p", here] : ["-b", `${here}${project}`];
  execFileSync(process.execPath, [tsc, ...build], { stdio: "inherit" });
}
const { main } = await import(`./dist/${name}.js`);
process.exitCode = await main(options);
