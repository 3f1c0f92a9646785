// How much of a foreign file is read. A baseline of services is far below every one of these.

export const READING_LIMITS = {
  fileBytes: 50_000_000,
  /** Entries of the zip directory. */
  entries: 5_000,
  /** What the parts that are read may unpack to, all together. */
  unpackedBytes: 250_000_000,
  /** Excel's own sheets pack 5 to 60 times; a bomb packs 1,000 times. Small parts are not judged. */
  ratio: 250,
  ratioFromBytes: 1_000_000,
  sheets: 200,
  /** Rows with content of a sheet. */
  rows: 20_000,
  /** Cells with content, over all sheets. */
  cells: 300_000,
  /** Characters of all texts; a shared text counts once where it is kept and once wherever it stands. */
  characters: 16_000_000,
  merges: 5_000,
  /** Characters of XML without one element beginning or ending. */
  silence: 2_000_000,
  /** Elements inside each other. */
  depth: 64,
} as const;

/** What the child may use and take. Measured: docs/decisions/0008-reading-foreign-files.md. */
export const CHILD_LIMITS = { heapMegabytes: 256, seconds: 30 } as const;
