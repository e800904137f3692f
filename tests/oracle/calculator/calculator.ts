import type { Action, Scenario } from '../../../electron/ledger/cli/scenario';
import { Books, type Closed } from './books';
import {
  coins,
  halfUp,
  isWhole,
  priceCart,
  Refusal,
  settle,
  sum,
  unless,
  type Line,
  type Paid,
} from './cart';

type Of<Do extends Action['do']> = Extract<Action, { do: Do }>;

interface Sale {
  readonly till: string;
  readonly shift: object;
  readonly lines: Line[];
  paid: Paid;
  isVoid: boolean;
  /** The nets that came back in cash, and what each family gave back itself. */
  backInCash: number;
  readonly backDirect: Map<string, number>;
}

interface Payout {
  readonly family: string;
  readonly method: string;
  readonly paid: number;
  readonly cleared: number;
  isReversed: boolean;
}

interface Drawer {
  cash: number;
}

const DENOMINATIONS = [50_000, 20_000, 10_000, 5_000, 1_000, 500, 100, 50, 25, 10, 5];

const countOf = (counted: Readonly<Record<string, number>>): number =>
  sum(
    Object.entries(counted).map(([value, many]) => {
      unless(DENOMINATIONS.includes(Number(value)) && isWhole(many, 0), 'BAD_COUNT');
      return Number(value) * many;
    }),
  );

const partOf = (amount: number, { qty, back }: Line, more: number): number =>
  halfUp(amount, back + more, qty) - halfUp(amount, back, qty);

/** Does a scenario's actions one after the other, and keeps what each came to; see `cart.ts` for what it stands on. */
export class Calculator {
  readonly #scenario: Scenario;
  readonly #step: number;
  readonly #home: string;
  readonly #drawers = new Map<string, Drawer>();
  readonly #sales = new Map<string, Sale>();
  readonly #payouts = new Map<string, Payout>();
  readonly #closed: Closed[] = [];
  readonly #refused: { action: number; code: string }[] = [];
  readonly books: Books;
  #index = 0;

  constructor(scenario: Scenario, home: string) {
    this.#scenario = scenario;
    this.#step = scenario.exhibition.cash_rounding;
    this.#home = home;
    this.books = new Books(scenario);
  }

  get sales(): ReadonlyMap<string, Sale> {
    return this.#sales;
  }

  get payouts(): readonly string[] {
    return [...this.#payouts.keys()];
  }

  isOpen(till: string): boolean {
    return this.#drawers.has(till);
  }

  cashIn(till: string): number {
    return this.#drawers.get(till)?.cash ?? 0;
  }

  do(action: Action): void {
    try {
      this.#act(action);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#refused.push({ action: this.#index, code: error.message });
    }
    this.#index += 1;
  }

  totals(): object {
    const open = [...this.#drawers].map(([till, { cash }]) => ({ till, expected: cash }));
    const openShifts = open.sort((a, b) => (a.till < b.till ? -1 : 1));
    return this.books.totals(openShifts, this.#closed, this.#refused);
  }

  #act(action: Action): void {
    switch (action.do) {
      case 'open_shift':
        return this.#open(action);
      case 'close_shift':
        return this.#close(action);
      case 'cash_in':
      case 'cash_out':
        return this.#move(action);
      case 'sell':
        return this.#sell(action);
      case 'change_tender':
        return this.#changeTender(action);
      case 'void':
        return this.#void(action);
      case 'refund':
        return this.#refund(action);
      case 'receive_stock':
      case 'adjust_stock':
        return this.#stock(action);
      case 'pay_out':
        return this.#payOut(action);
      case 'reverse_payout':
        return this.#reverse(action);
      case 'pay_in':
        return this.#payIn(action);
    }
  }

  #drawer(till: string): Drawer {
    const drawer = this.#drawers.get(till);
    if (drawer === undefined) throw new Refusal('NO_OPEN_SHIFT');
    return drawer;
  }

  /** Cash goes into a drawer, or out of it where it is below 0. */
  #cash(drawer: Drawer, amount: number): void {
    unless(amount >= 0 || drawer.cash + amount >= 0, 'NOT_ENOUGH_CASH');
    drawer.cash += amount;
  }

  #open({ till, float }: Of<'open_shift'>): void {
    unless(!this.#drawers.has(till), 'SHIFT_ALREADY_OPEN');
    unless(isWhole(float, 0), 'BAD_AMOUNT');
    this.#drawers.set(till, { cash: float });
    this.books.add('safe', -float);
  }

  #close({ till, counted }: Of<'close_shift'>): void {
    const { cash: expected } = this.#drawer(till);
    const found = countOf(counted);
    this.#drawers.delete(till);
    this.#closed.push({ till, expected, counted: found, variance: found - expected });
    this.books.add('safe', found);
    this.books.add('over_short', expected - found);
  }

  #move({ do: way, till, amount, account }: Of<'cash_in'> | Of<'cash_out'>): void {
    unless(isWhole(amount, 1), 'BAD_AMOUNT');
    const moved = way === 'cash_in' ? amount : -amount;
    this.#cash(this.#drawer(till), moved);
    this.books.add(account, -moved);
  }

  #sell(action: Of<'sell'>): void {
    const { till, at } = action;
    const drawer = this.#drawer(till);
    const lines = priceCart(this.#scenario, action);
    const paid = settle(lines, action.tenders, this.#step);
    this.#cash(drawer, paid.cash);
    this.books.goods(lines, 1, true);
    this.books.paid(paid, 1);
    this.books.day(at, { sales: 1, refunds: 0 }, lines, 1);
    const rest = { isVoid: false, backInCash: 0, backDirect: new Map<string, number>() };
    this.#sales.set(action.ref ?? `unnamed ${this.#index}`, { till, shift: drawer, lines, paid, ...rest });
  }

  #saleToMend(of: string): { sale: Sale; drawer: Drawer } {
    const sale = this.#sales.get(of);
    if (sale === undefined) throw new Refusal('UNKNOWN_SALE');
    unless(!sale.isVoid, 'ALREADY_VOID');
    unless(
      sale.lines.every(({ back }) => back === 0),
      'ALREADY_REFUNDED',
    );
    const drawer = this.#drawers.get(sale.till);
    if (drawer !== sale.shift || drawer === undefined) throw new Refusal('SHIFT_CLOSED');
    return { sale, drawer };
  }

  #changeTender({ of, tenders }: Of<'change_tender'>): void {
    const { sale, drawer } = this.#saleToMend(of);
    const paid = settle(sale.lines, tenders, this.#step);
    this.#cash(drawer, paid.cash - sale.paid.cash);
    this.books.paid(sale.paid, -1);
    this.books.paid(paid, 1);
    sale.paid = paid;
  }

  #void({ of, at }: Of<'void'>): void {
    const { sale, drawer } = this.#saleToMend(of);
    this.#cash(drawer, -sale.paid.cash);
    sale.isVoid = true;
    this.books.goods(sale.lines, -1, true);
    this.books.paid(sale.paid, -1);
    this.books.day(at, { sales: 0, refunds: 1 }, sale.lines, -1);
  }

  #refund({ till, of, at, lines: asked, method, restock }: Of<'refund'>): void {
    const drawer = this.#drawer(till);
    const sale = this.#sales.get(of);
    if (sale === undefined) throw new Refusal('UNKNOWN_SALE');
    unless(!sale.isVoid, 'ALREADY_VOID');
    unless(asked.length > 0, 'EMPTY_REFUND');
    const units = new Map<Line, number>();
    for (const { line: number, qty } of asked) {
      const line = sale.lines[number - 1];
      if (line === undefined) throw new Refusal('UNKNOWN_LINE');
      unless(isWhole(qty, 1), 'BAD_QUANTITY');
      units.set(line, (units.get(line) ?? 0) + qty);
    }
    for (const [line, qty] of units) unless(line.back + qty <= line.qty, 'REFUND_EXCEEDS_SALE');
    const parts = [...units].map(([line, qty]): Line => {
      const part = (amount: number) => partOf(amount, line, qty);
      const { gross, base, net, vat, commission } = line;
      return {
        ...line,
        qty,
        gross: part(gross),
        base: part(base),
        net: part(net),
        vat: part(vat),
        commission: part(commission),
      };
    });
    const due = sum(parts.map(({ net }) => net));
    const paid = this.#giveBack({ sale, drawer, method, due, families: parts.map(({ family }) => family) });
    for (const [line, qty] of units) line.back += qty;
    this.books.goods(parts, -1, restock ?? true);
    this.books.paid(paid, -1);
    this.books.day(at, { sales: 0, refunds: 1 }, parts, -1);
  }

  #giveBack(asked: {
    sale: Sale;
    drawer: Drawer;
    method: Of<'refund'>['method'];
    due: number;
    families: string[];
  }): Paid {
    const { sale, drawer, method, due, families } = asked;
    const nothing = { cash: 0, card: 0, transfer: 0, direct: new Map<string, number>(), rounding: 0 };
    if (method === 'cash') {
      const before = sale.backInCash;
      const paid = coins(before + due, this.#step) - coins(before, this.#step);
      this.#cash(drawer, -paid);
      sale.backInCash += due;
      return { ...nothing, cash: paid, rounding: paid - due };
    }
    if (method !== 'direct') return { ...nothing, [method]: due };
    const [family = ''] = families;
    unless(new Set(families).size === 1, 'BAD_TENDER');
    const had = (sale.paid.direct.get(family) ?? 0) - (sale.backDirect.get(family) ?? 0);
    unless(due <= had, 'BAD_TENDER');
    sale.backDirect.set(family, (sale.backDirect.get(family) ?? 0) + due);
    return { ...nothing, direct: new Map([[family, due]]) };
  }

  #stock(action: Of<'receive_stock'> | Of<'adjust_stock'>): void {
    const { product, qty } = action;
    unless(
      this.#scenario.products.some(({ code }) => code === product),
      'UNKNOWN_PRODUCT',
    );
    const isFit =
      action.do === 'receive_stock'
        ? isWhole(qty, 1)
        : Number.isInteger(qty) && qty !== 0 && (action.reason === 'recount' || qty < 0);
    unless(isFit, 'BAD_QUANTITY');
    this.books.move(product, qty);
  }

  #owed(family: string): number {
    unless(
      this.#scenario.families.some(({ code }) => code === family),
      'UNKNOWN_FAMILY',
    );
    return this.books.owed(family);
  }

  #payOut({ ref, till = this.#home, family, method, amount = null }: Of<'pay_out'>): void {
    const owed = this.#owed(family);
    const inCoins = method !== 'transfer';
    const paid = amount ?? (inCoins ? coins(owed, this.#step) : owed);
    const cleared = amount ?? owed;
    unless(owed > 0 && (amount !== null || paid > 0), 'NOTHING_OWED');
    unless(isWhole(paid, 1) && (!inCoins || paid % this.#step === 0), 'BAD_AMOUNT');
    unless(cleared <= owed, 'EXCEEDS_OWED');
    if (method === 'cash') this.#cash(this.#drawer(till ?? this.#home), -paid);
    this.#book({ family, method, paid, cleared }, 1);
    this.#payouts.set(ref ?? `unnamed ${this.#index}`, { family, method, paid, cleared, isReversed: false });
  }

  #book({ family, method, paid, cleared }: Omit<Payout, 'isReversed'>, sign: 1 | -1): void {
    if (method !== 'cash') this.books.add(method === 'safe' ? 'safe' : 'bank', -sign * paid);
    this.books.add('rounding', sign * (paid - cleared));
    this.books.family(family).paid_out += sign * cleared;
  }

  #reverse({ of, till }: Of<'reverse_payout'>): void {
    const payout = this.#payouts.get(of);
    if (payout === undefined) throw new Refusal('UNKNOWN_PAYOUT');
    unless(!payout.isReversed, 'ALREADY_REVERSED');
    if (payout.method === 'cash') this.#cash(this.#drawer(till ?? this.#home), payout.paid);
    payout.isReversed = true;
    this.#book(payout, -1);
  }

  #payIn({ till, family, amount, method }: Of<'pay_in'>): void {
    const owes = -this.#owed(family);
    unless(owes > 0, 'NOTHING_OWED');
    unless(isWhole(amount, 1), 'BAD_AMOUNT');
    unless(amount <= owes, 'EXCEEDS_OWED');
    if (method === 'cash') this.#cash(this.#drawer(till ?? this.#home), amount);
    else this.books.add('bank', amount);
    this.books.family(family).paid_in += amount;
  }
}
