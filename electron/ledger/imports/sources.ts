import type { Parsed } from '../../../shared/contract';
import { readHeader, type Header, type Mapping } from '../../../shared/domain/lists/columns';
import {
  familyWords,
  productWords,
  type FamilyField,
  type ProductField,
} from '../../../shared/domain/lists/fields';
import type { Sheet } from '../../../shared/domain/lists/sheet';
import { done, type Result } from '../../../shared/result';
import { readSpreadsheet } from '../spreadsheets/read-spreadsheet';

type Sources = Parsed<'imports.preview'>;

/** A list as its file has it, its columns known as far as they can be. */
export interface ReadList<Field extends string> extends Header<Field> {
  readonly file: string;
  /** What the list cannot do without, and no column says. */
  readonly missing: readonly Field[];
}

export interface Lists {
  readonly families: ReadList<FamilyField> | null;
  readonly products: ReadList<ProductField> | null;
}

const has = <Field extends string>({ columns }: Header<Field>, ...fields: readonly Field[]): boolean =>
  fields.some((field) => columns[field] !== undefined);

/** One file may hold both lists, each on a sheet of its own: the sheet is taken whose headers say most of this one. */
function bestHeader<Field extends string>(
  sheets: readonly Sheet[],
  words: Readonly<Record<Field, readonly string[]>>,
  mapping: Mapping<Field>,
): Header<Field> {
  const known = (sheet: Sheet): number => Object.keys(readHeader(sheet, words).columns).length;
  const best = sheets.reduce((one, other) => (known(other) > known(one) ? other : one));
  return readHeader(best, words, mapping);
}

function readList<Field extends string>(
  source: { readonly name: string; readonly bytes: Uint8Array; readonly mapping: Mapping<Field> },
  words: Readonly<Record<Field, readonly string[]>>,
  missingOf: (header: Header<Field>) => readonly Field[],
): Result<ReadList<Field>> {
  const read = readSpreadsheet(source.bytes);
  if (!read.ok)
    return { ok: false, error: { ...read.error, details: { ...read.error.details, file: source.name } } };
  const header = bestHeader(read.value, words, source.mapping);
  return done({ ...header, file: source.name, missing: missingOf(header) });
}

const missingOfFamilies = (header: Header<FamilyField>): FamilyField[] =>
  has(header, 'nameAr', 'nameEn') ? [] : ['nameAr'];

const missingOfProducts = (header: Header<ProductField>): ProductField[] => [
  ...(has(header, 'nameAr', 'nameEn') ? [] : (['nameAr'] as const)),
  ...(has(header, 'price') ? [] : (['price'] as const)),
  // A product's code says whose it is.
  ...(has(header, 'family', 'code') ? [] : (['family'] as const)),
];

/** Reads the files, without a look at the ledger. BAD_FILE · TOO_BIG, with the name of the `file` */
export function readLists({ families, products }: Pick<Sources, 'families' | 'products'>): Result<Lists> {
  const ofFamilies = families === null ? done(null) : readList(families, familyWords, missingOfFamilies);
  if (!ofFamilies.ok) return ofFamilies;
  const ofProducts = products === null ? done(null) : readList(products, productWords, missingOfProducts);
  if (!ofProducts.ok) return ofProducts;
  return done({ families: ofFamilies.value, products: ofProducts.value });
}
