import { all, type ReadableDb } from '../database';

/** One business day, or (null) the whole exhibition. */
export type Scope = string | null;

/** Rows of sums that are kept by day. `sql` is given the condition that stands for the scope, and its parameter. */
export const allIn = <Row>(db: ReadableDb, day: Scope, sql: (inScope: string) => string): Row[] =>
  day === null ? all<Row>(db, sql('1 = 1')) : all<Row>(db, sql('business_day = ?'), day);
