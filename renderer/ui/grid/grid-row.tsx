import { memo, type CSSProperties } from 'react';
import type { CellEdits, GridColumn } from './columns';
import { GridEditor } from './grid-editor';
import styles from './grid.module.css';

interface GridRowProps<Row> {
  readonly row: Row;
  readonly rowKey: string;
  readonly index: number;
  readonly columns: readonly GridColumn<Row>[];
  readonly edits: CellEdits<Row> | undefined;
  /** The column that has the focus, or is typed into; null: neither is in this row. */
  readonly focused: number | null;
  readonly editing: string | null;
  readonly isSoft: boolean;
  readonly style: CSSProperties;
  readonly onBegin: (index: number, column: number) => void;
  readonly onEnd: (index: number, column: number, how: 'next' | 'stay' | 'leave' | 'cancel') => void;
}

const Row = <R,>({
  row,
  rowKey,
  index,
  columns,
  edits,
  focused,
  editing,
  isSoft,
  style,
  onBegin,
  onEnd,
}: GridRowProps<R>) => (
  <div
    role="row"
    aria-rowindex={index + 2}
    className={styles.row}
    data-soft={isSoft || undefined}
    data-above={editing !== null || columns.some(({ id }) => edits?.draftOf(rowKey, id)) || undefined}
    style={style}
  >
    {columns.map((column, at) => {
      const draft = edits?.draftOf(rowKey, column.id);
      const isEditing = editing === column.id && column.edit !== undefined;
      const canDo = (column.edit !== undefined && edits !== undefined) || column.onPress !== undefined;
      return (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={at + 1}
          className={styles.cell}
          data-align={column.align}
          data-can={canDo || undefined}
          data-at={`${index}:${at}`}
          data-wrong={draft?.error ? true : undefined}
          tabIndex={isEditing ? undefined : focused === at ? 0 : -1}
          onClick={() => !isEditing && onBegin(index, at)}
          onKeyDown={(event) => {
            if (isEditing || (event.key !== 'Enter' && event.key !== 'F2')) return;
            event.preventDefault();
            event.stopPropagation();
            onBegin(index, at);
          }}
        >
          {isEditing && column.edit && edits ? (
            <GridEditor
              label={column.header}
              row={row}
              edit={column.edit}
              draft={draft}
              errorId={`${rowKey}-${column.id}`}
              onChange={(text) => edits.change(rowKey, column.id, text)}
              onDone={(how) => onEnd(index, at, how)}
              onCancel={() => onEnd(index, at, 'cancel')}
            />
          ) : (
            <span className={styles.content}>{draft ? draft.text : column.cell(row)}</span>
          )}
          {/* Wherever the focus went: what was typed is not saved until this is mended. */}
          {draft?.error && (
            <span id={`${rowKey}-${column.id}`} role="alert" className={styles.error}>
              {draft.error}
            </span>
          )}
        </div>
      );
    })}
  </div>
);

/** Typed again, since `memo` forgets that it is generic. */
export const GridRow = memo(Row) as typeof Row;
