export const LEDGER_EN = {
  about: "the ledger: its head and its latest entries; verify, export, rebuild",
  limit: "how many entries to show (left out: 20)",
  type: "only entries of this type, such as incident.declared",
  stream: "only entries of this stream",
  verify: "recompute every hash, the root and every signature: at the station, or of an export, away from it",
  exportFile: "verify this export instead, without any station",
  publicKey:
    "file with the station's public key, in PEM or as `balise ledger` shows it (left out: the one in the export)",
  verifyRules: `With the key that the export itself names, verifying proves that the file is whole. That the station signed it
is proved by a public key which you kept from before, with --public-key.`,
  export: "write the whole ledger to a file, with its signed head on the last line",
  file: "file to write; - for the standard output",
  rebuild: "build the tables that screens read from the ledger again, and compare",
  column: {
    seq: "No.",
    at: "When",
    type: "Act",
    stream: "Stream",
    actor: "By",
    table: "Table",
    rows: "Rows",
    state: "State",
  },
  fact: { size: "Entries", root: "Root", signed: "Signed", key: "Public key" },
  signedAt: (size: string) => `up to entry ${size}`,
  unsigned: "not yet",
  verified: (size: string) =>
    `The ledger verifies: ${size} entries, every hash, the root and every signature.`,
  verifiedOwnKey: (size: string) =>
    `The export is whole: ${size} entries. Its signature was verified with the key that it names itself; --public-key proves who signed.`,
  exported: (size: string, file: string) => `${size} entries and the signed head: ${file}`,
  equal: "equal",
  differs: "differs",
  rebuiltEqual: "Every table is what the ledger says.",
  rebuiltDiffers: "Some tables were not what the ledger says. They are now.",
};
