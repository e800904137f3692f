import type { Input, Output } from '../../../shared/contract';
import type { SaleListed } from '../../../shared/contract/sales';
import { foldText } from '../../../shared/domain/arabic-text';
import { parseMoney } from '../../../shared/domain/money';
import { wallOffset } from '../../../shared/domain/wall-clock';
import { useCall, usePages, type Pages } from '../../api';
import { useStation } from '../../station';

/** What is known of the sale that is looked for. */
export type Wanted =
  | { readonly by: 'shift' }
  | { readonly by: 'number'; readonly number: string }
  | { readonly by: 'product'; readonly typed: string }
  | { readonly by: 'amount'; readonly typed: string }
  | { readonly by: 'time'; readonly day: string | null; readonly time: string };

export const nothingWanted: Wanted = { by: 'shift' };

type Product = Output<'products.list'>[number];

/** The product that was meant: by its code or barcode, else the first whose name has what was typed. */
export const productMeant = (typed: string, products: readonly Product[]): Product | undefined => {
  const wanted = foldText(typed.trim());
  if (wanted === '') return undefined;
  return (
    products.find(({ code, barcode }) => foldText(code) === wanted || barcode === typed.trim()) ??
    products.find(({ nameAr, nameEn }) => foldText(`${nameAr} ${nameEn}`).includes(wanted))
  );
};

const MINUTE = 60_000;
/** Nobody remembers the minute. */
const AROUND = 30 * MINUTE;

interface Clock {
  readonly timezone: string;
  readonly dayStartsAt: string;
}

/** Around a time of a business day, ms UTC; what is before the day's start is of the night after. */
const around = (day: string, time: string, { timezone, dayStartsAt }: Clock) => {
  const wall = Date.parse(`${day}T${time}:00Z`) + (time < dayStartsAt ? 1440 * MINUTE : 0);
  if (Number.isNaN(wall)) return { day };
  const at = wall - wallOffset(wall, timezone);
  return { from: at - AROUND, to: at + AROUND };
};

/** The sales that are meant; those of the shift while nothing is known. */
export const useFoundSales = (wanted: Wanted): Pages<SaleListed> => {
  const { exhibition, till } = useStation();
  const { data: products = [] } = useCall('products.list', {}, { enabled: wanted.by === 'product' });
  const question = ((): Input<'sales.find'> | null => {
    switch (wanted.by) {
      case 'shift':
        return null;
      case 'number':
        return wanted.number.trim() === '' ? null : { number: wanted.number };
      case 'product': {
        if (wanted.typed.trim() === '') return null;
        const product = productMeant(wanted.typed, products);
        // A product that is not there was sold in no sale.
        return product ? { product: product.code } : { number: '—' };
      }
      case 'amount': {
        const amount = parseMoney(wanted.typed);
        return amount.ok ? { amount: amount.value } : null;
      }
      case 'time':
        if (wanted.day === null) return null;
        return wanted.time === '' ? { day: wanted.day } : around(wanted.day, wanted.time, exhibition);
    }
  })();
  return usePages('sales.find', question ?? { shiftOf: till.code });
};
