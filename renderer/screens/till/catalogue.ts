import { readScan } from '../../../shared/domain/barcode';
import { buildSearchIndex, type SearchEntry, type SearchIndex } from '../../../shared/domain/search';
import type { FamilyListed } from '../../../shared/contract/families';
import type { ProductListed } from '../../../shared/contract/products';

/** All that can be sold, arranged once whenever it changes, so that no key and no scan waits for it. */
export interface Catalogue {
  /** In the order of the grid: by code, goods without a label last. */
  readonly products: readonly ProductListed[];
  /** Its answers are positions in `products`. */
  readonly index: SearchIndex;
  readonly byCode: ReadonlyMap<string, ProductListed>;
  readonly byBarcode: ReadonlyMap<string, ProductListed>;
  /** As the ledger listed them. */
  readonly listed: readonly ProductListed[];
  readonly listedFamilies: readonly FamilyListed[];
  /** Families that have something to sell, by code. */
  readonly families: readonly FamilyListed[];
  readonly familyByCode: ReadonlyMap<string, FamilyListed>;
  /** A family's products: goods without a label first, they are what its chip is mostly touched for. */
  readonly byFamily: ReadonlyMap<string, readonly ProductListed[]>;
}

/** How a barcode is looked up: a UPC-A as the EAN-13 that it is, letters in capitals. */
export const barcodeKey = (barcode: string): string => {
  const { kind, value } = readScan(barcode);
  return kind === 'ean13' || kind === 'upc-a' ? value : barcode.trim().toUpperCase();
};

const isOpen = ({ unit }: ProductListed): boolean => unit === 'open';

const groupByFamily = (products: readonly ProductListed[]): Map<string, ProductListed[]> => {
  const groups = new Map<string, ProductListed[]>();
  for (const product of products) {
    const group = groups.get(product.familyCode) ?? [];
    groups.set(product.familyCode, group);
    group.push(product);
  }
  for (const group of groups.values()) group.sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)));
  return groups;
};

/** Whether a search finds the same in both: stock and prices change all day, names hardly ever. */
const isFoundAlike = (a: ProductListed, b: ProductListed | undefined): boolean =>
  a === b ||
  (a.code === b?.code &&
    a.nameAr === b.nameAr &&
    a.nameEn === b.nameEn &&
    a.barcode === b.barcode &&
    a.familyCode === b.familyCode);

const reusableIndex = (
  before: Catalogue | null,
  products: readonly ProductListed[],
  families: readonly FamilyListed[],
): SearchIndex | null =>
  before?.listedFamilies === families &&
  before.products.length === products.length &&
  products.every((product, position) => isFoundAlike(product, before.products[position]))
    ? before.index
    : null;

/** `before`, the catalogue that stood until now, lends its index where nothing that is searched has changed. */
export const buildCatalogue = (
  listed: readonly ProductListed[],
  families: readonly FamilyListed[],
  before: Catalogue | null = null,
): Catalogue => {
  const products = [...listed].sort((a, b) => Number(isOpen(a)) - Number(isOpen(b)));
  const familyByCode =
    before?.listedFamilies === families
      ? before.familyByCode
      : new Map(families.map((family) => [family.code as string, family]));
  const familyName = (code: string): string => {
    const family = familyByCode.get(code);
    return family ? `${family.nameAr} ${family.nameEn}` : '';
  };
  const entry = ({ code, nameAr, nameEn, barcode, familyCode }: ProductListed): SearchEntry => ({
    code,
    names: [nameAr, nameEn],
    barcode,
    familyName: familyName(familyCode),
  });
  const byFamily = groupByFamily(listed);
  return {
    products,
    listed,
    listedFamilies: families,
    index: reusableIndex(before, products, families) ?? buildSearchIndex(products.map(entry)),
    byCode: new Map(products.map((product) => [product.code.toUpperCase(), product])),
    byBarcode: new Map(
      products.flatMap((product) => (product.barcode ? [[barcodeKey(product.barcode), product]] : [])),
    ),
    families: families.filter(({ code }) => byFamily.has(code)),
    familyByCode,
    byFamily,
  };
};

/** Builds catalogues one after the other, each from what it can keep of the one before. */
export const createCatalogueBuilder = (): ((
  products: readonly ProductListed[],
  families: readonly FamilyListed[],
) => Catalogue) => {
  let last: Catalogue | null = null;
  return (products, families) => (last = buildCatalogue(products, families, last));
};
