import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/** Already compressed as they are. */
const PACKED = new Set([".png", ".ico", ".woff2"]);

const ENCODERS = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};
type Encoding = keyof typeof ENCODERS;

/** The interface's built files; those whose name holds a hash of their content are compressed once, then kept. */
export interface WebFiles {
  /** The file at a path, or undefined when there is none. */
  find(path: string, acceptEncoding: string): Promise<Response | undefined>;
}

/** @param directory the folder that the interface was built into */
export function openWebFiles(directory: string): WebFiles {
  const kept = new Map<string, Promise<Buffer>>();
  const packed = (name: string, encoding: Encoding, file: Buffer) => {
    const key = `${encoding} ${name}`;
    const known = kept.get(key) ?? ENCODERS[encoding](file);
    if (isHashed(name)) kept.set(key, known);
    return known;
  };
  return {
    async find(path, acceptEncoding) {
      const name = inside(path);
      const type = name === undefined ? undefined : TYPES[extname(name)];
      if (name === undefined || type === undefined) return undefined;
      const file = await read(join(directory, name));
      if (file === undefined) return undefined;
      const encoding = PACKED.has(extname(name)) ? undefined : encodingOf(acceptEncoding);
      const bytes = encoding === undefined ? file : await packed(name, encoding, file);
      const headers = new Headers({
        "content-type": type,
        "cache-control": cacheControl(name),
        vary: "accept-encoding",
      });
      if (encoding !== undefined) headers.set("content-encoding", encoding);
      return new Response(new Uint8Array(bytes), { headers });
    },
  };
}

/** Built assets carry a hash of their content in their name, so a name never changes its bytes. */
function isHashed(name: string): boolean {
  return name.startsWith(`assets${sep}`);
}

function cacheControl(name: string): string {
  return isHashed(name) ? "public, max-age=31536000, immutable" : "no-cache";
}

function encodingOf(accept: string): Encoding | undefined {
  const asked = accept.split(",").map((part) => part.trim().split(";")[0]);
  return (["br", "gzip"] as const).find((encoding) => asked.includes(encoding));
}

/** The path below the folder, or undefined for one that leads out of it. */
function inside(path: string): string | undefined {
  if (path.includes("\0")) return undefined;
  const name = normalize(join(sep, path)).slice(1);
  return name === "" ? undefined : name;
}

async function read(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}
