/** Where an arrow key leads from a tile, or null where it leads out of the grid (upwards, to the search box). */
export const nextTile = (
  key: string,
  from: number,
  { columns, count, isRtl }: { readonly columns: number; readonly count: number; readonly isRtl: boolean },
): number | null | undefined => {
  const within = (to: number): number => Math.min(Math.max(to, 0), count - 1);
  switch (key) {
    case 'ArrowUp':
      return from < columns ? null : from - columns;
    case 'ArrowDown':
      return from + columns < count ? from + columns : count - 1;
    case 'ArrowRight':
      return within(from + (isRtl ? -1 : 1));
    case 'ArrowLeft':
      return within(from + (isRtl ? 1 : -1));
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
};
