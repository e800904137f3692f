/**
 * How much of a spreadsheet is read at once: far above any exhibition, and little enough that no file, however it was
 * made, can fill this computer's memory.
 */
export const limits = {
  /** Of the file itself, and of all its parts together where it is an archive (XLSX). */
  fileBytes: 32 * 2 ** 20,
  unpackedBytes: 96 * 2 ** 20,
  archiveParts: 2_000,
  /** Rows that are not blank, headers among them. */
  rows: 50_001,
  columns: 256,
  /** The most that spreadsheet programs themselves put into a cell. */
  cellLength: 32_767,
  /** Letters of all cells of a sheet together. */
  letters: 32_000_000,
  /** Texts that cells share, blank ones too: eight for every row. */
  sharedTexts: 400_000,
  sheets: 10,
} as const;
