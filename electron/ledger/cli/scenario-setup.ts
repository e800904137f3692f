import { v7 as uuidv7 } from 'uuid';
import type { LedgerChannel } from '../../../shared/contract';
import type { Result } from '../../../shared/result';
import { UsageError } from './exit';
import type { Scenario } from './scenario';

export type Ask = (channel: LedgerChannel, input: object) => Result<unknown>;

/** The organiser that every exhibition needs and no scenario names. */
export const ORGANISER = { name: 'Replay', pin: '2846' };

/** Every till that an action names, in their order; an exhibition has at least one. */
export function tillsOf(scenario: Scenario): string[] {
  const named = scenario.actions.flatMap((action) =>
    'till' in action && typeof action.till === 'string' ? [action.till] : [],
  );
  return named.length === 0 ? ['T1'] : [...new Set(named)].sort();
}

/** Exhibition, tills, families, products and first stock, by the commands that the screens have for them. */
export function setUp(scenario: Scenario, ask: Ask): void {
  const must = (what: string, channel: LedgerChannel, input: object): void => {
    const result = ask(channel, { id: uuidv7(), ...input });
    if (result.ok) return;
    const { code, details } = result.error;
    throw new UsageError(`The scenario's ${what} was refused: ${code} ${JSON.stringify(details)}`);
  };
  const [first = 'T1', ...others] = tillsOf(scenario);
  const { exhibition } = scenario;
  must('exhibition', 'exhibition.create', {
    exhibition: {
      nameAr: exhibition.name_ar,
      nameEn: exhibition.name_en ?? '',
      venueAr: '',
      venueEn: '',
      startsOn: null,
      endsOn: null,
      commissionBp: exhibition.commission_bp,
      cashRounding: exhibition.cash_rounding,
      timezone: exhibition.timezone,
      dayStartsAt: exhibition.day_starts_at,
    },
    till: { code: first, name: '' },
    organiser: ORGANISER,
  });
  for (const code of others) must(`till ${code}`, 'tills.save', { till: { code, name: '' } });
  for (const family of scenario.families)
    must(`family ${family.code}`, 'families.save', { family: familyInput(family) });
  for (const product of scenario.products) {
    must(`product ${product.code}`, 'products.save', { product: productInput(product) });
    const stock = product.stock ?? 0;
    if (stock > 0)
      must(`stock of ${product.code}`, 'stock.receive', { product: product.code, qty: stock, note: '' });
    if (stock < 0) {
      const move = { product: product.code, qty: stock, reason: 'recount', note: '' };
      must(`stock of ${product.code}`, 'stock.adjust', move);
    }
  }
}

const familyInput = (family: Scenario['families'][number]) => ({
  code: family.code,
  nameAr: family.name_ar,
  nameEn: family.name_en ?? '',
  wilayat: '',
  craft: '',
  commissionBp: family.commission_bp ?? null,
  vatBp: family.vat_bp ?? 0,
  vatin: null,
  note: '',
  active: true,
  firstTime: null,
  ledByWoman: null,
  ledByYouth: null,
  supportingBody: null,
});

const productInput = (product: Scenario['products'][number]) => ({
  code: product.code,
  familyCode: product.family,
  nameAr: product.name_ar,
  nameEn: product.name_en ?? '',
  category: '',
  price: product.price,
  unit: product.unit,
  vatBp: product.vat_bp ?? null,
  barcode: null,
  lowStockAt: null,
  active: true,
});
