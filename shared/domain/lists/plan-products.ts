import { foldText } from '../arabic-text';
import { familyCode } from '../amounts';
import { FreeCodes, normaliseProductCode } from '../codes';
import { readBarcode, readName } from './cells';
import type { Columns } from './columns';
import type { ProductField } from './fields';
import { changesBetween, type Change, type Planned } from './outcome';
import { codeOfFamily, familiesByName } from './plan-families';
import {
  newProduct,
  readProduct,
  type ListedProduct,
  type ProductRecord,
  type WantedProduct,
} from './read-product';
import { cellsOf, writtenName } from './row-reader';
import type { SheetRow } from './sheet';

export type PlannedProduct = Planned<WantedProduct>;

/** What is in the ledger when the rows are read, the families of the same import among it. */
export interface Stall {
  readonly families: ReadonlyMap<
    string,
    { readonly code: string; readonly nameAr: string; readonly nameEn: string }
  >;
  readonly products: ReadonlyMap<string, ListedProduct>;
}

/** The products of each family by their folded Arabic names, for rows that have no code. */
const productsByName = (products: Iterable<ListedProduct>): Map<string, string> =>
  new Map(
    [...products].map(({ familyCode: family, nameAr, code }) => [`${family}\n${foldText(nameAr)}`, code]),
  );

const codeOfProduct = (text: string, existing: { has(code: string): boolean }): string => {
  const plain = text.trim();
  return existing.has(plain) ? plain : (normaliseProductCode(text) ?? readName(text));
};

/** The family part of a code, `F07` of `F07-012`. */
const familyPart = (code: string): string => code.split('-')[0] ?? '';

const changesOf = (
  { onHand, isStocked: _isStocked, ...before }: ListedProduct,
  wanted: WantedProduct,
): Change[] => {
  const changes = changesBetween<ProductRecord>(before, wanted.product);
  const after = onHand + wanted.receive;
  return after === onHand ? changes : [...changes, { field: 'onHand', before: onHand, after }];
};

/** Says whether a barcode is another product's, in the ledger or in an earlier row, whether or not that was good. */
class Barcodes {
  readonly #owners: Map<string, string>;
  readonly #seen = new Set<string>();

  constructor(products: Iterable<ListedProduct>) {
    this.#owners = new Map(
      [...products].flatMap(({ barcode, code }) => (barcode === null ? [] : [[barcode, code] as const])),
    );
  }

  isTaken(barcode: string, code: string): boolean {
    return this.#seen.has(barcode) || (this.#owners.get(barcode) ?? code) !== code;
  }

  see(written: string): void {
    const barcode = readBarcode(written);
    if (barcode !== null && barcode !== '') this.#seen.add(barcode);
  }

  /** The product has another one now. */
  free(barcode: string | null): void {
    if (barcode !== null) this.#owners.delete(barcode);
  }
}

/**
 * What becomes of each row of a list of products. A row without a code is the family's product of that name, or a new
 * one with the family's next code. Source of faults and their order: docs/spreadsheets.md.
 */
export const planProducts = (
  rows: readonly SheetRow[],
  columns: Columns<ProductField>,
  { families, products }: Stall,
): PlannedProduct[] => {
  const written = rows.map((row) => codeOfProduct(cellsOf(row, columns)('code') ?? '', products));
  const familyByName = familiesByName(families.values());
  const byName = productsByName(products.values());
  const free = new FreeCodes([...products.keys(), ...written]);
  const barcodes = new Barcodes(products.values());
  const seen = new Set<string>();

  const familyOf = (text: string | undefined, code: string): string => {
    // Without a column for it, a product's code says whose it is.
    if (text === undefined) return products.get(code)?.familyCode ?? familyPart(code);
    const asCode = codeOfFamily(text, families);
    return families.has(asCode) ? asCode : (familyByName.get(foldText(text)) ?? asCode);
  };

  const codeFor = (family: string, name: string): string => {
    if (!families.has(family) || name === '') return '';
    const place = `${family}\n${foldText(name)}`;
    const code = byName.get(place) ?? free.next(family);
    byName.set(place, code);
    return code;
  };

  return rows.map((row, index) => {
    const cell = cellsOf(row, columns);
    const name = writtenName(cell);
    const own = written[index] ?? '';
    const family = familyOf(cell('family'), own);
    const code = own === '' ? codeFor(family, name) : own;
    const before = products.get(code);
    const { wanted, fault } = readProduct(cell, {
      before: { ...(before ?? newProduct(code)), familyCode: familyCode(family) },
      isFamilyKnown: families.has(family),
      isRepeated: seen.has(code),
      isBarcodeTaken: (barcode) => barcodes.isTaken(barcode, code),
    });
    if (code !== '') seen.add(code);
    barcodes.see(cell('barcode') ?? '');
    const known = { line: row.line, code, name };
    if (fault !== null) return { ...known, outcome: 'refused', fault };
    if (before === undefined) return { ...known, outcome: 'added', wanted };
    const changes = changesOf(before, wanted);
    if (changes.length === 0) return { ...known, outcome: 'unchanged', wanted };
    if (wanted.product.barcode !== before.barcode) barcodes.free(before.barcode);
    return { ...known, outcome: 'changed', wanted, changes };
  });
};
