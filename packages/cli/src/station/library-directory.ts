import { fileURLToPath } from "node:url";

/** The library that comes with Balise. */
export const LIBRARY = fileURLToPath(new URL("../../../../library", import.meta.url));
