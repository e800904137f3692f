import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useSettings } from '../../settings';
import type { CellEdits, GridColumn } from './columns';
import { GridHeader } from './grid-header';
import { moveInGrid, type Place } from './grid-moves';
import { GridRow } from './grid-row';
import styles from './grid.module.css';
import { useSorted } from './use-sorted';

interface GridProps<Row> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Without it nothing is typed into cells. */
  readonly edits?: CellEdits<Row>;
  /** Shown paler: put aside, or nothing to do. */
  readonly isSoft?: (row: Row) => boolean;
}

const ROW_HEIGHT = 3;

/**
 * A table of which only the rows in sight exist, as quick with 20,000 as with 20. Arrow keys walk through its cells;
 * Enter, F2 or a touch types into one, Enter keeps, Escape leaves it as it was.
 */
export const Grid = <Row extends object>({ label, columns, rows, keyOf, edits, isSoft }: GridProps<Row>) => {
  const { language, largeText } = useSettings().settings;
  const height = ROW_HEIGHT * (largeText ? 20 : 16);
  const scroller = useRef<HTMLDivElement>(null);
  const sorted = useSorted(rows, columns);
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<{ readonly key: string; readonly column: string } | null>(null);
  const wanted = useRef<Place | null>(null);
  const tracks = columns.map(({ width }) => width).join(' ');

  const virtual = useVirtualizer({
    count: sorted.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 6,
    scrollMargin: height,
  });
  useEffect(() => virtual.measure(), [virtual, height]);

  const focusWanted = () => {
    const to = wanted.current;
    const cell = to && scroller.current?.querySelector<HTMLElement>(`[data-at="${to.row}:${to.column}"]`);
    if (!cell) return;
    wanted.current = null;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  useLayoutEffect(focusWanted);

  const go = (to: Place) => {
    virtual.scrollToIndex(to.row);
    setPlace(to);
    wanted.current = to;
    focusWanted();
  };

  const begin = (row: number, at: number) => {
    const [one, column] = [sorted.rows[row], columns[at]];
    setPlace({ row, column: at });
    if (!one || !column) return;
    if (column.edit && edits) setEditing({ key: keyOf(one), column: column.id });
    else column.onPress?.(one);
  };

  const end = (row: number, at: number, how: 'next' | 'stay' | 'leave' | 'cancel') => {
    const [one, column] = [sorted.rows[row], columns[at]];
    if (!one || !column || !edits) return;
    if (how === 'cancel') {
      edits.cancel(keyOf(one), column.id);
      setEditing(null);
      go({ row, column: at });
      return;
    }
    const key = keyOf(one);
    void edits.commit(one, column.id).then((isSaved) => {
      const isStill = (now: typeof editing) => now?.key === key && now.column === column.id;
      if (!isSaved && how !== 'leave') return;
      setEditing((now) => (isStill(now) ? null : now));
      if (how === 'leave') return;
      const next = how === 'next' ? columns.findIndex(({ edit }, index) => index > at && edit) : -1;
      go({ row, column: next < 0 ? at : next });
    });
  };

  // The same functions for every row and every time: a row that did not change is not made again.
  const latest = useRef({ begin, end });
  useLayoutEffect(() => {
    latest.current = { begin, end };
  });
  const onBegin = useCallback((row: number, at: number) => latest.current.begin(row, at), []);
  const onEnd = useCallback<typeof end>((row, at, how) => latest.current.end(row, at, how), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['at'] === undefined) return;
    const to = moveInGrid(event.key, place, {
      rows: sorted.rows.length,
      columns: columns.length,
      page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2),
      isRtl: language === 'ar',
    });
    if (!to) return;
    go(to);
    event.preventDefault();
    event.stopPropagation();
  };

  const items = virtual.getVirtualItems();
  const inSight = items.some(({ index }) => index === place.row);
  const tabRow = inSight ? place.row : (items[0]?.index ?? 0);

  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="grid"
        tabIndex={-1}
        aria-label={label}
        aria-rowcount={sorted.rows.length + 1}
        aria-colcount={columns.length}
        className={styles.grid}
        style={{ blockSize: virtual.getTotalSize() + height }}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          const [row, column] = (target.dataset['at'] ?? '').split(':').map(Number);
          if (row !== undefined && column !== undefined) setPlace({ row, column });
        }}
      >
        <GridHeader columns={columns} sorted={sorted} tracks={tracks} />
        {items.map(({ index, start }) => {
          const row = sorted.rows[index];
          if (!row) return null;
          const key = keyOf(row);
          return (
            <GridRow
              key={key}
              row={row}
              rowKey={key}
              index={index}
              columns={columns}
              edits={edits}
              focused={index === tabRow ? place.column : null}
              editing={editing?.key === key ? editing.column : null}
              isSoft={isSoft?.(row) ?? false}
              style={{
                blockSize: height,
                gridTemplateColumns: tracks,
                transform: `translateY(${start}px)`,
              }}
              onBegin={onBegin}
              onEnd={onEnd}
            />
          );
        })}
      </div>
    </div>
  );
};
