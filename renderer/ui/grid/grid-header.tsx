import type { GridColumn } from './columns';
import styles from './grid.module.css';
import type { Sorted } from './use-sorted';

interface GridHeaderProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly sorted: Pick<Sorted<Row>, 'direction' | 'toggle'>;
  readonly tracks: string;
}

const marks = { ascending: '▲', descending: '▼', none: '' } as const;

/** What each column is; a touch sorts by it. */
export const GridHeader = <Row,>({ columns, sorted, tracks }: GridHeaderProps<Row>) => (
  <div role="row" aria-rowindex={1} className={styles.header} style={{ gridTemplateColumns: tracks }}>
    {columns.map((column, at) => {
      const direction = sorted.direction(column.id);
      return (
        <div
          key={column.id}
          role="columnheader"
          aria-colindex={at + 1}
          aria-sort={column.sortBy ? direction : undefined}
          className={styles.head}
          data-align={column.align}
        >
          {column.sortBy ? (
            <button type="button" className={styles.sort} onClick={() => sorted.toggle(column.id)}>
              {column.header}
              <span className={styles.mark} aria-hidden>
                {marks[direction]}
              </span>
            </button>
          ) : (
            <span>{column.header}</span>
          )}
        </div>
      );
    })}
  </div>
);
