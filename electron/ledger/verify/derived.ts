import { join } from 'node:path';
import { all, type ReadableDb } from '../database';
import { openForReplay, replay, ReplayError } from '../replay';
import type { Check, Problem } from './problem';

type Value = string | number | null;

interface Column {
  readonly name: string;
  /** Its place in the primary key, from 1; 0: not in it. */
  readonly pk: number;
}

const derivedTables = (db: ReadableDb): string[] =>
  all<{ name: string }>(
    db,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'derived\\_%' ESCAPE '\\' ORDER BY name`,
  ).map(({ name }) => name);

const quoted = (name: string): string => `"${name}"`;

/** The first row in which a table of the file and the same table of a replay differ. Both are walked side by side. */
function firstDifference(file: ReadableDb, made: ReadableDb, table: string): Problem | null {
  const columns = all<Column>(made, `SELECT name, pk FROM pragma_table_info(?)`, table);
  const keys = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const list = (some: readonly Column[]): string => some.map(({ name }) => quoted(name)).join(', ');
  const sql = `SELECT ${list(columns)} FROM ${quoted(table)} ORDER BY ${list(keys)}`;
  const found = file.prepare(sql).raw().iterate() as IterableIterator<Value[]>;
  const expected = made.prepare(sql).raw().iterate() as IterableIterator<Value[]>;
  const keyOf = (row: readonly Value[]): string =>
    keys
      .map(({ name }) => `${name} ${String(row[columns.findIndex((column) => column.name === name)])}`)
      .join(', ');
  try {
    for (;;) {
      const [has, shouldHave] = [found.next(), expected.next()];
      if (has.done === true || shouldHave.done === true) {
        if (has.done === true && shouldHave.done === true) return null;
        if (has.done !== true)
          return { what: `${table} has a row that no fact made.`, table, row: keyOf(has.value) };
        return {
          what: `${table} lacks a row that a fact made.`,
          table,
          row: keyOf(shouldHave.value as Value[]),
        };
      }
      const at = columns.findIndex((_, n) => has.value[n] !== shouldHave.value[n]);
      if (at === -1) continue;
      const [row, column] = [keyOf(shouldHave.value), columns[at]?.name ?? ''];
      if (keyOf(has.value) !== row) {
        return {
          what: `${table} differs from what the facts make of it, from this row on.`,
          table,
          row,
          column,
        };
      }
      const values = { found: has.value[at] ?? null, expected: shouldHave.value[at] ?? null };
      return { what: `${table}.${column} is not what the facts make of it.`, table, row, column, ...values };
    }
  } finally {
    found.return?.();
    expected.return?.();
  }
}

/** Every derived table, row by row, is what replaying the journal into an empty file makes. */
export const checkDerived: Check = ({ db, scratch }) => {
  const made = openForReplay(join(scratch(), 'replay.db'));
  try {
    replay(db, made);
    for (const table of derivedTables(made)) {
      const problem = firstDifference(db, made, table);
      if (problem !== null) return problem;
    }
    return null;
  } catch (error) {
    if (!(error instanceof ReplayError)) throw error;
    return { what: `The fact cannot be applied: ${error.message}`, fact: error.position, field: 'payload' };
  } finally {
    made.close();
  }
};
