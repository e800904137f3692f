import fc from 'fast-check';
import type { Action, Scenario } from '../../../electron/ledger/cli/scenario';
import { Calculator } from './calculator';
import { priceCart, Refusal, sum, type Sell, type Tenders } from './cart';

const TILLS = ['T1', 'T2'] as const;
const MINUTE = 60_000;
const START = Date.parse('2026-11-23T16:00:00+04:00');

/** The choices of one action, as fast-check made them: it can make each of them smaller. */
class Dice {
  readonly #thrown: readonly number[];
  #at = 0;
  constructor(thrown: readonly number[]) {
    this.#thrown = thrown;
  }
  below(many: number): number {
    return (this.#thrown[this.#at++ % this.#thrown.length] ?? 0) % many;
  }
  of<const T>(list: readonly [T, ...T[]]): T {
    return list[this.below(list.length)] ?? list[0];
  }
  /** Something wrong, now and then. */
  or<T>(right: T, ...wrong: [T, ...T[]]): T {
    return this.below(10) === 9 ? this.of(wrong) : right;
  }
}

const rate = fc.constantFrom(null, 0, 333, 1000, 1250, 9999);

const family = fc.record({ commission_bp: rate, vat_bp: fc.constantFrom(0, 0, 500, 777) });

const product = fc.record({
  of: fc.nat(2),
  unit: fc.constantFrom('piece', 'piece', 'gram', 'open'),
  price: fc.integer({ min: 1, max: 9_999 }),
  stock: fc.constantFrom(null, 0, 5, 400),
  lowerVat: fc.boolean(),
});

type Set = Omit<Scenario, 'actions'>;

const setting: fc.Arbitrary<Set> = fc
  .record({
    commission_bp: fc.constantFrom(0, 777, 1000),
    cash_rounding: fc.constantFrom(5, 5, 1),
    day_starts_at: fc.constantFrom('00:00', '04:00', '05:30'),
    families: fc.array(family, { minLength: 3, maxLength: 3 }),
    products: fc.array(product, { minLength: 2, maxLength: 5 }),
  })
  .map(({ families, products, ...exhibition }) => ({
    exhibition: { name_ar: 'معرض', name_en: 'Any', timezone: 'Asia/Muscat', ...exhibition },
    families: families.map((rest, n) => ({ code: `F0${n + 1}`, name_ar: 'أسرة', ...rest })),
    products: products.map(({ of, unit, price, stock, lowerVat }, n) => ({
      code: `F0${of + 1}-00${n + 1}`,
      family: `F0${of + 1}`,
      name_ar: 'منتج',
      price: unit === 'open' ? 0 : price,
      unit,
      stock,
      vat_bp: lowerVat && (families[of]?.vat_bp ?? 0) > 0 ? 100 : null,
    })),
  }));

interface Now {
  readonly set: Set;
  readonly calculator: Calculator;
  readonly dice: Dice;
  readonly at: string;
  readonly ref: string;
}

const lineOf = ({ set, dice }: Now): Sell['lines'][number] => {
  const { code, unit } = set.products[dice.below(set.products.length)] ?? { code: 'F09-999', unit: 'piece' };
  const qty = unit === 'gram' ? 1 + dice.below(900) : 1 + dice.below(6);
  return {
    product: dice.or(code, 'F09-999'),
    qty: dice.or(qty, 0, -1, 1.5),
    price: unit === 'open' ? dice.or<number | null>(1 + dice.below(3_000), 0, null, 0.5) : null,
    discount: dice.below(3) === 0 ? dice.or(dice.below(9), -1, 1_000_000, 0.5) : null,
    discount_by: dice.of(['family', 'organiser', null]),
  };
};

const tendersFor = ({ dice }: Now, total: number, families: readonly string[]): Tenders => {
  const part = dice.below(total + 1);
  const cash = { method: 'cash', given: dice.or(total + dice.below(5_000) + 4, 0, -1, 2.5) } as const;
  const card = (amount: number) => ({ method: 'card', amount: dice.or(amount, amount + 1, 0, -3) }) as const;
  const transfer = (amount: number) => ({ method: 'transfer', amount, reference: null }) as const;
  const direct = (amount: number) =>
    ({ method: 'direct', amount, family: dice.or(families[0] ?? 'F01', 'F02', 'F99') }) as const;
  switch (dice.below(9)) {
    case 0:
      return [card(total)];
    case 1:
      return [transfer(part), card(total - part)];
    case 2:
      return [direct(part), cash];
    case 3:
      return [direct(Math.min(part, 40)), transfer(Math.min(part, 3)), cash];
    case 4:
      return dice.of<Tenders>([[], [cash, cash], [card(total + 1), cash]]);
    default:
      return [cash];
  }
};

const sell = (now: Now): Action => {
  const { set, dice, at, ref } = now;
  const lines = Array.from({ length: dice.or(1 + dice.below(3), 0) }, () => lineOf(now));
  const by = dice.of(['family', 'organiser']);
  const cart_discount = dice.below(4) === 0 ? { amount: dice.or(dice.below(90), -1, 1e7), by } : null;
  const unpaid = { do: 'sell', at, till: dice.of(['T1', 'T1', 'T2']), ref, lines, cart_discount } as const;
  let [total, families]: [number, string[]] = [1_000, ['F01']];
  try {
    const priced = priceCart({ ...set, actions: [] }, { ...unpaid, tenders: [] });
    total = sum(priced.map(({ net }) => net));
    families = priced.map((line) => line.family);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  return { ...unpaid, tenders: tendersFor(now, total, families) };
};

const aSale = ({ calculator, dice }: Now): string => {
  const refs = [...calculator.sales.keys()];
  return dice.or(refs[dice.below(Math.max(1, refs.length))] ?? 'none', 'none');
};

const mend = (now: Now): Action => {
  const { calculator, dice, at } = now;
  const of = aSale(now);
  if (dice.below(2) === 0) return { do: 'void', at, of, reason: 'خطأ' };
  const lines = calculator.sales.get(of)?.lines ?? [];
  const families = lines.map((line) => line.family);
  const total = sum(lines.map(({ net }) => net));
  return { do: 'change_tender', at, of, tenders: tendersFor(now, total, families) };
};

const refund = (now: Now): Action => {
  const { calculator, dice, at } = now;
  const of = aSale(now);
  const sold = calculator.sales.get(of)?.lines ?? [];
  const lines = Array.from({ length: dice.or(1 + dice.below(2), 0) }, () => {
    const number = dice.below(Math.max(1, sold.length));
    const { qty, back } = sold[number] ?? { qty: 1, back: 0 };
    const some = 1 + dice.below(Math.max(1, qty - back));
    return { line: dice.or(number + 1, 0, 9, 1.5), qty: dice.or(some, 0, some + 5, 0.5) };
  });
  const method = dice.of(['cash', 'cash', 'card', 'transfer', 'direct']);
  const restock = dice.of([true, false, null]);
  return { do: 'refund', at, till: dice.of(TILLS), of, lines, method, restock, reason: 'عيب' };
};

const pay = ({ calculator, dice, at, ref }: Now): Action => {
  const [till, owing] = [dice.of(['T1', 'T2', null]), dice.or(`F0${1 + dice.below(3)}`, 'F99')];
  const owed = calculator.books.owed(owing);
  if (dice.below(4) === 0) {
    const of = calculator.payouts[dice.below(Math.max(1, calculator.payouts.length))] ?? 'none';
    return { do: 'reverse_payout', at, till, of: dice.or(of, 'none'), reason: '' };
  }
  if (owed < 0 && dice.below(3) > 0) {
    const amount = dice.of([1 + dice.below(-owed), 1 + dice.below(-owed), dice.of([1 - owed, 0, 0.5])]);
    return { do: 'pay_in', at, till, family: owing, amount, method: dice.of(['cash', 'transfer']) };
  }
  const method = dice.of(['cash', 'safe', 'transfer']);
  const some = 5 * (1 + dice.below(Math.max(1, Math.floor(owed / 5))));
  const over = 5 * Math.ceil(Math.max(0, owed) / 5) + 5;
  const amount = dice.of([null, some, dice.of([some, over, some + 1, -5])]);
  return { do: 'pay_out', at, till, ref, family: owing, method, amount };
};

const drawer = ({ calculator, dice, at }: Now): Action => {
  const till = dice.of(TILLS);
  const amount = dice.or(1 + dice.below(3_000), 0, -1, 1e8, 1e8);
  const account = dice.of(['safe', 'expense', 'owner']);
  const counted = {
    '1000': Math.floor(calculator.cashIn(till) / 1000),
    '5': dice.or(dice.below(200), -1, 1.5),
    [dice.of(['100', '100', '100', '7', '-5'])]: dice.below(4),
  };
  if (!calculator.isOpen(till) && dice.below(6) > 0)
    return { do: 'open_shift', at, till, float: dice.or(dice.below(9_000), -1, 0.5) };
  switch (dice.below(8)) {
    case 0:
    case 1:
      return { do: 'cash_in', at, till, amount, account };
    case 2:
    case 3:
    case 4:
      return { do: 'cash_out', at, till, amount, account, reason: null };
    case 5:
      return { do: 'open_shift', at, till, float: 100 };
    default:
      return { do: 'close_shift', at, till, counted };
  }
};

const stock = ({ set, dice, at }: Now): Action => {
  const code = set.products[dice.below(set.products.length)]?.code ?? 'F09-999';
  const [one, qty] = [dice.or(code, 'F09-999'), dice.below(19) - 9];
  if (dice.below(3) === 0) return { do: 'receive_stock', at, product: one, qty };
  const reason = dice.of(['recount', 'damaged', 'sample', 'gift', 'returned']);
  return { do: 'adjust_stock', at, product: one, qty, reason };
};

const kinds = [sell, sell, sell, sell, mend, refund, refund, pay, pay, drawer, drawer, stock] as const;

const thrown = fc.array(fc.nat(999_999), { minLength: 24, maxLength: 24 });

/** An exhibition and some days of trade, mostly right; `expected` is what the calculator makes of it. */
export const anyScenario: fc.Arbitrary<{ scenario: Scenario; expected: object }> = fc
  .record({ set: setting, throws: fc.array(thrown, { minLength: 5, maxLength: 80, size: 'max' }) })
  .map(({ set, throws }) => {
    const actions: Action[] = [];
    const calculator = new Calculator({ ...set, actions }, 'T1');
    let now = START;
    const next = (action: Action) => {
      actions.push(action);
      calculator.do(action);
    };
    const when = () => new Date(now).toISOString();
    for (const till of TILLS) next({ do: 'open_shift', at: when(), till, float: 20_000 });
    for (const [index, numbers] of throws.entries()) {
      const dice = new Dice(numbers);
      now += (1 + dice.below(150)) * MINUTE;
      const make = kinds[dice.below(kinds.length)] ?? sell;
      next(make({ set, calculator, dice, at: when(), ref: `R${index}` }));
    }
    return { scenario: { ...set, actions }, expected: calculator.totals() };
  });
