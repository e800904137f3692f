/**
 * What can go wrong crosses every border as a value, never as an exception. `code` comes from the closed
 * list below; each language translates each code (`renderer/i18n`), and `details` fills its gaps.
 */
export const errorCodes = [
  // Selling, mending, stock, paying families: the rules of money (docs/money.md).
  'SHIFT_ALREADY_OPEN',
  'NO_OPEN_SHIFT',
  'BAD_AMOUNT',
  'NOT_ENOUGH_CASH',
  'BAD_COUNT',
  'EMPTY_SALE',
  'UNKNOWN_PRODUCT',
  'BAD_QUANTITY',
  'BAD_PRICE',
  'BAD_DISCOUNT',
  'BAD_TENDER',
  'DIRECT_EXCEEDS_SHARE',
  'OVERPAID',
  'UNDERPAID',
  'UNKNOWN_SALE',
  'ALREADY_VOID',
  'ALREADY_REFUNDED',
  'SHIFT_CLOSED',
  'EMPTY_REFUND',
  'UNKNOWN_LINE',
  'REFUND_EXCEEDS_SALE',
  'UNKNOWN_FAMILY',
  'NOTHING_OWED',
  'EXCEEDS_OWED',
  'UNKNOWN_PAYOUT',
  'ALREADY_REVERSED',
  'OWED_CHANGED',
  'PROOF_FAILED',
  // The till and its people.
  'PRICE_CHANGED',
  'ALREADY_DONE',
  'UNKNOWN_TILL',
  'TILL_REPLACED',
  'UNKNOWN_PERSON',
  'WRONG_PIN',
  'WEAK_PIN',
  'TOO_MANY_TRIES',
  'WRONG_CODE',
  'NO_PIN_YET',
  'SAME_PIN',
  'LAST_ORGANISER',
  'REASON_NEEDED',
  'NOTE_NEEDED',
  'FAMILIES_MUST_AGREE',
  'RETURN_NOT_CONFIRMED',
  'UNKNOWN_SHIFT',
  'UNKNOWN_PARKED',
  'NO_EXHIBITION',
  'EXHIBITION_EXISTS',
  // Lists of families and products, typed or out of a spreadsheet (docs/spreadsheets.md).
  'MISSING_NAME',
  'DUPLICATE_CODE',
  'BAD_CODE',
  'BAD_UNIT',
  'UNIT_IN_USE',
  'BAD_BARCODE',
  'DUPLICATE_BARCODE',
  'BAD_COMMISSION',
  'BAD_VAT',
  'BAD_PHONE',
  'BAD_BANK',
  'BAD_YES_NO',
  'TEXT_TOO_LONG',
  'BAD_FILE',
  'TOO_BIG',
  'MISSING_COLUMN',
  'IMPORT_CHANGED',
  'STOCK_CHANGED',
  'BAD_PHOTO',
  'PHOTO_TOO_BIG',
  // The border between the page and the ledger.
  'FORBIDDEN',
  'UNKNOWN_CHANNEL',
  'BAD_INPUT',
  'LEDGER_RESTARTED',
  'LEDGER_UNAVAILABLE',
  'STOPPED',
  'INTERNAL',
  // The file under the ledger.
  'FILE_NEWER',
  'FACT_NEWER',
  'FILE_CORRUPT',
  'FACTS_MISSING',
  'FILE_LOCKED',
  'FILE_READ_ONLY',
  'FILE_FULL',
  'FILE_MISSING',
  'FILE_DISK_FAILED',
  // Copies of it.
  'COPY_FAILED',
  'COPY_PLACE_MISSING',
  'COPY_PLACE_FULL',
  'COPY_DAMAGED',
  'UNKNOWN_COPY',
  'COPY_CHANGED',
  'BAD_COPY',
  'NOTHING_TO_SAVE',
  // The desktop.
  'PRINTER_FAILED',
  'PRINTER_MISSING',
  'SAVE_FAILED',
  'SAVE_FULL',
  'SAVE_GONE',
  'TOO_MANY_ROWS',
  'TOO_LONG_TO_PRINT',
  // Closing the exhibition.
  'NOT_IN_PRACTICE',
  'CLOSING_OPEN',
  'CLOSING_CHANGED',
  'LEDGER_UNSOUND',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export type Details = Readonly<Record<string, string | number | boolean | null>>;

export interface Refusal {
  readonly code: ErrorCode;
  readonly details: Details;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Refusal };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (code: ErrorCode, details: Details = {}): Result<never> => ({
  ok: false,
  error: { code, details },
});
