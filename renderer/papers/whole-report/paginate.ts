/** The heights of one table's pieces, in CSS pixels. */
export interface TableHeights {
  /** Its title and the row of headers, which stand on each page again. */
  readonly head: number;
  readonly rows: readonly number[];
  /** What stands after the last row: the totals, or the word that there is nothing. 0: neither. */
  readonly foot: number;
}

/** Some rows of a table on one page, from the first to before the last. */
export interface Piece {
  readonly table: number;
  readonly from: number;
  readonly to: number;
  readonly hasFoot: boolean;
}

export interface Sheet {
  readonly hasCover: boolean;
  readonly pieces: readonly Piece[];
}

/** A title is never left alone at the end of a page: so many rows go with it, where there are as many. */
const WITH_TITLE = 3;

const sumOf = (heights: readonly number[]): number => heights.reduce((sum, height) => sum + height, 0);

/**
 * Divides a report into pages of one height: no row is cut, a table goes on under its headers again, and its totals stand
 * under at least one of its rows. A row higher than a page has a page of its own, and is the only thing that may be cut.
 */
export const paginate = (
  height: number,
  cover: number,
  tables: readonly TableHeights[],
): readonly Sheet[] => {
  const sheets: Sheet[] = [];
  let pieces: Piece[] = [];
  let left = height - cover;
  const turn = (): void => {
    sheets.push({ hasCover: sheets.length === 0, pieces });
    pieces = [];
    left = height;
  };

  for (const [table, { head, rows, foot }] of tables.entries()) {
    const least = head + sumOf(rows.slice(0, WITH_TITLE)) + (rows.length <= WITH_TITLE ? foot : 0);
    if (least > left && left < height) turn();
    left -= head;
    let from = 0;
    for (const [at, row] of rows.entries()) {
      const isLast = at === rows.length - 1;
      const needed = row + (isLast ? foot : 0);
      if (needed > left && at > from) {
        pieces.push({ table, from, to: at, hasFoot: false });
        turn();
        left -= head;
        from = at;
      }
      left -= needed;
    }
    if (rows.length === 0) left -= foot;
    pieces.push({ table, from, to: rows.length, hasFoot: true });
  }
  turn();
  return sheets;
};
