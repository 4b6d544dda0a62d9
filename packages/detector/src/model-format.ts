/** First bytes of a model file. */
export const MAGIC = "BALISE-D";
/** Version of the layout, and of the folding and hashing that the weights were trained for. */
export const FORMAT_VERSION = 2;
/**
 * magic 8 · version u32 · header length u32 · tables length u32 · SHA-256 of header and tables 32; then the
 * header, then for `user` and `assistant` the linear table and the table of meanings.
 */
export const PREAMBLE = { magic: 0, version: 8, header: 12, tables: 16, digest: 20, end: 52 } as const;
