/** First bytes of a model file. */
export const MAGIC = "BALISE-D";
/** Version of the layout, and of the folding and hashing that the weights were trained for. */
export const FORMAT_VERSION = 1;
/** magic 8 · version u32 · header length u32 · table length u32 · SHA-256 of header and table 32. */
export const PREAMBLE = { magic: 0, version: 8, header: 12, table: 16, digest: 20, end: 52 } as const;
