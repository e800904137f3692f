import { baisa, type Baisa } from '../../../shared/domain/amounts';
import { eanCheckDigit, readScaleBarcode, readScan, type ScaleReading } from '../../../shared/domain/barcode';
import { mulDivHalfUp } from '../../../shared/domain/rounding';
import type { ProductListed } from '../../../shared/contract/products';
import type { Settings } from '../../../shared/contract/settings';
import { barcodeKey, type Catalogue } from './catalogue';

export type ReadCode =
  | {
      readonly kind: 'product';
      readonly product: ProductListed;
      /** Grams from a scale's label; null where the code does not say how many. */
      readonly qty: number | null;
      /** Baisa from a scale's label, for goods whose price is open; else null. */
      readonly price: Baisa | null;
    }
  | { readonly kind: 'sale'; readonly number: string }
  | { readonly kind: 'unknown'; readonly text: string };

type ScaleSettings = Pick<Settings, 'scalePrefix' | 'scaleValue'>;

/**
 * The product that a scale's item number means: the one whose barcode is that number (alone, after the prefix, or as
 * the label of weight 0), or `07012` as `F07-012`.
 */
const scaleProduct = (item: string, prefix: string, catalogue: Catalogue): ProductListed | undefined => {
  const empty = `${prefix}${item}00000`;
  const candidates = [item, String(Number(item)), `${prefix}${item}`, `${empty}${eanCheckDigit(empty)}`];
  for (const candidate of candidates) {
    const product = catalogue.byBarcode.get(candidate);
    if (product) return product;
  }
  return catalogue.byCode.get(`F${item.slice(0, 2)}-${item.slice(2)}`);
};

const GRAMS_PER_KILOGRAM = 1000;

/** What a scale's label sells of a product; a label of nothing leaves the question open. */
const weighed = (product: ProductListed, { kind, value }: ScaleReading): ReadCode => {
  const sold = { kind: 'product', product, qty: null, price: null } as const;
  if (value === 0) return sold;
  if (product.unit === 'open') return { ...sold, price: kind === 'price' ? baisa(value) : null };
  if (product.unit === 'piece') return sold;
  if (kind === 'weight') return { ...sold, qty: value };
  if (product.price === 0) return sold;
  return { ...sold, qty: Math.max(1, mulDivHalfUp(value, GRAMS_PER_KILOGRAM, product.price)) };
};

/** What a scan means: a barcode or code that is known, a scale's label, a sale's number; else it is unknown. */
export const readCode = (text: string, catalogue: Catalogue, settings: ScaleSettings): ReadCode => {
  const scan = readScan(text);
  const known = catalogue.byBarcode.get(barcodeKey(text)) ?? catalogue.byCode.get(scan.value.toUpperCase());
  if (known) return { kind: 'product', product: known, qty: null, price: null };
  if (scan.kind === 'ean13' && settings.scalePrefix !== null) {
    const reading = readScaleBarcode(scan.value, { prefix: settings.scalePrefix, kind: settings.scaleValue });
    const product = reading && scaleProduct(reading.item, settings.scalePrefix, catalogue);
    if (product) return weighed(product, reading);
  }
  if (scan.kind === 'sale') return { kind: 'sale', number: scan.value };
  return { kind: 'unknown', text };
};
