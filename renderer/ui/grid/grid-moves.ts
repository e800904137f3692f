export interface Place {
  readonly row: number;
  readonly column: number;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
  readonly isRtl: boolean;
}

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** Where a key leads from a cell; null for a key that leads nowhere. (WAI-ARIA, grid pattern.) */
export const moveInGrid = (key: string, { row, column }: Place, size: Size): Place | null => {
  const { rows, columns, page, isRtl } = size;
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: within(nextRow, rows),
    column: within(nextColumn, columns),
  });
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowRight':
      return to(row, column + (isRtl ? -1 : 1));
    case 'ArrowLeft':
      return to(row, column + (isRtl ? 1 : -1));
    case 'PageDown':
      return to(row + page, column);
    case 'PageUp':
      return to(row - page, column);
    case 'Home':
      return to(row, 0);
    case 'End':
      return to(row, columns - 1);
    default:
      return null;
  }
};
