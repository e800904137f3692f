/** Upright, A4 has room for so many columns at a size that can be read. */
const MOST_UPRIGHT = 10;

interface Columns {
  readonly columns: readonly object[];
}

/** Whether a report's widest table needs the long side of the paper. */
export const isLandscape = (parts: readonly Columns[]): boolean =>
  parts.some(({ columns }) => columns.length > MOST_UPRIGHT);
