import type { FamilyListed } from '../../../shared/contract/families';
import type { ProductRow } from '../../../shared/contract/products';
import { readScan } from '../../../shared/domain/barcode';
import { buildSearchIndex, searchProducts, type SearchIndex } from '../../../shared/domain/search';

/** All products, those put aside too, arranged to be found. */
export interface Goods {
  readonly products: readonly ProductRow[];
  readonly families: readonly FamilyListed[];
  readonly familyByCode: ReadonlyMap<string, FamilyListed>;
  readonly byCode: ReadonlyMap<string, ProductRow>;
  readonly byBarcode: ReadonlyMap<string, ProductRow>;
  readonly categories: readonly string[];
  readonly index: SearchIndex;
}

const barcodeKey = (barcode: string): string => {
  const { kind, value } = readScan(barcode);
  return kind === 'ean13' || kind === 'upc-a' ? value : barcode.trim().toUpperCase();
};

const isFoundAlike = (a: ProductRow, b: ProductRow | undefined): boolean =>
  a === b ||
  (a.code === b?.code &&
    a.nameAr === b.nameAr &&
    a.nameEn === b.nameEn &&
    a.barcode === b.barcode &&
    a.familyCode === b.familyCode);

const build = (
  products: readonly ProductRow[],
  families: readonly FamilyListed[],
  before: Goods | null,
): Goods => {
  const familyByCode = new Map(families.map((family) => [family.code as string, family]));
  const familyName = (code: string): string => {
    const family = familyByCode.get(code);
    return family ? `${family.nameAr} ${family.nameEn}` : '';
  };
  // A price or a stock that changed makes no other words to look for.
  const isReusable =
    before?.families === families &&
    before.products.length === products.length &&
    products.every((product, at) => isFoundAlike(product, before.products[at]));
  return {
    products,
    families,
    familyByCode,
    byCode: new Map(products.map((product) => [product.code.toUpperCase(), product])),
    byBarcode: new Map(
      products.flatMap((product) => (product.barcode ? [[barcodeKey(product.barcode), product]] : [])),
    ),
    categories: [...new Set(products.map(({ category }) => category))].filter((one) => one !== '').sort(),
    index: isReusable
      ? before.index
      : buildSearchIndex(
          products.map(({ code, nameAr, nameEn, barcode, familyCode }) => ({
            code,
            names: [nameAr, nameEn],
            barcode,
            familyName: familyName(familyCode),
          })),
        ),
  };
};

let last: Goods | null = null;

/** The same goods for the same lists: every part of the stall looks at one and the same arrangement. */
export const goodsOf = (products: readonly ProductRow[], families: readonly FamilyListed[]): Goods => {
  if (last?.products !== products || last.families !== families) last = build(products, families, last);
  return last;
};

/** What a scan means here: a product by its barcode or code. */
export const findScanned = ({ byBarcode, byCode }: Goods, text: string): ProductRow | undefined =>
  byBarcode.get(barcodeKey(text)) ?? byCode.get(readScan(text).value.toUpperCase());

/** The products that a search finds, best first. */
export const searchGoods = ({ index, products }: Goods, text: string, most = products.length): ProductRow[] =>
  searchProducts(index, text, most).flatMap((at) => products[at] ?? []);
