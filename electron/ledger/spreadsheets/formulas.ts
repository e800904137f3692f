/**
 * A text that begins with one of these would be run by a spreadsheet program that opens a CSV (OWASP, CSV Injection);
 * csv-stringify puts an apostrophe before it. A text that had apostrophes there of its own gets one more, so that
 * reading takes off just the one that writing put on. In XLSX a text is a text; but a CSV that was opened and saved as
 * XLSX has our apostrophes in its cells, and so both are read alike.
 */
const ESCAPED = /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

export const toEscaped = (text: string): string => (ESCAPED.test(text) ? `'${text}` : text);

export const fromEscaped = (text: string): string => (ESCAPED.test(text) ? text.slice(1) : text);

/** As csv-stringify's `escape_formulas` writes a text; for rows in which numbers below 0 stand beside texts. */
export const unformulated = (text: string): string =>
  /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
