import { z } from 'zod';
import { familyFields, productFields } from '../domain/lists/fields';
import { rights } from '../rights';
import { zBytes, zId, zText } from '../schema';
import { command, query } from './define';

/** Columns set by hand, 0 being the first; null: the sheet has none for it. The others are found by their headers. */
const zMapping = <const Fields extends readonly string[]>(fields: Fields) =>
  z.partialRecord(z.enum(fields), z.int().min(0).max(255).nullable()).default({});

/** The file itself goes with it: main reads what the person chose, a page names no path. */
const zSource = <const Fields extends readonly string[]>(fields: Fields) =>
  z.strictObject({ name: zText(300), bytes: zBytes, mapping: zMapping(fields) });

const zSources = z.strictObject({
  families: zSource(familyFields).nullable(),
  products: zSource(productFields).nullable(),
});

/** Columns set by hand, of each list that there is a file for. */
export const zMappings = z.strictObject({
  families: zMapping(familyFields).nullable(),
  products: zMapping(productFields).nullable(),
});

const zCounts = z.strictObject({ added: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int() });

const zCell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const zRow = z.strictObject({
  /** Of the file, the first being 1. */
  line: z.int(),
  code: z.string(),
  name: z.string(),
  outcome: z.enum(['added', 'changed', 'unchanged', 'refused']),
  /** Why it is refused: an error code. */
  fault: z.string().nullable(),
  changes: z.array(z.strictObject({ field: z.string(), before: zCell, after: zCell })),
  /** A quantity that is not taken over, since the ledger keeps this product's stock; pieces or grams. */
  notTaken: z.strictObject({ sheet: z.int(), onHand: z.int() }).nullable(),
});

const zPart = z.strictObject({
  /** The line of the headers, and their texts. */
  headerLine: z.int(),
  headers: z.array(z.string()),
  /** Which column says what. */
  columns: z.record(z.string(), z.int()),
  /** What a list cannot do without, and no column says: to be set by hand. Nothing is planned until then. */
  missing: z.array(z.string()),
  counts: zCounts,
  rows: z.array(zRow),
});

export const zImportReport = z.strictObject({
  families: zCounts,
  products: zCounts,
  faults: z.array(z.strictObject({ file: z.string(), line: z.int(), code: z.string() })),
});

export const zImportPreview = z.strictObject({
  families: zPart.nullable(),
  products: zPart.nullable(),
  /** Of all that was planned: the same for the same files on the same ledger. */
  digest: z.string(),
});

/** For main alone, which reads the files (`windows.ts`). */
export const importsContract = {
  /** What would be added, changed and refused, row by row. BAD_FILE (`file`, `reason`, `line`) · TOO_BIG (`file`, `what`, `most`) */
  'imports.preview': query(rights['imports.preview'], zSources, zImportPreview),
  /**
   * Imports all good rows in one transaction, or none. `digest`: what the person saw; null where nobody looked.
   * BAD_FILE · TOO_BIG · MISSING_COLUMN (`file`, `column`) · IMPORT_CHANGED (another plan than that of the digest)
   */
  'imports.commit': command(
    rights['imports.commit'],
    zSources.extend({ id: zId, digest: z.string().max(64).nullable() }),
    zImportReport,
  ),
};

export type ImportPart = z.output<typeof zPart>;
export type ImportRow = z.output<typeof zRow>;
export type ImportReport = z.output<typeof zImportReport>;
export type ImportPreview = z.output<typeof zImportPreview>;
export type ImportCounts = z.output<typeof zCounts>;
