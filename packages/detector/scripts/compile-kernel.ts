import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const LINE = 96;
const OPTIONS = ["--enable", "simd", "-O3", "--runtime", "stub", "--noAssert", "--importMemory"];

/**
 * Compiles `assembly/kernel.ts` with the AssemblyScript compiler: the source of `src/kernel/kernel-bytes.ts`.
 *
 * @param packageFolder the folder of this package
 */
export function compileKernel(packageFolder: string): string {
  const folder = mkdtempSync(join(tmpdir(), "balise-kernel-"));
  try {
    const out = join(folder, "kernel.wasm");
    const compiler = createRequire(import.meta.url).resolve("assemblyscript/bin/asc.js");
    const { status, stderr } = spawnSync(
      process.execPath,
      [compiler, "assembly/kernel.ts", "-o", out, ...OPTIONS, "--memoryBase", "0"],
      { cwd: packageFolder, encoding: "utf8" },
    );
    if (status !== 0) throw new Error(stderr);
    return sourceOf(readFileSync(out));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sourceOf(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString("hex");
  const lines = hex.match(new RegExp(`.{1,${LINE}}`, "g")) ?? [];
  return `// Made from assembly/kernel.ts by \`npm run -s detector:kernel\`; a test compiles it again and compares.
const HEX =
${lines.map((line) => `  "${line}"`).join(" +\n")};

/** The compiled kernel: a WebAssembly module. */
export const KERNEL_BYTES: Uint8Array = Uint8Array.from({ length: HEX.length / 2 }, (_, at) =>
  Number.parseInt(HEX.slice(2 * at, 2 * at + 2), 16),
);
`;
}
