import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyHouse, run } from "./house-copy.js";

interface Offence {
  readonly who: string;
  readonly file: string;
  readonly text: string;
  readonly rule: string;
}

const OF_DIRECTION: readonly Offence[] = [
  {
    who: "measure imports the domain",
    file: "packages/measure/src/offence-a.ts",
    text: 'export { problem } from "@balise/preparedness";\n',
    rule: "wall-measure",
  },
  {
    who: "the detector imports measure",
    file: "packages/detector/src/offence-b.ts",
    text: 'export { wilson } from "@balise/measure";\n',
    rule: "wall-detector",
  },
  {
    who: "the domain imports storage",
    file: "packages/preparedness/src/usage/offence-c.ts",
    text: 'export { openStorage } from "@balise/storage";\n',
    rule: "wall-preparedness",
  },
  {
    who: "storage imports the server",
    file: "packages/storage/src/offence-d.ts",
    text: 'export { openStation } from "@balise/server";\n',
    rule: "wall-storage",
  },
  {
    who: "the interface imports storage",
    file: "packages/web/src/offence-e.ts",
    text: 'export { openStorage } from "@balise/storage";\n',
    rule: "wall-web",
  },
  {
    who: "the server imports the command",
    file: "packages/server/src/offence-f.ts",
    text: 'export * from "../../cli/src/main.js";\n',
    rule: "wall-server",
  },
  {
    who: "governance uses incidents, which stand to its right",
    file: "packages/preparedness/src/governance/offence-g.ts",
    text: 'export { incidentDecider } from "../incidents/index.js";\n',
    rule: "concept-order-governance",
  },
  {
    who: "incidents reach behind the index of governance",
    file: "packages/preparedness/src/incidents/offence-h.ts",
    text: 'export { holds } from "../governance/seat.js";\n',
    rule: "concept-through-its-index",
  },
  {
    who: "the server reaches into a folder of storage",
    file: "packages/server/src/offence-i.ts",
    text: 'export { openStorage } from "../../storage/src/index.js";\n',
    rule: "package-through-its-name",
  },
  {
    who: "measure reads the disk",
    file: "packages/measure/src/offence-j.ts",
    text: 'export { readFileSync } from "node:fs";\n',
    rule: "pure-packages-touch-nothing",
  },
  {
    who: "the domain imports a web framework",
    file: "packages/preparedness/src/usage/offence-k.ts",
    text: 'export { Hono } from "hono";\n',
    rule: "pure-packages-few-dependencies",
  },
  {
    who: "two files import each other",
    file: "packages/measure/src/offence-l.ts",
    text: 'import { m } from "./offence-m.js";\nexport const l = (): number => m();\n',
    rule: "no-cycle",
  },
  {
    who: "a source file imports a test",
    file: "packages/storage/src/offence-n.ts",
    text: 'import "./offence.test.js";\n',
    rule: "no-test-in-source",
  },
  {
    who: "storage uses a dependency that it does not declare",
    file: "packages/storage/src/offence-o.ts",
    text: 'export { parse } from "yaml";\n',
    rule: "declared-dependencies-only",
  },
];

const HELPING_FILES: Readonly<Record<string, string>> = {
  "packages/measure/src/offence-m.ts":
    'import { l } from "./offence-l.js";\nexport const m = (): number => l();\n',
  "packages/storage/src/offence.test.ts": "export const nothing = 0;\n",
};

const PURE = ["measure", "detector", "preparedness"] as const;

/** What a pure package may not say, and the sentence with which it is refused. */
const OF_PURITY: Readonly<Record<string, RegExp>> = {
  "Date.now()": /time and randomness as data/,
  "new Date()": /time and randomness as data/,
  "Math.random()": /time and randomness as data/,
  "process.pid": /do not know the machine/,
  'fetch("https://example.org")': /do no I\/O/,
};

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

describe("the walls of the house", () => {
  let house: ReturnType<typeof copyHouse>;
  let pure: ReturnType<typeof copyHouse>;
  beforeAll(() => {
    house = copyHouse();
    pure = copyHouse();
    const built = run(pure.path, "typescript/bin/tsc", ["-b", "packages/measure", "packages/detector"]);
    expect(built.printed).toBe("");
  });
  afterAll(() => {
    house.remove();
    pure.remove();
  });

  describe("the direction of imports", () => {
    let refused: { status: number; printed: string };
    beforeAll(() => {
      const clean = run(house.path, "dependency-cruiser/bin/dependency-cruise.mjs", [
        "--config",
        ".dependency-cruiser.mjs",
        "packages",
      ]);
      expect(clean.printed).toContain("no dependency violations found");
      for (const { file, text } of OF_DIRECTION) write(house.path, file, text);
      for (const [file, text] of Object.entries(HELPING_FILES)) write(house.path, file, text);
      refused = run(house.path, "dependency-cruiser/bin/dependency-cruise.mjs", [
        "--config",
        ".dependency-cruiser.mjs",
        "--output-type",
        "err-long",
        "packages",
      ]);
    });

    it.each(OF_DIRECTION)("refuses that $who", ({ file, rule }) => {
      expect(refused.status).not.toBe(0);
      const named = refused.printed.split("\n").filter((line) => line.includes(file));
      expect(named.join("\n")).toContain(rule);
    });
  });

  describe.each(PURE)("the purity of %s", (name) => {
    it("refuses the clock, chance, the machine and the network with a sentence that says why", () => {
      const offences = Object.keys(OF_PURITY);
      const file = `packages/${name}/src/impure.ts`;
      write(pure.path, file, offences.map((what, i) => `export const offence${i} = ${what};\n`).join(""));
      const { status, printed } = run(pure.path, "@biomejs/biome/bin/biome", [
        "lint",
        "--max-diagnostics=50",
        file,
      ]);
      expect(status).not.toBe(0);
      for (const sentence of Object.values(OF_PURITY)) expect(printed).toMatch(sentence);
      for (const i of offences.keys()) expect(printed).toContain(`impure.ts:${i + 1}:`);
    });

    it("does not know the names of Node or of a browser when it is compiled", () => {
      write(
        pure.path,
        `packages/${name}/src/machine.ts`,
        'export const offences = [process.pid, fetch("x"), Buffer.from(""), setTimeout, window];\n',
      );
      const { status, printed } = run(pure.path, "typescript/bin/tsc", [
        "-p",
        `packages/${name}`,
        "--noEmit",
      ]);
      expect(status).not.toBe(0);
      for (const global of ["process", "fetch", "Buffer", "setTimeout", "window"]) {
        expect(printed).toMatch(new RegExp(`machine\\.ts.*Cannot find name '${global}'`));
      }
    });
  });

  it("does not let a package reach what another does not export", () => {
    write(
      house.path,
      "packages/server/src/deep.ts",
      'export * from "@balise/measure/src/proportions/wilson.js";\n',
    );
    const { status, printed } = run(house.path, "typescript/bin/tsc", ["-p", "packages/server", "--noEmit"]);
    expect(status).not.toBe(0);
    expect(printed).toMatch(/deep\.ts.*Cannot find module '@balise\/measure\/src/);
  });
});
