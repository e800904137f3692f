import type { ProductInput, ProductRow } from '../../../../shared/contract/products';
import { familyCode, productCode, type Unit } from '../../../../shared/domain/amounts';
import { normaliseProductCode } from '../../../../shared/domain/codes';
import { isCode, readBarcode, readName, readPercent } from '../../../../shared/domain/lists/cells';
import { formatMoneyPlain, parseMoney } from '../../../../shared/domain/money';
import type { ErrorCode } from '../../../../shared/result';
import { readQuantity } from '../read-quantity';

/** A product as it is being typed: texts, so that nothing typed is lost. */
export interface ProductDraft {
  readonly code: string;
  readonly familyCode: string;
  readonly nameAr: string;
  readonly nameEn: string;
  readonly category: string;
  readonly price: string;
  readonly unit: Unit;
  readonly vat: string;
  readonly barcode: string;
  readonly lowStockAt: string;
  readonly active: boolean;
}

export type ProductProblems = Partial<Record<keyof ProductDraft, ErrorCode>>;

/** Texts of a quantity that are read back as the same. */
export const quantityText = (quantity: number | null, unit: Unit): string => {
  if (quantity === null) return '';
  return unit === 'gram' ? (quantity / 1000).toFixed(3) : String(quantity);
};

export const newProduct = (family: string): ProductDraft => ({
  code: '',
  familyCode: family,
  nameAr: '',
  nameEn: '',
  category: '',
  price: '',
  unit: 'piece',
  vat: '',
  barcode: '',
  lowStockAt: '',
  active: true,
});

export const draftOf = (product: ProductRow): ProductDraft => ({
  code: product.code,
  familyCode: product.familyCode,
  nameAr: product.nameAr,
  nameEn: product.nameEn,
  category: product.category,
  price: formatMoneyPlain(product.price),
  unit: product.unit,
  vat: product.vatBp === null ? '' : String(product.vatBp / 100),
  barcode: product.barcode ?? '',
  lowStockAt: quantityText(product.lowStockAt, product.unit),
  active: product.active,
});

/** What each field says, or what is wrong with it. A code typed another way (`f7 12`) is kept as `F07-012`. */
export const readDraft = (draft: ProductDraft): { product: ProductInput; problems: ProductProblems } => {
  const code = normaliseProductCode(draft.code) ?? draft.code.trim();
  // Goods with an open price have none of their own.
  const price = parseMoney(draft.unit === 'open' && draft.price.trim() === '' ? '0' : draft.price);
  const barcode = readBarcode(draft.barcode);
  const vatBp = draft.vat.trim() === '' ? null : readPercent(draft.vat);
  const low = draft.lowStockAt.trim() === '' ? null : readQuantity(draft.lowStockAt, draft.unit);
  const problems: ProductProblems = {
    ...(isCode(code) ? {} : { code: 'BAD_CODE' }),
    ...(draft.familyCode === '' ? { familyCode: 'UNKNOWN_FAMILY' } : {}),
    ...(readName(draft.nameAr) === '' ? { nameAr: 'MISSING_NAME' } : {}),
    ...(price.ok ? {} : { price: 'BAD_PRICE' }),
    ...(barcode === null ? { barcode: 'BAD_BARCODE' } : {}),
    ...(draft.vat.trim() !== '' && vatBp === null ? { vat: 'BAD_VAT' } : {}),
    ...(low === null || low.ok ? {} : { lowStockAt: 'BAD_QUANTITY' }),
  };
  return {
    problems,
    product: {
      code: productCode(code),
      familyCode: familyCode(draft.familyCode),
      nameAr: draft.nameAr,
      nameEn: draft.nameEn,
      category: draft.category,
      price: price.ok ? price.value : 0,
      unit: draft.unit,
      vatBp,
      barcode: barcode === '' ? null : barcode,
      lowStockAt: low?.ok ? low.value : null,
      active: draft.active,
    },
  };
};

const fieldOf: Partial<Record<ErrorCode, keyof ProductDraft>> = {
  MISSING_NAME: 'nameAr',
  UNKNOWN_FAMILY: 'familyCode',
  DUPLICATE_CODE: 'code',
  BAD_CODE: 'code',
  BAD_PRICE: 'price',
  BAD_BARCODE: 'barcode',
  DUPLICATE_BARCODE: 'barcode',
  UNIT_IN_USE: 'unit',
};

/** Beside which field a refusal of the ledger is said; null: it is about no field. */
export const refusedField = (code: ErrorCode): keyof ProductDraft | null => fieldOf[code] ?? null;
