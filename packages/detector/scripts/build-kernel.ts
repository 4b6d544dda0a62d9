import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { compileKernel } from "./compile-kernel.js";

const PACKAGE = resolve(import.meta.dirname, "../../..");

writeFileSync(join(PACKAGE, "src/kernel/kernel-bytes.ts"), compileKernel(PACKAGE));
