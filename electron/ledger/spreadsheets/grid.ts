import { refuse, done, type Result } from '../../../shared/result';
import type { Sheet, SheetRow } from '../../../shared/domain/lists/sheet';
import { fromEscaped } from './formulas';
import { limits } from './limits';

/** Gathers the cells of a sheet, and leaves off what is blank at an end. Says where a sheet is too big. */
export class Grid {
  readonly #rows: SheetRow[] = [];
  #letters = 0;
  #refusal: Result<never> | null = null;

  /** Where a reader may stop. */
  get isRefused(): boolean {
    return this.#refusal !== null;
  }

  /** Adds a row that begins on `line`; cells that a program padded it with are dropped. */
  add(line: number, cells: readonly string[]): void {
    const used = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (used === 0 || this.isRefused) return;
    if (this.#rows.length === limits.rows) this.refuse('rows', line, limits.rows - 1);
    else if (used > limits.columns) this.refuse('columns', line, limits.columns);
    else if (cells.some((cell) => cell.length > limits.cellLength))
      this.refuse('cell', line, limits.cellLength);
    else this.#keep(line, cells.slice(0, used));
  }

  #keep(line: number, cells: readonly string[]): void {
    for (const cell of cells) this.#letters += cell.length;
    if (this.#letters > limits.letters) this.refuse('letters', line, limits.letters);
    else this.#rows.push({ line, cells: cells.map(fromEscaped) });
  }

  refuse(what: 'rows' | 'columns' | 'cell' | 'letters', line: number, most: number): void {
    this.#refusal ??= refuse('TOO_BIG', { what, line, most });
  }

  /** TOO_BIG (`what`: rows, columns, cell, letters) · BAD_FILE (`reason`: empty) */
  sheet(): Result<Sheet> {
    if (this.#refusal !== null) return this.#refusal;
    return this.#rows.length === 0 ? refuse('BAD_FILE', { reason: 'empty' }) : done(this.#rows);
  }
}
