import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { directionOf } from '../text-direction';
import type { CellEdit, Draft } from './columns';
import styles from './grid.module.css';

interface GridEditorProps<Row> {
  readonly label: string;
  readonly row: Row;
  readonly edit: CellEdit<Row>;
  readonly draft: Draft | undefined;
  /** Of what says what is wrong with it. */
  readonly errorId: string;
  readonly onChange: (text: string) => void;
  /** `next`: the person goes on with Tab; `stay`: Enter; `leave`: they touched something else. */
  readonly onDone: (how: 'next' | 'stay' | 'leave') => void;
  readonly onCancel: () => void;
}

/** A cell that is typed into. */
export const GridEditor = <Row,>({
  label,
  row,
  edit,
  draft,
  errorId,
  onChange,
  onDone,
  onCancel,
}: GridEditorProps<Row>) => {
  const input = useRef<HTMLInputElement>(null);
  const isEnding = useRef(false);
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onDone('stay');
    else if (event.key === 'Tab' && !event.shiftKey) onDone('next');
    else if (event.key === 'Escape') {
      isEnding.current = true;
      onCancel();
    } else {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <input
      ref={input}
      className={styles.input}
      type="text"
      dir={edit.dir === 'ltr' ? 'ltr' : directionOf(draft?.text ?? edit.text(row))}
      inputMode={edit.inputMode ?? 'text'}
      maxLength={edit.maxLength}
      aria-label={label}
      aria-invalid={draft?.error ? true : undefined}
      aria-describedby={draft?.error ? errorId : undefined}
      autoComplete="off"
      spellCheck={false}
      value={draft?.text ?? edit.text(row)}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => !isEnding.current && onDone('leave')}
    />
  );
};
