import type { ErrorCode } from '../../result';

/** Why a row is refused. Each is an error code, which every language translates. */
export type RowFault = Extract<
  ErrorCode,
  | 'MISSING_NAME'
  | 'UNKNOWN_FAMILY'
  | 'DUPLICATE_CODE'
  | 'BAD_PRICE'
  | 'BAD_UNIT'
  | 'BAD_QUANTITY'
  | 'BAD_BARCODE'
  | 'DUPLICATE_BARCODE'
  | 'BAD_COMMISSION'
  | 'BAD_PHONE'
  | 'BAD_CODE'
  | 'BAD_VAT'
  | 'BAD_YES_NO'
  | 'TEXT_TOO_LONG'
  | 'UNIT_IN_USE'
>;

export type CellValue = string | number | boolean | null;

/** A value that the import would change. Money in baisa, rates in hundredths of a percent. */
export interface Change {
  readonly field: string;
  readonly before: CellValue;
  readonly after: CellValue;
}

interface RowOf {
  readonly line: number;
  /** As it is, or would be, kept; as it was written where it cannot be one. */
  readonly code: string;
  readonly name: string;
}

/** What becomes of a row. A refused one leaves the ledger as it is. */
export type Planned<Wanted> = RowOf &
  (
    | { readonly outcome: 'refused'; readonly fault: RowFault }
    | { readonly outcome: 'added'; readonly wanted: Wanted }
    | { readonly outcome: 'changed'; readonly wanted: Wanted; readonly changes: readonly Change[] }
    | { readonly outcome: 'unchanged'; readonly wanted: Wanted }
  );

/** The first fault of a list of checks, in the order in which they stand; null where all is right. */
export const firstFault = (
  checks: readonly (readonly [isWrong: boolean, fault: RowFault])[],
): RowFault | null => checks.find(([isWrong]) => isWrong)?.[1] ?? null;

/** The values that differ between two records of the same shape. */
export const changesBetween = <T extends Readonly<Record<keyof T, CellValue>>>(
  before: T,
  after: T,
): Change[] =>
  (Object.keys(after) as (keyof T & string)[])
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
