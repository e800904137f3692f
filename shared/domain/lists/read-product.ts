import { baisa, familyCode, productCode } from '../amounts';
import { parseMoney } from '../money';
import type { Payload } from '../../facts';
import { isCode, piece, readBarcode, readUnit, unitOf } from './cells';
import type { ProductField } from './fields';
import { firstFault, type RowFault } from './outcome';
import { readCell, readFlag, readNames, readRate, readText, type CellOf } from './row-reader';

/** What a product's fact says of it. */
export type ProductRecord = Omit<Payload<'product.saved'>, 'approvedBy'>;

/** A product as the ledger has it; `onHand` in pieces or grams. */
export interface ListedProduct extends ProductRecord {
  readonly onHand: number;
  /** Whether its stock was ever received or adjusted. */
  readonly isStocked: boolean;
}

/** What a row would make of a product. */
export interface WantedProduct {
  readonly product: ProductRecord;
  /** Pieces or grams to receive; 0 where the product's stock is already kept by the ledger. */
  readonly receive: number;
  /** What the sheet says of a product whose stock the ledger keeps: shown, and not taken over. */
  readonly notTaken: { readonly sheet: number; readonly onHand: number } | null;
}

const MOST = { name: 200, category: 100 };

/** What a product is where a sheet says nothing of it. */
export const newProduct = (code: string): ListedProduct => ({
  code: productCode(code),
  familyCode: familyCode(''),
  nameAr: '',
  nameEn: '',
  category: '',
  price: baisa(0),
  unit: 'piece',
  vatBp: null,
  barcode: null,
  lowStockAt: null,
  active: true,
  onHand: 0,
  isStocked: false,
});

/** What is known of a row before its values are read. */
export interface RowBefore {
  readonly before: ListedProduct;
  readonly isFamilyKnown: boolean;
  readonly isRepeated: boolean;
  readonly isBarcodeTaken: (barcode: string) => boolean;
}

interface ReadProduct {
  readonly wanted: WantedProduct;
  readonly fault: RowFault | null;
}

/** Reads a row of a list of products over what is known of the product; the first of its faults, or null. */
export const readProduct = (cell: CellOf<ProductField>, known: RowBefore): ReadProduct => {
  const { before } = known;
  const names = readNames(cell, before);
  const unitText = cell('unit');
  const unit = unitText === undefined ? unitOf(before.unit) : readUnit(unitText);
  const priceText = cell('price') ?? '';
  // What is sold with its price typed has none of its own.
  const price =
    unit?.unit === 'open' && priceText === ''
      ? { ok: true as const, value: baisa(0) }
      : parseMoney(priceText);
  const counted = (text: string): number | null => {
    const read = (unit ?? piece).quantity(text);
    return read.ok ? read.value : null;
  };
  const quantity = readCell<number | null>(cell('quantity'), { before: null, blank: null, read: counted });
  const lowStockAt = readCell<number | null>(cell('lowStockAt'), {
    before: before.lowStockAt,
    blank: null,
    read: counted,
  });
  const barcode = readCell<string | null>(cell('barcode'), {
    before: before.barcode,
    blank: null,
    read: readBarcode,
  });
  const vat = readRate(cell('vat'), before.vatBp);
  const active = readFlag(cell('active'), before.active);
  const category = readText(cell('category'), before.category, MOST.category);
  const isInUse = before.isStocked || before.onHand !== 0;
  const isTooLong = Math.max(names.nameAr.length, names.nameEn.length) > MOST.name;
  const fault = firstFault([
    [names.nameAr === '', 'MISSING_NAME'],
    [!known.isFamilyKnown, 'UNKNOWN_FAMILY'],
    [known.isRepeated, 'DUPLICATE_CODE'],
    [!price.ok, 'BAD_PRICE'],
    [unit === null, 'BAD_UNIT'],
    [quantity.isWrong || lowStockAt.isWrong, 'BAD_QUANTITY'],
    [barcode.isWrong, 'BAD_BARCODE'],
    [barcode.value !== null && known.isBarcodeTaken(barcode.value), 'DUPLICATE_BARCODE'],
    [!isCode(before.code), 'BAD_CODE'],
    [vat.isWrong, 'BAD_VAT'],
    [unit !== null && unit.unit !== before.unit && isInUse, 'UNIT_IN_USE'],
    [active.isWrong, 'BAD_YES_NO'],
    [isTooLong || category.isWrong, 'TEXT_TOO_LONG'],
  ]);
  const sheet = quantity.value;
  return {
    fault,
    wanted: {
      product: {
        ...names,
        code: before.code,
        familyCode: before.familyCode,
        category: category.value,
        price: price.ok && unit?.unit !== 'open' ? price.value : baisa(0),
        unit: unit?.unit ?? before.unit,
        vatBp: vat.value,
        barcode: barcode.value,
        lowStockAt: lowStockAt.value,
        active: active.value ?? before.active,
      },
      receive: before.isStocked ? 0 : (sheet ?? 0),
      notTaken:
        before.isStocked && sheet !== null && sheet !== before.onHand
          ? { sheet, onHand: before.onHand }
          : null,
    },
  };
};
